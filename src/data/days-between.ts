import { parseDay } from './dates.ts';

const DAY = 86_400_000;

function utc(day: string): number {
  const { year, month, day: number } = parseDay(day);
  return Date.UTC(year, month - 1, number);
}

/** How many days lie between two; below zero where the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => (utc(to) - utc(from)) / DAY;

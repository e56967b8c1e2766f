const DAY = 86_400_000;

/** How many days lie between two, `2026-09-05`; below zero where the second is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;

import { dayAt, instantOf, monthOf } from './riga-time.ts';

/** The month of an event by its id, where that ends in its start (`…-20260905T150000Z`, `…-20260905`). */
export function monthOfId(id: string): string | undefined {
  const [, day, time] =
    /(?:^|-)((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(T\d{6}Z)?$/.exec(id) ?? [];
  if (!day) return undefined;
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const clock = time && `T${time.slice(1, 3)}:${time.slice(3, 5)}Z`;
  return monthOf(dayAt(instantOf(iso + (clock ?? ''))));
}

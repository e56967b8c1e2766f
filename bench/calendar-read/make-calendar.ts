/** How a made-up calendar is to be. */
export interface CalendarSize {
  readonly events: number;
  readonly recurring: number;
  /** In which its events begin. */
  readonly window: { readonly from: Date; readonly to: Date };
}

const HOUR = 3_600_000;

/** Of ten series: what a council's calendar has; one in fifty is daily (see `ruleOf`). */
const rules = [
  'FREQ=WEEKLY;BYDAY=TU',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  'FREQ=WEEKLY;COUNT=30',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=YEARLY',
  'FREQ=WEEKLY;UNTIL=20991231T000000Z',
];

const ruleOf = (number: number) =>
  number % 50 === 49 ? 'FREQ=DAILY' : (rules[number % rules.length] ?? '');

const compact = (instant: number) =>
  new Date(instant).toISOString().replace(/[-:]/g, '').slice(0, 15);

/** A calendar as Google would export it, in Latvian; the same size gives the same bytes. */
export function makeCalendar({ events, recurring, window }: CalendarSize): string {
  const hours = Math.floor((window.to.getTime() - window.from.getTime()) / HOUR);
  const every = Math.floor(events / recurring);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//calendar//LV'];
  for (let i = 0; i < events; i++) {
    const start = window.from.getTime() + ((i * 977) % hours) * HOUR;
    lines.push(
      'BEGIN:VEVENT',
      `UID:${((i * 2_654_435_761) % 2 ** 32).toString(36)}${i}@calendar.example`,
      'DTSTAMP:20260901T080000Z',
      `DTSTART;TZID=Europe/Riga:${compact(start)}`,
      `DTEND;TZID=Europe/Riga:${compact(start + 1.5 * HOUR)}`,
      `SUMMARY:Koncerts Nr. ${i}\\, Mārupes novada kultūras centrā`,
      'DESCRIPTION:Aicinām uz pasākumu!\\nIeeja bez maksas\\; vietu skaits ierobež',
      ` ots. Sīkāk: https://example.lv/pasakumi/${i}`,
      'LOCATION:Daugavas iela 29\\, Mārupe',
      'STATUS:CONFIRMED',
      'SEQUENCE:1',
      'LAST-MODIFIED:20260830T120000Z',
      'CATEGORIES:Koncerts,Svētki',
      `URL:https://example.lv/pasakumi/${i}`,
      ...(i % every === 0 ? [`RRULE:${ruleOf(i / every)}`] : []),
      'END:VEVENT',
    );
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}

import { oneLine } from '../../src/data/icalendar-text.ts';
import type { CalendarProblem, Report } from './calendar-types.ts';

/** More would be as long as the calendar itself. */
const MAX_PROBLEMS = 200;

const MAX_DETAIL = 80;

/** What was wrong with a file, up to a length that somebody reads. */
export class Problems {
  readonly #problems: CalendarProblem[] = [];
  #more = 0;

  readonly report: Report = (problem) => {
    if (this.#problems.length >= MAX_PROBLEMS) {
      this.#more++;
      return;
    }
    const detail = problem.detail && oneLine(problem.detail.slice(0, MAX_DETAIL));
    this.#problems.push(detail === undefined ? problem : { ...problem, detail });
  };

  /** In the order in which they were found; the last one says how many more there are. */
  all(): CalendarProblem[] {
    const more: CalendarProblem = { code: 'more-problems', detail: String(this.#more) };
    return this.#more ? [...this.#problems, more] : this.#problems;
  }
}

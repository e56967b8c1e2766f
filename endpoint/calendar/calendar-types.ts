import type { z } from 'zod';
import type { geo } from '../../src/contract/primitives.ts';

/** Occurrences that overlap it are given: from its first moment to just before its last. */
export interface CalendarWindow {
  readonly from: Date;
  readonly to: Date;
}

export interface ReadCalendarOptions {
  readonly window: CalendarWindow;
  /** How long a file may take, in milliseconds: 1000. */
  readonly timeout?: number;
  /** Of the worker's heap, in megabytes: 64. */
  readonly memory?: number;
}

/** What the occurrences of one component have in common, in the contract's words. */
export interface EventFields {
  readonly uid: string;
  readonly name: string;
  readonly description?: string;
  readonly location?: string;
  readonly geo?: z.infer<typeof geo>;
  readonly onlineUrl?: string;
  readonly url?: string;
  readonly categories: readonly string[];
  /** A name, never an address. */
  readonly organizer?: string;
  readonly sequence?: number;
  /** LAST-MODIFIED in Riga's time, to the second. */
  readonly updatedAt?: string;
  /** X-NVO-RECORD of our own files, as it stands there: for `withRecord`. */
  readonly record?: string;
}

/** One occurrence of an event. */
export interface Occurrence {
  /** Made from the UID and the original start in UTC: stays when the occurrence is moved. */
  readonly id: string;
  /** Of a recurring one. */
  readonly seriesId?: string;
  /** In Riga's time with its offset; a date where it lasts all day. */
  readonly startDate: string;
  /** Inclusive where it lasts all day; absent where it is the same day, or no end is known. */
  readonly endDate?: string;
  readonly status: 'scheduled' | 'cancelled' | 'rescheduled';
  /** When a rescheduled one was to start. */
  readonly previousStartDate?: string;
  /** The instant of its start, in milliseconds. */
  readonly start: number;
  /** One object for all that have them in common: of a long series, each would hold its own. */
  readonly fields: EventFields;
}

export type ProblemCode =
  /** Not of the form `NAME;PARAMETER=…:value`, or of a value that can't be read: only it is lost. */
  | 'unreadable-line'
  /** BEGIN without END, or the other way round: the component is lost. */
  | 'unclosed'
  /** No DTSTART, or none that can be read: the component is lost. */
  | 'no-start'
  /** No SUMMARY: the component is lost. */
  | 'no-name'
  /** CLASS says that the public must not see it. */
  | 'private'
  /** An end before the start: it is left out. */
  | 'bad-end'
  /** A rule that can't be read, or that nobody can follow: its first occurrence stays. */
  | 'bad-rule'
  /** A rule that takes too long, or never comes true again: what was found stays. */
  | 'slow-rule'
  /** More occurrences in the window than are taken: the first ones stay. */
  | 'too-many-occurrences'
  /** A TZID that nothing explains: its times are taken as Riga's. */
  | 'unknown-zone'
  /** There are more problems than are told. */
  | 'more-problems';

/** What could not be read; the rest of the file stays. */
export interface CalendarProblem {
  readonly code: ProblemCode;
  /** Of the file, from 1. */
  readonly line?: number;
  /** In which component: `VEVENT`. */
  readonly component?: string;
  /** The piece of the file that it is about. */
  readonly detail?: string;
}

export interface ReadCalendar {
  /** By start. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly CalendarProblem[];
  readonly name?: string;
}

export type CalendarFault =
  | 'not-a-calendar'
  /** It has not been read within its time. */
  | 'too-slow'
  /** It needs more memory than it may. */
  | 'too-big'
  /** Components in components in components. */
  | 'too-deep'
  /** The reader itself has failed. */
  | 'failed';

/** Why a whole file could not be read. */
export class CalendarError extends Error {
  readonly code: CalendarFault;

  constructor(code: CalendarFault, message: string = code) {
    super(message);
    this.name = 'CalendarError';
    this.code = code;
  }
}

/** How problems are told; `line` and `component` where they are known. */
export type Report = (problem: CalendarProblem) => void;

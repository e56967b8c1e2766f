import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CalendarEvent } from '../../src/contract/event.ts';
import { instantOf } from '../../src/data/riga-time.ts';
import { unlessMissing } from './missing.ts';
import { writeIfChanged } from './write-file.ts';

/** What is kept of an event: a hash of its content, how often that has changed, and when last. */
interface Version {
  readonly hash: string;
  readonly sequence: number;
  readonly updatedAt: string;
  /** The day it starts on. */
  readonly day: string;
}

/**
 * How often each event has changed, and when last: both grow with each change of its content
 * (RFC 5545: SEQUENCE, LAST-MODIFIED), so that those who subscribe take it up.
 */
export class EventVersions {
  readonly #path: string;
  #versions: ReadonlyMap<string, Version>;

  private constructor(path: string, versions: ReadonlyMap<string, Version>) {
    this.#path = path;
    this.#versions = versions;
  }

  /** Reads what an earlier refresh has kept in its state folder. */
  static async load(folder: string): Promise<EventVersions> {
    const path = join(folder, 'event-versions.json');
    const text = await unlessMissing(readFile(path, 'utf8'));
    const kept = text === undefined ? {} : (JSON.parse(text) as Record<string, Version>);
    return new EventVersions(path, new Map(Object.entries(kept)));
  }

  /** Whether an event of this id has been published. */
  has(id: string): boolean {
    return this.#versions.has(id);
  }

  /**
   * The events with their `sequence` and `updatedAt`. What is not among them is forgotten once it
   * started before a day.
   */
  update(events: readonly CalendarEvent[], now: Date, forgotBefore: string): CalendarEvent[] {
    const versions = new Map([...this.#versions].filter(([, { day }]) => day >= forgotBefore));
    const updated = events.map((event) => {
      const version = nextVersion(event, this.#versions.get(event.id), now);
      versions.set(event.id, version);
      const { sequence, updatedAt } = version;
      return { ...event, updatedAt, ...(sequence && { sequence }) };
    });
    this.#versions = versions;
    return updated;
  }

  async save(): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    const sorted = [...this.#versions].sort(([a], [b]) => (a < b ? -1 : 1));
    await writeIfChanged(this.#path, `${JSON.stringify(Object.fromEntries(sorted))}\n`, 0o600);
  }
}

function nextVersion(event: CalendarEvent, before: Version | undefined, now: Date): Version {
  const { sequence = 0, updatedAt, ...content } = event;
  const hash = hashOf(content);
  if (before?.hash === hash) return before;
  const day = event.startDate.slice(0, 10);
  const isNews = updatedAt && (!before || instantOf(updatedAt) > instantOf(before.updatedAt));
  return {
    hash,
    sequence: before ? Math.max(sequence, before.sequence + 1) : sequence,
    updatedAt: isNews ? updatedAt : toSeconds(now),
    day,
  };
}

const toSeconds = (now: Date): string => `${now.toISOString().slice(0, 19)}Z`;

const hashOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CalendarError } from '../../../endpoint/calendar/read-calendar.ts';
import { eventId, eventTime } from '../../../src/contract/event.ts';
import { instant, webAddress } from '../../../src/contract/primitives.ts';
import { readText } from '../../support/calendars.ts';
import { sharedFile, withShared } from '../../support/shared.ts';

const window = { from: new Date('1990-01-01'), to: new Date('2040-01-01') };

/**
 * How many occurrences a corpus gives at least. In a window of fifty years a busy machine finds less
 * of some rules that come every few minutes.
 */
const corpora = {
  'ics-allenporter': 10_000,
  'ics-apple-ccs': 11_000,
  'ics-ical.js': 6300,
  'ics-icalendar-py': 4200,
  'ics-libical': 4000,
};

const filesOf = (corpus: string) => {
  const folder = sharedFile(`corpora/${corpus}/data`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(json|txt|vcf)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, name: path.slice(folder.length + 1) }));
};

/** How many occurrences a file gives, or why it gives none. */
async function countOf(path: string): Promise<number | string> {
  try {
    const { occurrences } = await readText(readFileSync(path), window);
    for (const event of occurrences) {
      assert.ok(eventId.safeParse(event.id).success, event.id);
      for (const time of [event.startDate, event.endDate, event.previousStartDate]) {
        assert.ok(eventTime.optional().safeParse(time).success, `${path}: ${time ?? ''}`);
      }
      const { updatedAt, url, name, description = '' } = event.fields;
      assert.ok(instant.optional().safeParse(updatedAt).success, updatedAt);
      assert.ok(webAddress.optional().safeParse(url).success);
      assert.doesNotMatch(name, /\p{Cc}/u);
      assert.doesNotMatch(description, /[^\P{Cc}\n\t]/u);
    }
    assert.equal(new Set(occurrences.map(({ id }) => id)).size, occurrences.length, path);
    return occurrences.length;
  } catch (error) {
    if (error instanceof CalendarError) return error.code;
    throw error;
  }
}

describe('calendars of others', withShared, () => {
  for (const [corpus, atLeast] of Object.entries(corpora)) {
    it(`reads every file of ${corpus}, or names what is wrong with it`, async () => {
      const rows: string[] = [];
      let sum = 0;
      const faults = new Map<string, number>();
      for (const { path, name } of filesOf(corpus)) {
        const count = await countOf(path);
        rows.push(`${name.replace(/\.ics$/, '')} ${count}`);
        if (typeof count === 'number') sum += count;
        else faults.set(count, (faults.get(count) ?? 0) + 1);
      }
      console.log(
        `${corpus}: ${sum} occurrences in ${rows.length} files`,
        Object.fromEntries(faults),
      );
      console.log(rows.join(' · '));
      assert.ok(sum >= atLeast);
      // Files without a calendar, and two that a fuzzer has made.
      assert.deepEqual(
        [...faults.keys()].filter((code) => !/^(not-a-calendar|too-deep)$/.test(code)),
        [],
      );
    });
  }
});

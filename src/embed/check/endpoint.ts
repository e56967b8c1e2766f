import { finding, type Finding } from './finding.ts';

/** The version of the files that this code reads. */
const KNOWN_VERSION = 1;

/** `events.json` begins so many days before the day it was made (contract, 2). */
const DAYS_BACK = 31;

/** A nightly export is up to a day old, and a weekend's failure is worth a word. */
const OLDEST = 2;

const DAY = 24 * 60 * 60 * 1000;

/** Asks an endpoint for what widgets ask it for, and says what is wrong with the answers. */
export async function inspectEndpoint(endpoint: string, now: Date): Promise<Finding[]> {
  const base = endpoint.replace(/\/+$/, '');
  const site = await ask(`${base}/site.json`);
  if (site instanceof Error) return [site.finding];
  const events = await ask(`${base}/events.json`);
  // A host may have no events at all.
  if (events instanceof Error) return [];
  const { covers } = events as { covers?: { from?: string } };
  const made = Date.parse(covers?.from ?? '') + DAYS_BACK * DAY;
  const days = Math.floor((now.getTime() - made) / DAY);
  return days > OLDEST ? [finding('data-old', days)] : [];
}

class Unfit extends Error {
  readonly finding: Finding;
  constructor(found: Finding) {
    super(found.code);
    this.finding = found;
  }
}

async function ask(url: string): Promise<object | Unfit> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'omit', cache: 'no-cache' });
  } catch (error) {
    console.debug('nvo: no answer', error);
    return new Unfit(
      finding((await answersOthers(url)) ? 'endpoint-cors' : 'endpoint-unreachable', url),
    );
  }
  if (!response.ok) return new Unfit(finding('endpoint-status', url, String(response.status)));
  const file = await readJson(response);
  if (!file) return new Unfit(finding('endpoint-not-json', url));
  const { version } = file as { version?: unknown };
  if (typeof version === 'number' && version > KNOWN_VERSION) {
    return new Unfit(finding('endpoint-newer', url));
  }
  return file;
}

/** Whether a server is there that only keeps its answer from this page's scripts. */
async function answersOthers(url: string): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-cache' });
    return true;
  } catch (error) {
    console.debug('nvo: no answer either', error);
    return false;
  }
}

async function readJson(response: Response): Promise<object | undefined> {
  try {
    const json: unknown = await response.json();
    return json instanceof Object ? json : undefined;
  } catch (error) {
    console.debug('nvo: no JSON', error);
    return undefined;
  }
}

import { fits } from '../contract/check.ts';
import type { Challenge } from '../contract/receipt.ts';
import { challengeShape } from '../contract/shapes/challenge.generated.ts';
import { inTurns } from './in-turns.ts';
import { fileUrl, HttpError } from './load.ts';
import { patiently } from './patience.ts';
import { sha256 } from './sha256.ts';

/** More numbers than this are not tried, whatever the server asks for: a phone has better to do. */
const MOST_TRIED = 1_000_000;

/**
 * Asks for a challenge: `GET BASE/challenge`.
 *
 * @throws HttpError for another answer than success; TypeError for one that is no challenge, or
 *   where none came; the signal's reason, once it is aborted
 */
export async function fetchChallenge(endpoint: string, signal: AbortSignal): Promise<Challenge> {
  const url = fileUrl(endpoint, 'challenge');
  return patiently(signal, async (signal) => {
    const response = await fetch(url, { cache: 'no-store', credentials: 'omit', signal });
    if (!response.ok) throw new HttpError(url, response.status);
    const challenge: unknown = await response.json();
    if (!fits(challengeShape, challenge)) throw new TypeError(`no challenge: ${url}`);
    return challenge as Challenge;
  });
}

/**
 * Finds the number whose hash with the salt is the challenge (ALTCHA's protocol, version 1:
 * https://altcha.org/docs/v2/proof-of-work/), giving the page its turn every few milliseconds.
 *
 * @returns a message's `proof`: base64 of JSON
 * @throws Error where there is no such number; the signal's reason, once it is aborted
 */
export async function solveChallenge(challenge: Challenge, signal: AbortSignal): Promise<string> {
  const { algorithm, challenge: hash, maxnumber, salt, signature } = challenge;
  const last = Math.min(maxnumber, MOST_TRIED);
  const wanted = Int32Array.from(hash.match(/.{8}/g) ?? [], (word) => parseInt(word, 16));
  const encoder = new TextEncoder();
  const isSolution = (number: number) => {
    const found = sha256(encoder.encode(`${salt}${number}`));
    return found.every((word, i) => word === wanted[i]);
  };
  let number = 0;
  const tries = function* () {
    for (; number <= last && !isSolution(number); number++) yield;
  };
  await inTurns(tries(), signal);
  if (number > last) throw new Error(`no solution up to ${last}`);
  return btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature }));
}

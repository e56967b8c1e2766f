/** Stands in a list of scores, by record, for a record that a word does not find. */
export const NOT_FOUND = 255;

/** Stands in a list of totals for a record that some word has not found. */
const LOST = -1;

/**
 * Adds the scores of a word to those of the words before it; what has none is lost for good.
 *
 * @returns whether anything is left
 */
export function addScores(totals: Int32Array, scores: Uint8Array): boolean {
  let isAnyLeft = false;
  for (let record = 0; record < totals.length; record++) {
    const score = scores[record] ?? NOT_FOUND;
    const total = totals[record] ?? LOST;
    const isLost = score === NOT_FOUND || total === LOST;
    totals[record] = isLost ? LOST : total + score;
    isAnyLeft ||= !isLost;
  }
  return isAnyLeft;
}

/** The numbers of what was not lost, least total first: a counting sort, for it keeps the order. */
export function ordered(totals: Int32Array): number[] {
  const byTotal: number[][] = [];
  totals.forEach((total, record) => {
    if (total !== LOST) (byTotal[total] ??= []).push(record);
  });
  return byTotal.flat();
}

/** Sets a record's score, unless it has a better one. */
export function lower(scores: Uint8Array, record: number, score: number): void {
  if (score < (scores[record] ?? 0)) scores[record] = score;
}

/** How figures of several rounds are told. */

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** `12.3 (11.0–15.2)`: the median, the least and the most. */
export function spread(numbers: readonly number[], digits = 1): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return `${median(numbers).toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** The ratios of figures taken in the same rounds, and whether their median is what it should be. */
export function ratio(
  ours: readonly number[],
  theirs: readonly (readonly number[])[],
  goal: number,
): string {
  const ratios = ours.map(
    (each, round) => each / Math.min(...theirs.map((list) => list[round] ?? NaN)),
  );
  return `${spread(ratios, 2)}${median(ratios) > goal ? ` MISSED: ${goal}` : ''}`;
}

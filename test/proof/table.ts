/** Prints rows in columns as wide as their widest cell. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly unknown[])[],
): void {
  const all = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of all) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

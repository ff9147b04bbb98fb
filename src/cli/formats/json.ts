/** A list as JSON with one entry a line: a machine reads it whole, a person or `grep` line by line. */
export function toJson(entries: readonly unknown[]): string {
  return entries.length === 0 ? '[]\n' : `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

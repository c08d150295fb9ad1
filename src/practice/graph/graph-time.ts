/** Times in read answers: `2026-10-01T08:15:30+0000`, whole seconds. */
export function graphTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+0000`;
}

let lastMs = Number.NaN;
let lastText = '';

/**
 * An instant as ISO 8601 writes it, in UTC. A busy process asks dozens of times for the same
 * millisecond, for requests and log lines, and writing it takes ten times as long as knowing it.
 */
export function isoTime(ms: number): string {
  if (ms !== lastMs) {
    lastText = new Date(ms).toISOString();
    lastMs = ms;
  }
  return lastText;
}

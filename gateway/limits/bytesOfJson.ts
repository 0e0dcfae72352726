const ENTRY_BYTES = 200;
/** Measured: an empty object in a list takes 64 bytes, and three characters of text. */
const STRUCTURE_BYTES = 32;

/** About what a JSON text and what was read from it take together, kept as a value by that text. */
export function bytesOfJson(text: string): number {
  const structure = text.match(/[{[,]/g)?.length ?? 0;
  return ENTRY_BYTES + 2 * text.length + STRUCTURE_BYTES * structure;
}

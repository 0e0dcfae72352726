/**
 * Integer arrays in one buffer that threads may share and a file may hold: magic, format, number
 * of words and of arrays, the arrays' lengths, the arrays.
 */
export function packArrays(
  magic: number,
  format: number,
  arrays: readonly Int32Array[],
): SharedArrayBuffer {
  const header = 4 + arrays.length;
  const words = arrays.reduce((sum, array) => sum + array.length, header);
  const buffer = new SharedArrayBuffer(words * 4);
  const all = new Int32Array(buffer);
  all.set([magic, format, words, arrays.length]);
  let at = header;
  for (const [index, array] of arrays.entries()) {
    all[4 + index] = array.length;
    all.set(array, at);
    at += array.length;
  }
  return buffer;
}

/**
 * The arrays in a buffer, not copied; null when it was cut short, or is of another format or
 * number of arrays, as a file from an older release may be.
 */
export function openArrays(
  magic: number,
  format: number,
  count: number,
  buffer: ArrayBuffer | SharedArrayBuffer,
): Int32Array[] | null {
  if (buffer.byteLength < (4 + count) * 4 || buffer.byteLength % 4 !== 0) return null;
  const all = new Int32Array(buffer);
  if (all[0] !== magic || all[1] !== format || all[2] !== all.length || all[3] !== count) {
    return null;
  }
  const arrays: Int32Array[] = [];
  let at = 4 + count;
  for (let index = 0; index < count; index++) {
    const length = all[4 + index]!;
    if (length < 0 || at + length > all.length) return null;
    arrays.push(all.subarray(at, at + length));
    at += length;
  }
  return arrays;
}

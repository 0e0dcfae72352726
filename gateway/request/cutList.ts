/** A list's beginning of whole elements: half of one may say another weight, or name another thing. */
export function cutList(header: string, maxLength: number): string {
  if (header.length <= maxLength) return header;
  return header.slice(0, Math.max(0, header.lastIndexOf(',', maxLength)));
}

/** What the maker put in an order: by position, those without one last, then by code. */
export interface Positioned {
  readonly position: number | null;
  readonly code: string;
}

export function byPosition(a: Positioned, b: Positioned): number {
  const difference = (a.position ?? Infinity) - (b.position ?? Infinity);
  // Infinity - Infinity is NaN: neither has a position.
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return byCode(a, b);
}

/** Codes are plain letters and digits: compared as they are, the same in every locale. */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  if (a.code === b.code) return 0;
  return a.code < b.code ? -1 : 1;
}

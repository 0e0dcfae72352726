const PLACES = 4_096;
/** Of the end of a text, where variables stand that differ from caller to caller. */
const CHARACTERS = 64;

/**
 * Tells texts that come again from those that come once, such as one caller's own: only what was seen
 * before is worth remembering. It may take a text for another that ends alike, or forget one.
 */
export class SecondSight {
  readonly #fingerprints = new Uint32Array(PLACES);

  sawBefore(text: string): boolean {
    const fingerprint = fingerprintOf(text);
    const place = fingerprint % PLACES;
    const before = this.#fingerprints[place] === fingerprint;
    this.#fingerprints[place] = fingerprint;
    return before;
  }
}

/** By FNV-1a; never 0, as a place is in the beginning. */
function fingerprintOf(text: string): number {
  let hash = (0x811c9dc5 ^ text.length) >>> 0;
  for (let at = Math.max(0, text.length - CHARACTERS); at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash === 0 ? 1 : hash;
}

/** A drawn picture as it goes over the wire. */
export interface DrawnPicture {
  readonly svg: Buffer;
  /** A strong validator, quoted. */
  readonly etag: string;
}

/** The pictures asked for last, by address, up to a number of bytes. */
export class PictureCache {
  readonly #maxBytes: number;
  /** In order of last use, the longest unused first. */
  readonly #pictures = new Map<string, DrawnPicture>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(address: string): DrawnPicture | null {
    const found = this.#pictures.get(address);
    if (found === undefined) return null;
    this.#pictures.delete(address);
    this.#pictures.set(address, found);
    return found;
  }

  /** Makes room by forgetting the longest unused; a picture larger than all room is not kept. */
  set(address: string, picture: DrawnPicture): void {
    this.#forget(address);
    if (sizeOf(address, picture) > this.#maxBytes) return;
    this.#pictures.set(address, picture);
    this.#bytes += sizeOf(address, picture);
    for (const oldest of this.#pictures.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#forget(oldest);
    }
  }

  #forget(address: string): void {
    const found = this.#pictures.get(address);
    if (found === undefined) return;
    this.#pictures.delete(address);
    this.#bytes -= sizeOf(address, found);
  }
}

/** An address may have 4,000 characters, so it counts as well. */
function sizeOf(address: string, { svg }: DrawnPicture): number {
  return svg.length + address.length;
}

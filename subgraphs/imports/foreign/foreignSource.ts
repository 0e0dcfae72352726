import type { Manifest, Model } from '../../../schema/interchange/records.generated.ts';

/** A kind of foreign file that an adapter turns into an interchange dataset. */
export interface ForeignSource {
  readonly manifest: Manifest;
  readonly format: 'json-lines' | 'table';
  /** The kind of file, in words that follow "expected". */
  readonly expected: string;
  /** Throws `UnreadableFile` where the file as a whole is not of this kind. */
  rows(lines: AsyncIterable<ForeignLine>): AsyncGenerator<ForeignRow>;
}

/** A line of the file, or why it cannot be read. */
export type ForeignLine =
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  | { readonly kind: 'unreadable'; readonly number: number; readonly message: string };

/** One row: a car that can be offered, or why it cannot. */
export type ForeignRow =
  | { readonly kind: 'model'; readonly line: number; readonly car: ForeignCar }
  | {
      readonly kind: 'unusable';
      readonly line: number;
      /** Its own id or name, as far as it can be told. */
      readonly name: string;
      readonly reason: string;
    };

export interface ForeignCar {
  /** As the source spells it. */
  readonly brand: string;
  readonly series: string;
  readonly model: Omit<Model, 'brand' | 'series' | 'sourceId'> & { readonly sourceId: string };
}

/** The file is not of the kind it was said to be; the message says what was expected and what came. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** Whose it is. A user signs in elsewhere; an anonymous owner is whoever holds the token. */
export interface Owner {
  readonly kind: 'user' | 'anonymous';
  readonly id: string;
}

/** A configuration that someone keeps under a name. */
export interface SavedConfiguration {
  readonly id: string;
  readonly name: string;
  /** Counts its changes, from 1. */
  readonly revision: number;
  readonly configurationId: string;
  /** The product data it was saved under. */
  readonly dataVersion: string;
  /** Null while it is not shared. */
  readonly shareCode: string | null;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly savedAt: string;
}

/** How a change of a saved configuration ends. */
export type ChangeOutcome =
  | { readonly kind: 'saved'; readonly saved: SavedConfiguration }
  | { readonly kind: 'notFound'; readonly id: string }
  | {
      readonly kind: 'revisionConflict';
      readonly expectedRevision: number;
      readonly current: SavedConfiguration;
    };

export type DeleteOutcome =
  { readonly kind: 'deleted'; readonly id: string } | Exclude<ChangeOutcome, { kind: 'saved' }>;

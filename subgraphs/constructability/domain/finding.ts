/**
 * What checking one id came to, as a byte: thousands of them cross between threads and are kept in
 * the database, so a number once given keeps its meaning.
 */
export const FINDING = {
  TO_DO: 0,
  COMPLETE_BUILDABLE: 1,
  COMPLETE_REFUTED: 2,
  PARTIAL_BUILDABLE: 3,
  PARTIAL_REFUTED: 4,
  MALFORMED_ID: 5,
  /** Not offered in the market on any day. */
  UNKNOWN_MODEL: 6,
  /** A code that the model is not offered on any day. */
  UNKNOWN_CODES: 7,
} as const;

export type Finding = (typeof FINDING)[keyof typeof FINDING];

/** What a finding says of the car; null where it is not about one. */
export function verdictOf(
  finding: number | undefined,
): { readonly buildable: boolean; readonly complete: boolean } | null {
  switch (finding) {
    case FINDING.COMPLETE_BUILDABLE:
      return { buildable: true, complete: true };
    case FINDING.COMPLETE_REFUTED:
      return { buildable: false, complete: true };
    case FINDING.PARTIAL_BUILDABLE:
      return { buildable: true, complete: false };
    case FINDING.PARTIAL_REFUTED:
      return { buildable: false, complete: false };
    default:
      return null;
  }
}

/**
 * The code notation of the old platform's paths, and how it reads here. This file is the one place
 * that knows it.
 *
 *     +L-PTMIDN_P-PKWINT_E-RFPAN
 *
 * A plus, then components joined by `_`, each a kind and a sales code joined by `-`. A plus alone
 * is a car without a choice. The kinds stand for the roles that families have in the graph:
 *
 *     L  lacquer    PAINT, ROOF_PAINT
 *     I  interior   UPHOLSTERY, TRIM
 *     R  rims       WHEELS
 *     P  package    PACKAGE
 *     E  equipment  EQUIPMENT
 *
 * Sales codes are unique within a brand, so the code alone decides what is meant and the kind is
 * only checked to be one of these: a code that changed its family since a link was stored still
 * opens the same car. Answers write the kind that the code has today, and the codes in order, so
 * one car has one text.
 */
export const KINDS = ['L', 'I', 'R', 'P', 'E'] as const;

export type ComponentKind = (typeof KINDS)[number];

/** The roles of `FamilyRole`; one that a later schema adds counts as equipment. */
const KIND_OF_ROLE: Readonly<Record<string, ComponentKind>> = {
  PAINT: 'L',
  ROOF_PAINT: 'L',
  UPHOLSTERY: 'I',
  TRIM: 'I',
  WHEELS: 'R',
  PACKAGE: 'P',
};

export const NOTATION_PATTERN = `^\\+(?:[${KINDS.join('')}]-[A-Z0-9]{1,8}(?:_[${KINDS.join('')}]-[A-Z0-9]{1,8})*)?$`;

/** The sales codes of a text that fits `NOTATION_PATTERN`, in its order. */
export function codesOfNotation(text: string): readonly string[] {
  return text === '+'
    ? []
    : text
        .slice(1)
        .split('_')
        .map((component) => component.slice(2));
}

export interface NotatedItem {
  readonly code: string;
  /** As `Family.role` gives it. */
  readonly role: string;
}

/** The notation of these codes: by kind, then by code. */
export function notationOf(items: readonly NotatedItem[]): string {
  const components = items.map(({ code, role }) => `${KIND_OF_ROLE[role] ?? 'E'}-${code}`);
  return `+${components.sort(byKind).join('_')}`;
}

function byKind(a: string, b: string): number {
  const kinds = KINDS.join('');
  return kinds.indexOf(a.charAt(0)) - kinds.indexOf(b.charAt(0)) || (a < b ? -1 : a > b ? 1 : 0);
}

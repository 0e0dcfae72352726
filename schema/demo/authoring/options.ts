import type { Family, Option, Texts } from '../../interchange/records.generated.ts';
import type { Validity } from './facts.ts';

export type Appearance = NonNullable<Option['appearance']>;
export type Feature = NonNullable<Appearance['features']>[number];

/** An option as authored. */
export interface DemoOption extends Validity {
  readonly code: string;
  /** Gross list price in Germany, in euros. */
  readonly euro: number;
  readonly name: Texts;
  readonly description?: Texts;
  readonly appearance?: Appearance;
  /** Prices that differ in some series, in euros. */
  readonly euroIn?: { readonly [series: string]: number };
}

/** A package as authored; its price follows from its contents. */
export interface DemoPackage extends Validity {
  readonly code: string;
  /** How much cheaper it is than its contents, in per cent. */
  readonly savedPercent: number;
  readonly name: Texts;
  readonly description?: Texts;
  readonly appearance?: Appearance;
  readonly contents: readonly string[];
}

/** A family with its options; several sources may add to one family of the same code. */
export interface DemoFamily {
  readonly code: string;
  readonly name: Texts;
  readonly cardinality: Family['cardinality'];
  readonly role: Family['role'];
  readonly options: readonly DemoOption[];
}

/** Options that a brand adds to a family declared elsewhere. */
export interface FamilyAddition {
  readonly family: string;
  readonly options: readonly DemoOption[];
}

type OptionExtras = Omit<DemoOption, 'code' | 'euro' | 'name' | 'appearance'> & {
  /** What the option adds to a picture of the car. */
  readonly shows?: readonly Feature[];
};

export function family(
  code: string,
  cardinality: Family['cardinality'],
  role: Family['role'],
  name: Texts,
  options: readonly DemoOption[],
): DemoFamily {
  return { code, cardinality, role, name, options };
}

export function addTo(familyCode: string, options: readonly DemoOption[]): FamilyAddition {
  return { family: familyCode, options };
}

/** An option for a price in euros. */
export function option(
  code: string,
  euro: number,
  name: Texts,
  { shows, ...extras }: OptionExtras = {},
): DemoOption {
  if (shows === undefined) return { code, euro, name, ...extras };
  return { code, euro, name, ...extras, appearance: { features: [...shows] } };
}

export function paint(
  code: string,
  euro: number,
  hex: string,
  finish: NonNullable<Appearance['finish']>,
  name: Texts,
  extras: OptionExtras = {},
): DemoOption {
  return { ...option(code, euro, name, extras), appearance: { hex, finish } };
}

export function wheel(
  code: string,
  euro: number,
  look: readonly [
    diameterInch: number,
    design: NonNullable<Appearance['wheel']>['design'],
    finish: NonNullable<Appearance['wheel']>['finish'],
  ],
  name: Texts,
  extras: OptionExtras = {},
): DemoOption {
  const [diameterInch, design, finish] = look;
  const appearance = { wheel: { diameterInch, design, finish } };
  return { ...option(code, euro, name, extras), appearance };
}

/** Upholstery or an interior trim: what it is made of and its colours. */
export function material(
  code: string,
  euro: number,
  look: readonly [material: NonNullable<Appearance['material']>, hex: string, stitching?: string],
  name: Texts,
  extras: OptionExtras = {},
): DemoOption {
  const [of, hex, stitching] = look;
  const appearance = { hex, material: of, ...(stitching === undefined ? {} : { stitching }) };
  return { ...option(code, euro, name, extras), appearance };
}

type PackageExtras = Omit<DemoPackage, 'code' | 'savedPercent' | 'name' | 'contents'>;

/** A package which saves so many per cent of what its contents cost. */
export function pack(
  code: string,
  savedPercent: number,
  name: Texts,
  contents: readonly string[],
  extras: PackageExtras = {},
): DemoPackage {
  return { code, savedPercent, name, contents, ...extras };
}

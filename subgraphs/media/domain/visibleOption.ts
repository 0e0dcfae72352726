import type { Family, Option } from '../../../schema/interchange/records.generated.ts';
import type { Texts } from '../../shared/texts.ts';

export type Role = Family['role'];
export type OptionAppearance = NonNullable<Option['appearance']>;

/** An option or a package, as far as eyes are concerned. */
export interface VisibleOption {
  readonly code: string;
  /** Its family's. */
  readonly role: Role;
  readonly name: Texts;
  readonly appearance: OptionAppearance | null;
  /** Of a package; empty for a plain option. */
  readonly contents: readonly string[];
}

/** The options and packages of a brand by code; some that were not asked for may be among them. */
export type VisibleOptions = ReadonlyMap<string, VisibleOption>;

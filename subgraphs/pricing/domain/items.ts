import { broughtBy, type PackageContents } from '../../shared/packageContents.ts';

/** How a line of a price comes about; MODEL is the model without options. */
export type PriceItemKind = 'MODEL' | 'OPTION' | 'PACKAGE' | 'STANDARD' | 'INCLUDED';

/** One code of a configuration as its price sees it. */
export interface ChargedCode {
  readonly code: string;
  readonly kind: Exclude<PriceItemKind, 'MODEL'>;
  readonly isPackage: boolean;
}

/**
 * What each code of a configuration is charged as, chosen and filled alike: packages before
 * options, then by code. Only the configuration's own codes: a package's contents that it does not
 * name yet come with the completion and cost nothing then.
 *
 * - STANDARD: the model has it from the works. That holds even where a package brings it too.
 * - INCLUDED: a package of the configuration brings it, directly or through packages within, and
 *   whether or not the customer chose it as well. A package brought by another is INCLUDED itself.
 * - PACKAGE, OPTION: to be paid.
 */
export function chargedCodes(
  codes: readonly string[],
  standard: ReadonlySet<string>,
  packages: PackageContents,
): readonly ChargedCode[] {
  return [...kindsOf(codes, standard, packages)].sort(
    (a, b) => Number(b.isPackage) - Number(a.isPackage) || (a.code < b.code ? -1 : 1),
  );
}

/** The same in the order of the codes, where that does not matter. */
export function kindsOf(
  codes: readonly string[],
  standard: ReadonlySet<string>,
  packages: PackageContents,
): readonly ChargedCode[] {
  const included = broughtBy(codes, packages);
  return codes.map((code): ChargedCode => {
    const isPackage = packages.has(code);
    if (standard.has(code)) return { code, isPackage, kind: 'STANDARD' };
    if (included.has(code)) return { code, isPackage, kind: 'INCLUDED' };
    return { code, isPackage, kind: isPackage ? 'PACKAGE' : 'OPTION' };
  });
}

export function isPaid(kind: PriceItemKind): boolean {
  return kind === 'MODEL' || kind === 'OPTION' || kind === 'PACKAGE';
}

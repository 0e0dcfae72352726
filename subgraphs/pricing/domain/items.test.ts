import { describe, expect, it } from 'vitest';
import { chargedCodes } from './items.ts';

const PACKAGES = new Map([
  ['GRAND', ['WINTER', 'RIMS']],
  ['WINTER', ['SEATS', 'WHEEL']],
  ['SPORT', ['RIMS', 'WHEEL']],
]);

describe('a code of a configuration', () => {
  it('is paid as what it is, packages before options and each by code', () => {
    expect(kinds(['TOWBAR', 'WINTER', 'ALARM', 'SPORT'])).toEqual([
      ['SPORT', 'PACKAGE'],
      ['WINTER', 'PACKAGE'],
      ['ALARM', 'OPTION'],
      ['TOWBAR', 'OPTION'],
    ]);
  });

  it('is included once a package brings it, also where two do', () => {
    expect(kinds(['SPORT', 'WINTER', 'WHEEL', 'SEATS', 'RIMS'])).toEqual([
      ['SPORT', 'PACKAGE'],
      ['WINTER', 'PACKAGE'],
      ['RIMS', 'INCLUDED'],
      ['SEATS', 'INCLUDED'],
      ['WHEEL', 'INCLUDED'],
    ]);
  });

  it('is included through a package within a package, named or not', () => {
    const named = kinds(['GRAND', 'WINTER', 'SEATS']);
    expect(named).toEqual([
      ['GRAND', 'PACKAGE'],
      ['WINTER', 'INCLUDED'],
      ['SEATS', 'INCLUDED'],
    ]);
    expect(kinds(['GRAND', 'SEATS'])).toEqual([
      ['GRAND', 'PACKAGE'],
      ['SEATS', 'INCLUDED'],
    ]);
  });

  it('is standard where the model has it anyway, and so is a standard package with its contents', () => {
    expect(kinds(['WINTER', 'SEATS', 'WHEEL'], ['SEATS'])).toEqual([
      ['WINTER', 'PACKAGE'],
      ['SEATS', 'STANDARD'],
      ['WHEEL', 'INCLUDED'],
    ]);
    expect(kinds(['WINTER', 'WHEEL'], ['WINTER'])).toEqual([
      ['WINTER', 'STANDARD'],
      ['WHEEL', 'INCLUDED'],
    ]);
  });

  it('ends up somewhere even if packages bring one another, which no import lets pass', () => {
    const circle = new Map([
      ['A', ['B']],
      ['B', ['A']],
    ]);
    expect(chargedCodes(['A', 'B'], new Set(), circle)).toHaveLength(2);
  });
});

function kinds(codes: readonly string[], standard: readonly string[] = []): readonly string[][] {
  return chargedCodes(codes, new Set(standard), PACKAGES).map(({ code, kind }) => [code, kind]);
}

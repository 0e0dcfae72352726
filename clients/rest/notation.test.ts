import { expect, test } from 'vitest';
import { codesOfNotation, NOTATION_PATTERN, notationOf } from './notation.ts';

test('codes of the old notation are read in its order', () => {
  expect(codesOfNotation('+I-950_L-890')).toEqual(['950', '890']);
  expect(codesOfNotation('+')).toEqual([]);
});

test('codes are written by kind and code, whatever their order', () => {
  const items = [
    { code: 'RFPAN', role: 'EQUIPMENT' },
    { code: 'PTMIDN', role: 'PAINT' },
    { code: 'UHTWEED', role: 'UPHOLSTERY' },
    { code: 'W18', role: 'WHEELS' },
    { code: 'PKWINT', role: 'PACKAGE' },
    { code: 'ASCAM', role: 'EQUIPMENT' },
  ];
  const text = '+L-PTMIDN_I-UHTWEED_R-W18_P-PKWINT_E-ASCAM_E-RFPAN';
  expect(notationOf(items)).toBe(text);
  expect(notationOf(items.toReversed())).toBe(text);
  expect(new Set(codesOfNotation(text))).toEqual(new Set(items.map(({ code }) => code)));
});

test('a role that a later schema adds counts as equipment', () => {
  expect(notationOf([{ code: 'X', role: 'HOVER' }])).toBe('+E-X');
});

test.each(['I-950', '+I-950_', '+950', '+I-950-L-890', '+I-', '+i-950', '+I-950_L-890 ', ''])(
  "'%s' is no notation",
  (text) => {
    expect(new RegExp(NOTATION_PATTERN).test(text)).toBe(false);
  },
);

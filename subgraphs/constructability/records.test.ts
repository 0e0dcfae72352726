import { describe, expect, it } from 'vitest';
import {
  faultsOf,
  memoryDataset,
  type AuthoredRecords,
} from '../../schema/interchange/memoryDataset.ts';
import type { RecordOf } from '../../schema/interchange/recordTypes.ts';
import { intake } from './records.ts';
import { showroom } from './testing/showroom.ts';

const RULE = { brand: 'aurel', code: 'X1', text: { en: 'A rule.' } };

function faults(changes: AuthoredRecords) {
  return faultsOf(intake, memoryDataset({ ...showroom(1), ...changes }));
}

function ruleFaults(...rules: readonly RecordOf['rule'][]) {
  return faults({ rule: rules });
}

describe('an import is refused', () => {
  it('never for sound records', async () => {
    expect(await faults({})).toEqual([]);
  });

  it('for an expression that cannot be read, with its place', async () => {
    const found = await ruleFaults(
      // oxlint-disable-next-line unicorn/no-thenable
      { ...RULE, kind: 'REQUIRES', if: 'TOW', then: 'W17' },
      // oxlint-disable-next-line unicorn/no-thenable
      { ...RULE, code: 'X2', kind: 'REQUIRES', if: 'TOW and', then: 'w17' },
    );
    expect(found).toEqual([
      {
        file: 'rules.ndjson',
        line: 2,
        field: '/if',
        message: `At character 8: expected a code, 'not' or '(', got the end.\n  TOW and\n         ^`,
      },
      {
        file: 'rules.ndjson',
        line: 2,
        field: '/then',
        message: expect.stringMatching(/^At character 1: 'w17' is no plain code.*W17 is meant/),
      },
    ]);
  });

  it('for a code that the brand does not have', async () => {
    const found = await ruleFaults({ ...RULE, kind: 'EXPRESSION', expression: 'TWO -> "My car"' });
    expect(found).toEqual([
      {
        file: 'rules.ndjson',
        line: 1,
        field: '/expression',
        message: `expected codes of 'aurel', got TWO (perhaps TOW is meant)`,
      },
      expect.objectContaining({ message: `expected codes of 'aurel', got My car` }),
    ]);
  });

  it('for a supplementing rule that contradicts itself', async () => {
    const found = await ruleFaults(
      { ...RULE, kind: 'SUPPLEMENT', if: 'TOW', adds: ['SUSPR', 'SUSPL'] },
      { ...RULE, code: 'X2', kind: 'SUPPLEMENT', if: 'W18', adds: ['W19'] },
      { ...RULE, code: 'X3', kind: 'SUPPLEMENT', if: 'TOW and not JACK', adds: ['JACK'] },
      { ...RULE, code: 'X4', kind: 'SUPPLEMENT', if: 'TOW and not SUSPL', adds: ['SUSPR'] },
    );
    expect(found).toMatchObject([
      { line: 1, field: '/adds', message: expect.stringContaining('got SUSPR and SUSPL') },
      { line: 2, field: '/adds', message: expect.stringContaining('they refute') },
      { line: 3, field: '/adds', message: expect.stringContaining('they refute') },
    ]);
  });

  it('for table rows that repeat, are too short, or hold codes of another family', async () => {
    const found = await ruleFaults({
      ...RULE,
      kind: 'TABLE',
      families: ['WHL', 'STW'],
      rows: [['W17', 'STW1'], ['W17', 'STW1'], ['W18'], ['STWS', 'STW1'], ['W19', null]],
    });
    expect(found.map(({ field, message }) => [field, message])).toEqual([
      ['/rows/1', 'expected each combination once, got row 0 again: ["W17","STW1"]'],
      ['/rows/2', 'expected 2 codes, one of each family, got ["W18"]'],
      ['/rows/3/0', 'expected a code of the family WHL, got STWS'],
    ]);
  });

  it('for two standard codes of one family, and for none', async () => {
    const found = await faults({
      standard: [
        { model: 'A01', codes: ['W17', 'W18', 'SUSPS', 'STW1'], scopes: [{ markets: ['DE'] }] },
        { model: 'A01', codes: ['W17', 'SUSPS'], scopes: [{ markets: ['JP'] }] },
      ],
    });
    expect(found).toEqual([
      {
        file: 'standards.ndjson',
        line: 1,
        field: '/codes',
        message:
          'expected one standard code of the family WHL for A01 in DE from 2026-01-01 until 2026-07-01 and in 1 more markets or periods, got W17 and W18',
      },
      {
        file: 'standards.ndjson',
        line: 1,
        field: '/codes',
        message:
          'expected a standard code of the family STW, of which a car has exactly one, for A01 in JP from 2026-01-01 until 2026-07-01 and in 1 more markets or periods, got none',
      },
    ]);
  });

  it('for a car from the works that cannot be built in one market from one day on', async () => {
    const found = await faults({
      rule: [
        {
          ...RULE,
          kind: 'EXPRESSION',
          expression: 'not W17',
          scopes: [{ markets: ['JP'], from: '2027-01-01' }],
        },
      ],
    });
    expect(found).toEqual([
      {
        file: 'standards.ndjson',
        line: 1,
        field: '/codes',
        message:
          'expected a car from the works that can be built for A01 in JP from 2027-01-01 until 2030-01-01, got one that violates EXPRESSION X1',
      },
    ]);
  });

  it('for a car from the works of which a standard code ends without another to follow', async () => {
    const records = showroom(1);
    const option = (records.option ?? []).map((one) =>
      one.code === 'STW1' ? { ...one, scopes: [{ to: '2026-10-01' }] } : one,
    );
    expect(await faults({ option })).toMatchObject([
      {
        message: expect.stringContaining(
          'family STW, of which a car has exactly one, for A01 in DE from 2026-10-01 until 2030-01-01',
        ),
      },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  faultsOf,
  memoryDataset,
  type AuthoredRecords,
} from '../../schema/interchange/memoryDataset.ts';
import { intake } from './records.ts';
import { ALBA, GERMANY, model, series, standard } from './testing/records.ts';

const examine = (records: AuthoredRecords) => faultsOf(intake, memoryDataset(records));

describe('before an import', () => {
  it('a sound dataset has no fault', async () => {
    expect(await examine(ALBA)).toEqual([]);
  });

  it('a model that no market offers is named with its line', async () => {
    const records: AuthoredRecords = {
      brand: [{ code: 'alba', name: 'Alba' }],
      market: [GERMANY],
      series: [series('a')],
      model: [model('A1'), model('A2', { scopes: [{ series: ['b'] }] })],
    };
    expect(await examine(records)).toEqual([
      {
        file: 'models.ndjson',
        line: 2,
        field: '/scopes',
        message: expect.stringContaining("holds for the model 'A2' itself in a market") as string,
      },
    ]);
    const nowhere = await examine({ ...records, market: [], model: [model('A1')] });
    expect(nowhere[0]?.message).toContain('expected a market in markets.ndjson');
  });

  it('standard equipment that makes no car is named with line, field, market and day', async () => {
    const faults = await examine({
      ...ALBA,
      standard: [
        standard('A100', ['WHITE', 'GOLD']),
        standard('A100', ['W19']),
        standard('B200', ['WHITE'], { scopes: [{ markets: ['DE'] }] }),
      ],
    });
    expect(faults).toEqual([
      {
        file: 'standards.ndjson',
        line: 1,
        field: '/codes/1',
        message: "expected codes that the model 'A100' in market 'DE' is offered, got 'GOLD'",
      },
      {
        file: 'standards.ndjson',
        line: 2,
        field: '/codes/0',
        message: "expected codes that the model 'A100' in market 'DE' is offered, got 'W19'",
      },
      {
        file: 'standards.ndjson',
        line: 1,
        field: '/codes',
        message:
          "expected one code of the family 'PAINTS' for the model 'A100' in market 'DE' on 2025-01-01, got WHITE and GOLD",
      },
      {
        file: 'models.ndjson',
        line: 2,
        field: null,
        message:
          "expected standards.ndjson to give the model 'B200' in market 'US' one code of its exactly-one family 'PAINTS', got none",
      },
    ]);
  });

  it('nothing is asked of sources that know nothing of options', async () => {
    const { brand, market, series, model } = ALBA;
    expect(await examine({ brand, market, series, model } as AuthoredRecords)).toEqual([]);
  });
});

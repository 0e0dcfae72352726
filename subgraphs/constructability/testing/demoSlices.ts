import { memoryDataset } from '../../../schema/interchange/memoryDataset.ts';
import { buildDemoDataset } from '../../../schema/demo/build.ts';
import type { IsoDate } from '../../shared/dates.ts';
import { RuleBase } from '../domain/ruleBase.ts';
import type { RuleSlice } from '../domain/ruleSlice.ts';
import { readBooks, ruleBookOf } from '../records/authoredBooks.ts';

/** Of each model of the demo data that the market is offered on the day. */
export async function demoSlices(market: string, day: IsoDate): Promise<readonly RuleSlice[]> {
  const { records } = buildDemoDataset('standard');
  const { byBrand } = await readBooks(
    memoryDataset({
      model: [...records.model],
      family: [...records.family],
      option: [...records.option],
      package: [...records.package],
      rule: [...records.rule],
      standard: [...records.standard],
    }),
  );
  return [...byBrand.values()].flatMap((book) =>
    book.models
      .map((model) => new RuleBase(ruleBookOf(book, model), model, market).slice(day))
      .filter(({ offered }) => offered),
  );
}

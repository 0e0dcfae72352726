import { memoryDataset, type AuthoredRecords } from '../../../schema/interchange/memoryDataset.ts';
import { RuleBase } from '../domain/ruleBase.ts';
import type { RuleSlice } from '../domain/ruleSlice.ts';
import { readBooks, ruleBookOf } from '../records/authoredBooks.ts';
import { showroom } from './showroom.ts';

/** The rule base of a model, from records in memory. */
export async function baseOf(
  records: AuthoredRecords,
  market: string,
  model: string,
): Promise<RuleBase> {
  const { byBrand } = await readBooks(memoryDataset(records));
  for (const book of byBrand.values()) {
    const found = book.models.find(({ code }) => code === model);
    if (found !== undefined) return new RuleBase(ruleBookOf(book, found), found, market);
  }
  throw new Error(`There is no model ${model}`);
}

/** The showroom's first model, in spring 2026 unless told otherwise. */
export async function showroomSlice(market = 'DE', day = '2026-03-01'): Promise<RuleSlice> {
  return (await baseOf(showroom(1), market, 'A01')).slice(day);
}

import { expect, it } from 'vitest';
import { chargedCodes, isPaid } from '../../pricing/domain/items.ts';
import { priceSheet } from '../domain/priceSheet.ts';
import { demoPriceBooks } from '../testing/demoPrices.ts';
import { demoSlices } from '../testing/demoSlices.ts';
import { Random } from '../../shared/testRandom.ts';
import { compileRules } from './compile/compileRules.ts';
import { packagePrices } from './packagePrices.ts';
import { allowedValues, restrictTo } from './questions/assumptions.ts';
import { valueCostsOf } from './questions/cheapest.ts';
import { countVariants } from './questions/count.ts';
import { enumerateConfigurations } from './questions/enumerate.ts';
import { findLeastPrice } from './questions/leastPrice.ts';
import { openQuestionGraph } from './questions/questionGraph.ts';
import { isSatisfiable } from './questions/satisfiable.ts';
import { sliceModel } from './readers/sliceModel.ts';
import { graphOracle } from './workers/answerQuestion.ts';

const DAY = '2026-12-01';
const MOST_CARS = 300n;
const CARS_A_MODEL = 2;
/** One in so many models is tried: all of them take many seconds. */
const STEP = 5;

it('no completion of demo cars is cheaper than the one found, of all that there are', async () => {
  const bookOf = demoPriceBooks('DE');
  let cheaperByPackage = 0;
  const slices = await demoSlices('DE', DAY);
  for (const slice of slices.filter((_, index) => index % STEP === 0)) {
    const book = bookOf(slice.model);
    const priced = priceSheet(book, slice, DAY);
    if (priced.kind !== 'priced') throw new Error(`${slice.model}: ${JSON.stringify(priced)}`);
    const { model, variables } = sliceModel(slice);
    const outcome = compileRules(model);
    if (outcome.kind !== 'compiled') throw new Error(`${slice.model} does not compile`);
    const { rules } = outcome;
    const graph = openQuestionGraph(rules);
    const prices = packagePrices(priced.sheet, variables);
    const standard = new Set(slice.standards);
    const random = new Random(slice.familyOf.size);
    for (let car = 0; car < CARS_A_MODEL; car++) {
      // Chosen and refused at random, until few enough cars are left to try them all.
      let allowed = allowedValues(rules, { select: [], exclude: [] });
      while (countVariants(graph, allowed) > MOST_CARS) {
        for (let decided = 0; decided < 10; decided++) {
          const next = allowed.slice();
          restrictTo(rules, next, random.below(model.variableCount), random.chance(0.3));
          if (isSatisfiable(graph, next)) allowed = next;
        }
      }
      const totals = Array.from(enumerateConfigurations(graph, allowed), (selected) => {
        const codes = selected.flatMap((variable) => model.names[variable] || []);
        const charged = chargedCodes(codes, standard, book.packages);
        const amount = ({ code }: { readonly code: string }): number =>
          priced.sheet.amounts.get(code) ?? 0;
        return charged.reduce((sum, one) => sum + (isPaid(one.kind) ? amount(one) : 0), 0);
      });
      const found = findLeastPrice(graphOracle(graph), allowed, prices, valueCostsOf(rules, []));
      expect([slice.model, found?.price]).toEqual([slice.model, Math.min(...totals)]);
      const amounts = new Map(prices.amounts);
      const sum = found?.selected.reduce((total, one) => total + (amounts.get(one) ?? 0), 0);
      if (sum !== found?.price) cheaperByPackage++;
    }
  }
  expect(cheaperByPackage).toBeGreaterThan(4);
});

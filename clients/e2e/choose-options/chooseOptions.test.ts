import { describe, expect, test } from 'vitest';
import {
  ChangeConfigurationDocument,
  CheapestWaysDocument,
  ConfigurationChoicesDocument,
  ConfigurationPageDocument,
  type ConfigurationChoicesQuery,
} from '../../operations/operations.generated.ts';
import { configure, firstModel } from '../harness/car.ts';
import { dataOf } from '../harness/graphqlClient.ts';
import { SHAPES } from '../harness/shapes.ts';

type Choices = Extract<
  ConfigurationChoicesQuery['configuration'],
  { readonly __typename: 'Configuration' }
>;

async function choicesOf(url: string, id: string): Promise<Choices> {
  const { configuration } = await dataOf(url, ConfigurationChoicesDocument, { id });
  if (configuration.__typename !== 'Configuration') throw new Error(configuration.message);
  return configuration;
}

function optionsOf({ families }: Choices) {
  return (families ?? []).flatMap(({ family, options }) =>
    options.map((option) => ({ ...option, cardinality: family.cardinality })),
  );
}

describe.each(SHAPES)('options are chosen %s', (_, shape) => {
  test('following the link of each kind of option leads to the car that it promised', async () => {
    const { url } = shape();
    const car = await configure(url, await firstModel(url));
    const choices = await choicesOf(url, car.id);
    expect(choices).toMatchObject({
      verdict: { buildable: true, complete: true, distinct: false },
      completion: { configuration: { id: car.id } },
    });
    expect(BigInt(choices.variantCount?.exact ?? '0') > 1n).toBe(true);

    const present = new Set(car.items.map(({ option }) => option.code));
    const selectable = optionsOf(choices).filter(({ state }) => state === 'SELECTABLE');
    expect(selectable.length).toBeGreaterThan(10);
    for (const { option, change } of selectable.slice(0, 5)) {
      expect(change?.added.map(({ code }) => code)).toContain(option.code);
      const page = await dataOf(url, ConfigurationPageDocument, {
        id: change?.configuration.id ?? '',
      });
      const after = page.configuration;
      if (after.__typename !== 'Configuration') throw new Error(after.message);
      const codes = new Set(present);
      for (const { code } of change?.removed ?? []) codes.delete(code);
      for (const { code } of change?.added ?? []) codes.add(code);
      expect(new Set(after.items.map(({ option: { code } }) => code))).toEqual(codes);
      expect(after.verdict).toMatchObject({ buildable: true, complete: true });
      expect(cents(after.price?.gross.amount) - cents(car.price?.gross.amount)).toBe(
        cents(change?.priceDelta?.gross.amount),
      );
    }
  });

  test('a choice leaves fewer cars, is told as selected, and can be taken back', async () => {
    const { url } = shape();
    const car = await configure(url, await firstModel(url));
    const before = await choicesOf(url, car.id);
    const choice = optionsOf(before).find(({ state }) => state === 'SELECTABLE');
    const after = await choicesOf(url, choice?.change?.configuration.id ?? '');
    const count = ({ variantCount }: Choices): bigint => BigInt(variantCount?.exact ?? '0');
    expect(count(after) < count(before) && count(after) > 0n).toBe(true);
    const chosen = optionsOf(after).find(({ option }) => option.code === choice?.option.code);
    expect(chosen?.state).toBe('SELECTED');
    expect(chosen?.change?.removed.map(({ code }) => code)).toContain(choice?.option.code);
    expect(chosen?.change?.configuration.id).toBe(car.id);
  });

  test('an option kept out by the choices tells what to give up for it', async () => {
    const { url } = shape();
    const { change } = await keptOut(url, await configure(url, await firstModel(url)));
    expect(change.removed.length).toBeGreaterThan(0);
    const after = await choicesOf(url, change.configuration.id);
    expect(after.verdict).toMatchObject({ buildable: true, complete: true });
  });

  test('by the lowest price, the order of the ways out is that of their price deltas', async () => {
    const { url } = shape();
    // The panorama roof keeps out the roof rails, and either may stay.
    const codes = ['PTMIDN', 'RFPAN', 'RRBLK'];
    const car = await configure(url, TOURING, codes);
    const before = cents(car.price?.gross.amount);
    const seen = new Set<number>();
    for (const add of [[], ['PKTOW'], ['BRSPO', 'PKTOW']]) {
      const { configuration } = await dataOf(url, CheapestWaysDocument, {
        id: car.id,
        add,
        remove: [],
        first: 20,
      });
      if (configuration.__typename !== 'Configuration') throw new Error(configuration.message);
      const { change, completion } = configuration;
      if (change?.__typename !== 'Changes') throw new Error(JSON.stringify(change));
      // Nothing has both the roof and the rails.
      expect(completion).toBeNull();
      const ways = change.alternatives.map((way) => ({
        lost: lostOf(way.removed, codes),
        cents: cents(way.configuration.price?.gross.amount),
        delta: cents(way.priceDelta?.gross.amount),
        verdict: way.configuration.verdict,
      }));
      const deltas = ways.map(({ delta }) => delta);
      expect(deltas).toEqual(deltas.toSorted((a, b) => Number(a - b)));
      for (const { cents: after, delta, verdict } of ways) {
        expect(delta).toBe(after - before);
        expect(verdict).toEqual({ buildable: true, complete: true });
      }
      // Who gives up the same for the fewest changes pays no less for it.
      const nearest = await nearestWays(url, car.id, add, codes);
      expect(new Set(ways.map(({ lost }) => lost))).toEqual(
        new Set(nearest.map(({ lost }) => lost)),
      );
      for (const { lost, cents: after } of nearest) {
        expect(ways.find((way) => way.lost === lost)?.cents).toBeLessThanOrEqual(after);
      }
      seen.add(ways.length);
    }
    expect(Math.max(...seen)).toBeGreaterThan(1);
  });
});

/** An estate car in Germany. */
const TOURING = 'M1.DE.AVT25.601d';

/** Of the ways that `ChangeConfiguration` tells, what each gives up of the codes, and its price. */
async function nearestWays(
  url: string,
  id: string,
  add: readonly string[],
  codes: readonly string[],
) {
  const { configuration } = await dataOf(url, ChangeConfigurationDocument, { id, add, remove: [] });
  if (configuration.__typename !== 'Configuration') throw new Error(configuration.message);
  const { change } = configuration;
  if (change?.__typename !== 'Changes') throw new Error(JSON.stringify(change));
  return change.alternatives.map(({ removed, configuration: { price } }) => ({
    lost: lostOf(removed, codes),
    cents: cents(price?.gross.amount),
  }));
}

function lostOf(removed: readonly { readonly code: string }[], codes: readonly string[]): string {
  const gone = new Set(removed.map(({ code }) => code));
  return codes.filter((code) => gone.has(code)).join(' ');
}

function cents(amount = ''): bigint {
  return BigInt(amount.replace('.', ''));
}

/** Clicks on one option after another until another one cannot be had any more. */
async function keptOut(url: string, { id: start }: { readonly id: string }) {
  let id = start;
  for (let clicks = 0; clicks < 20; clicks++) {
    const options = optionsOf(await choicesOf(url, id));
    for (const { state, change } of options) {
      if (state === 'EXCLUDED' && change != null) return { change };
    }
    const next = options.find(({ state }) => state === 'SELECTABLE')?.change;
    if (next == null) throw new Error('nothing is left to choose');
    id = next.configuration.id;
  }
  throw new Error('no option was ever kept out');
}

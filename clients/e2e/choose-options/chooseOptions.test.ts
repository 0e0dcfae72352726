import { describe, expect, test } from 'vitest';
import {
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
    const cents = (amount = ''): bigint => BigInt(amount.replace('.', ''));
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
});

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

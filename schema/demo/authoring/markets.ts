import type { Market, Texts } from '../../interchange/records.generated.ts';
import type { PriceHabits } from './priceHabits.ts';
import type { MarketFacts } from './facts.ts';

/** A market as authored: its record, the facts that rules ask for, and how it prices. */
export interface DemoMarket extends MarketFacts {
  readonly record: Market;
  readonly prices: PriceHabits;
}

/** A market from its code, `currency zone`, locales, and `region steering plug climate`. */
export function market(
  code: string,
  currencyAndZone: `${string} ${string}`,
  locales: readonly string[],
  facts: `${MarketFacts['region']} ${MarketFacts['steering']} ${MarketFacts['plug']} ${MarketFacts['climate']}`,
  prices: PriceHabits,
  name: Texts,
): DemoMarket {
  const [currency, timeZone] = currencyAndZone.split(' ') as [string, string];
  const [region, steering, plug, climate] = facts.split(' ') as [
    MarketFacts['region'],
    MarketFacts['steering'],
    MarketFacts['plug'],
    MarketFacts['climate'],
  ];
  const record = { code, country: code, name, currency, timeZone, locales: [...locales] };
  return { code, region, steering, plug, climate, prices, record };
}

import { isDataVersionId } from '../shared/dataVersion.ts';
import { isIsoDate, type IsoDate } from '../shared/dates.ts';
import { PlatformError } from '../shared/errors.ts';
import { excerpt } from '../shared/excerpt.ts';
import { parseChangeId } from '../shared/ids/changeId.ts';
import { parseConfigurationId, type ConfigurationKey } from '../shared/ids/configurationId.ts';
import { malformedIdMessage } from '../shared/ids/givenId.ts';
import { memberId, parseMemberId } from '../shared/ids/memberId.ts';
import { parseModelId, type ModelKey } from '../shared/ids/modelId.ts';
import { printAmount, type Money } from '../shared/money/money.ts';
import {
  quoteChange,
  quoteConfiguration,
  quoteModel,
  quoteOption,
  type Amounts,
  type Quote,
  type Quoted,
} from './quotes.ts';
import type { PriceMapper } from './mappers.ts';
import type * as Graph from './resolvers.generated.ts';

export const resolvers: Graph.Resolvers = {
  Tax: {
    name: ({ name, fallbackLocales }, _, { text }, info) => text(info, name, fallbackLocales),
  },
  Model: {
    basePrice: ({ id }, { orderDate }, context) => {
      const key = parseModelId(id) ?? malformed('model', id);
      return then(quoteModel(context, key, dayOf(orderDate)), listPrice);
    },
  },
  Option: {
    price: ({ id }, { orderDate }, context) => {
      const key = parseMemberId('O1', id) ?? malformed('option', id);
      return then(quoteOption(context, key, dayOf(orderDate)), listPrice);
    },
  },
  Configuration: {
    price: ({ id }, _, context) => {
      const key = configurationOf(id);
      return then(quoteConfiguration(context, key), (quote) => price(key, quote));
    },
  },
  Change: {
    priceDelta: ({ id }, _, context) => {
      const key = parseChangeId(id) ?? malformed('change', id);
      return then(quoteChange(context, key), listPrice);
    },
  },
  SavedConfiguration: {
    priceWhenSaved: (saved, _, context) => {
      // The gateway sends these along (`@requires`); a saved id that no longer parses has none.
      if (!('dataVersion' in saved) || saved.configuration == null) return null;
      const { dataVersion } = saved;
      if (!isDataVersionId(dataVersion)) {
        throw new PlatformError(
          'MALFORMED_ARGUMENT',
          `Expected a data version as this platform returns it, got '${excerpt(dataVersion)}'.`,
        );
      }
      const key = configurationOf(saved.configuration.id);
      return then(quoteConfiguration(context, key, dataVersion), (quote) => price(key, quote));
    },
  },
};

/** Shows a quote: at once where it is there, for a promise each costs more than most prices do. */
function then<Answer, Shown>(
  quote: Quoted<Answer>,
  show: (answer: Answer | null) => Shown,
): Shown | Promise<Shown> {
  return quote instanceof Promise ? quote.then(show) : show(quote);
}

function configurationOf(id: string): ConfigurationKey {
  const parsed = parseConfigurationId(id);
  if (parsed.kind === 'configuration') return parsed.key;
  throw new PlatformError('MALFORMED_ID', parsed.message, { canonicalId: parsed.canonicalId });
}

function malformed(kind: string, id: string): never {
  throw new PlatformError('MALFORMED_ID', malformedIdMessage(kind, id));
}

function dayOf(orderDate: string | null | undefined): IsoDate | null {
  if (orderDate == null) return null;
  if (isIsoDate(orderDate)) return orderDate;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected orderDate as a calendar day YYYY-MM-DD, got '${excerpt(orderDate)}'.`,
  );
}

function listPrice(amounts: Amounts | null): Graph.ListPrice | null {
  return amounts === null ? null : { net: money(amounts.net), gross: money(amounts.gross) };
}

function price(key: ModelKey, quote: Quote | null): PriceMapper | null {
  if (quote === null) return null;
  const { list, locales, price: reckoned } = quote;
  const of = (amountMinor: bigint): Graph.Money =>
    money({ amountMinor, currency: reckoned.currency });
  return {
    net: of(reckoned.netMinor),
    gross: of(reckoned.grossMinor),
    taxes: reckoned.taxes.map(({ tax, amountMinor }) => ({
      name: tax.name,
      fallbackLocales: locales,
      kind: tax.kind,
      rate: tax.rateText,
      amount: of(amountMinor),
      source: tax.source,
    })),
    items: reckoned.items.map(({ item, netMinor, grossMinor }) => {
      const member = item === null ? null : { ...key, code: item.code };
      return {
        kind: item === null ? 'MODEL' : item.kind,
        option: member === null ? null : { id: memberId('O1', member) },
        package:
          member !== null && item?.isPackage === true ? { id: memberId('P1', member) } : null,
        net: of(netMinor),
        gross: of(grossMinor),
      };
    }),
    priceList: {
      code: list.code,
      basis: list.basis,
      effectiveFrom: list.from,
      effectiveTo: list.to,
    },
  };
}

function money(amount: Money): Graph.Money {
  return { amount: printAmount(amount), currencyCode: amount.currency };
}

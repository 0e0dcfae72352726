import { dayIn, isIsoDate, type IsoDate } from '../../shared/dates.ts';
import { PlatformError } from '../../shared/errors.ts';
import { excerpt } from '../../shared/excerpt.ts';
import { MAX_ID_LENGTH } from '../../shared/ids/check.ts';
import {
  canonicalConfiguration,
  configurationId,
  type ConfigurationKey,
} from '../../shared/ids/configurationId.ts';
import { malformedIdMessage } from '../../shared/ids/givenId.ts';
import type { ModelKey } from '../../shared/ids/modelId.ts';
import type { ServiceContext } from '../context.ts';
import type { ConfigurationMapper } from '../mappers.ts';
import type { KnownModel } from '../store/ruleBases.ts';

/** Longer than any car's list of codes. */
const MOST_CODES = 1_000;

export function malformedId(kind: string, id: string): PlatformError {
  return new PlatformError('MALFORMED_ID', malformedIdMessage(kind, id));
}

/** For fields whose result knows no such error. */
export function unknownModel(market: string, model: string): PlatformError {
  return new PlatformError(
    'UNKNOWN_MODEL',
    `Expected a model that is offered in ${market}, got ${excerpt(model)}.`,
  );
}

export function checkCodeCount(argument: string, codes: readonly string[]): void {
  if (codes.length <= MOST_CODES) return;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected at most ${MOST_CODES} codes in '${argument}', got ${codes.length}.`,
  );
}

/** The given day, or today in the market; null where the market is unknown. */
export async function orderDay(
  given: string | null | undefined,
  market: string,
  { request, loaders }: ServiceContext,
): Promise<IsoDate | null> {
  if (given == null) {
    const facts = await loaders.market.load({ dataVersion: request.dataVersion, code: market });
    return facts === null ? null : dayIn(facts.timeZone, request.now);
  }
  if (isIsoDate(given)) return given;
  throw new PlatformError(
    'MALFORMED_ARGUMENT',
    `Expected orderDate as a day that exists, YYYY-MM-DD, got '${excerpt(given)}'.`,
  );
}

/** The model in the request's data version, null where it is not offered in the market. */
export function modelOf(
  { market, model }: ModelKey,
  { request, loaders }: ServiceContext,
): Promise<KnownModel | null> {
  return loaders.model.load({ dataVersion: request.dataVersion, market, model });
}

export function configurationOf(key: ConfigurationKey): ConfigurationMapper {
  const id = configurationId(key);
  if (id.length > MAX_ID_LENGTH) {
    throw new PlatformError(
      'MALFORMED_ARGUMENT',
      `Expected a car whose id has at most ${MAX_ID_LENGTH} characters, got ${key.chosen.length + key.filled.length} codes. Choose fewer.`,
    );
  }
  return { __typename: 'Configuration', id, key: canonicalConfiguration(key) };
}

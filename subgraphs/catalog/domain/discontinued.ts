import { codesOf, type ConfigurationKey } from '../../shared/ids/configurationId.ts';
import type { Texts } from '../../shared/texts.ts';
import type { OfferedModel } from './model.ts';
import type { Offers } from './offer.ts';
import { isOfferedOn } from './spans.ts';

export interface DiscontinuedCode {
  readonly code: string;
  /** Null where nothing is known of the code. */
  readonly name: Texts | null;
}

/** What one data version knows of a car's model; null where it does not know the model. */
export type Knowledge = { readonly model: OfferedModel; readonly offers: Offers } | null;

/**
 * The codes of a car that cannot be ordered on its order date any more, named as they were when it
 * was saved. Where the whole model is gone, so are all its codes; null where neither data version
 * knows the model, for then nothing can be said.
 */
export function discontinuedCodes(
  key: ConfigurationKey,
  saved: Knowledge,
  current: Knowledge,
): readonly DiscontinuedCode[] | null {
  if (saved === null && current === null) return null;
  const isOffered = (code: string): boolean =>
    current !== null &&
    isOfferedOn(key.orderDate, current.model.spans) &&
    isOfferedOn(key.orderDate, current.offers.byCode.get(code)?.spans ?? []);
  return codesOf(key)
    .filter((code) => !isOffered(code))
    .map((code) => ({
      code,
      name:
        (saved?.offers.byCode.get(code) ?? current?.offers.byCode.get(code))?.option.name ?? null,
    }));
}

import type { DemoBrand } from './authoring/brand.ts';
import type { DemoModel } from './authoring/facts.ts';

const MODELS_A_BRAND = 60;

/** Special editions, in the order in which a brand's models are multiplied by them. */
const EDITIONS = [
  { letter: '', name: '', dearer: 1, modelYear: 2027 },
  { letter: 'B', name: 'Business', dearer: 1.04, modelYear: 2027 },
  { letter: 'F', name: 'First Edition', dearer: 1.09, modelYear: 2027 },
  { letter: 'N', name: 'MY28', dearer: 1.02, modelYear: 2028 },
  { letter: 'S', name: 'Signature MY28', dearer: 1.13, modelYear: 2028 },
] as const;

/**
 * The brand with sixty models, sold everywhere. An edition is offered what its model is, because
 * scopes come from predicates over facts and not from lists of codes: so all rules stay valid.
 */
export function multiplied(brand: DemoBrand): DemoBrand {
  const models = EDITIONS.flatMap((edition) =>
    brand.models.map((model) => editionOf(model, edition)),
  ).slice(0, MODELS_A_BRAND);
  if (models.length < MODELS_A_BRAND) throw new Error(`${brand.code} lacks editions`);
  return { ...brand, soldIn: () => true, models };
}

function editionOf(model: DemoModel, edition: (typeof EDITIONS)[number]): DemoModel {
  const { soldIn: _, ...authored } = model;
  const name = Object.entries(model.name).map(
    ([locale, text]) => [locale, `${text} ${edition.name}`.trim()] as const,
  );
  return {
    ...authored,
    code: `${model.code}${edition.letter}`,
    name: Object.fromEntries(name),
    modelYear: edition.modelYear,
    euro: Math.round((model.euro * edition.dearer) / 50) * 50,
  };
}

import { modelId } from '../../../subgraphs/shared/ids/modelId.ts';
import { codesOfNotation, NOTATION_PATTERN } from '../notation.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** Longest path segment: what the server's `maxParamLength` lets in, less room to spare. */
export const MAX_SEGMENT_LENGTH = 4_096;

/** One or more parameters of a request that become one variable. */
export interface Reading {
  readonly parameters: readonly ReadParameter[];
  /** Of texts that fit the parameters' schemas. */
  readonly value: (texts: readonly string[]) => unknown;
}

export interface ReadParameter {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly description: string;
}

export const MARKET: ReadParameter = {
  name: 'market',
  schema: { type: 'string', pattern: '^[A-Z]{2}$', examples: ['DE'] },
  description: "The market: two capital letters, by habit the country's.",
};

export const MODEL: ReadParameter = {
  name: 'model',
  schema: { type: 'string', pattern: '^[A-Z0-9]{1,8}$', examples: ['AVT25'] },
  description: "The model's type key, as answers give it in `code`.",
};

/** The readings of the enum `RestReading`; `name` is what clients call the parameter. */
export const READINGS: Readonly<Record<string, (name: string) => Reading>> = {
  MODEL_ID: () => ({
    parameters: [MARKET, MODEL],
    value: ([market = '', model = '']) => modelId({ market, model }),
  }),
  NOTATION: (name) => ({
    parameters: [
      {
        name,
        schema: {
          type: 'string',
          pattern: NOTATION_PATTERN,
          maxLength: MAX_SEGMENT_LENGTH,
          examples: ['+L-PTMIDN_E-RFPAN'],
        },
        description:
          'Codes in the old notation: a plus, then components joined by `_`, each a kind ' +
          '(L lacquer, I interior, R rims, P package, E equipment), `-` and a sales code. ' +
          '`+` alone for none.',
      },
    ],
    value: ([text = '']) => codesOfNotation(text),
  }),
  CODES: (name) => ({
    parameters: [
      {
        name,
        schema: {
          type: 'string',
          pattern: '^(?:-|[A-Z0-9]{1,8}(?:,[A-Z0-9]{1,8})*)$',
          maxLength: MAX_SEGMENT_LENGTH,
          examples: ['PTMIDN,RFPAN'],
        },
        description: 'Sales codes joined by commas; `-` for none.',
      },
    ],
    value: ([text = '']) => (text === NO_CODES ? [] : text.split(',')),
  }),
};

/** The text that reads as these codes by `CODES`. */
export function textOfCodes(codes: readonly string[]): string {
  return codes.length === 0 ? NO_CODES : codes.join(',');
}

/** A path has no empty part. */
const NO_CODES = '-';

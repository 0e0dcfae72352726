import { excerpt } from '../../../subgraphs/shared/excerpt.ts';

/** The questions that `ucp rules query` answers. */
export const OPS = ['satisfiable', 'domains', 'count', 'complete', 'repair', 'explain', 'sample'] as const; // prettier-ignore

export type Op = (typeof OPS)[number];

export interface Request {
  readonly op: Op;
  readonly select: readonly string[];
  readonly exclude: readonly string[];
  /** Of a repair: what must come in; null where only the choices are to be reconciled. */
  readonly add: string | null;
  /** Whole numbers from 0 up: what a choice costs to drop, or for `complete`, what a code costs. */
  readonly weights: ReadonlyMap<string, number> | null;
}

export type ReadRequest =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads one line of JSON. */
export function readRequest(line: string): ReadRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fault(`expected JSON, got '${excerpt(line, 40)}'`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fault('expected an object such as {"op":"domains","select":["CODE"]}');
  }
  const { op, select = [], exclude = [], add = null, weights = null, ...others } = value as Record<string, unknown>; // prettier-ignore
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return fault(`there is no field '${excerpt(unknown)}'`);
  const known = OPS.find((one) => one === op);
  if (known === undefined) return fault(`op: expected one of ${OPS.join(', ')}`);
  if (!isCodes(select)) return fault('select: expected an array of codes');
  if (!isCodes(exclude)) return fault('exclude: expected an array of codes');
  if (add !== null && typeof add !== 'string') return fault('add: expected a code');
  if (weights !== null && !isWeights(weights)) {
    return fault('weights: expected an object of whole numbers from 0 up, such as {"CODE":3}');
  }
  return {
    kind: 'request',
    request: {
      op: known,
      select,
      exclude,
      add,
      weights: weights === null ? null : new Map(Object.entries(weights)),
    },
  };
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}

function isWeights(value: unknown): value is Readonly<Record<string, number>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((weight) => Number.isSafeInteger(weight) && weight >= 0)
  );
}

function fault(message: string): ReadRequest {
  return { kind: 'fault', message };
}

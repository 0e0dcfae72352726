import { excerpt } from '../../../subgraphs/shared/excerpt.ts';
import type { Codebook } from './codebook.ts';

/** A configuration to check. */
export interface Row {
  readonly id: string | number | null;
  readonly variables: readonly number[];
  /** Codes that the rules do not know. */
  readonly unknown: readonly string[];
  /** Whether every code that is not listed is absent. */
  readonly isComplete: boolean;
}

export type ReadRow =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'fault'; readonly id: string | number | null; readonly message: string };

/** Reads one line of JSON: `{"id":"A1","codes":["TOW"],"complete":true}`. */
export function readRow(line: string, codebook: Codebook): ReadRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'fault', id: null, message: `expected JSON, got '${excerpt(line, 40)}'` };
  }
  const { id = null, codes, complete = false } = asRecord(value);
  if (typeof id !== 'string' && typeof id !== 'number' && id !== null) {
    return { kind: 'fault', id: null, message: 'id: expected a text or a number' };
  }
  if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string')) {
    return { kind: 'fault', id, message: 'codes: expected an array of codes' };
  }
  if (typeof complete !== 'boolean') {
    return { kind: 'fault', id, message: 'complete: expected true or false' };
  }
  const distinct = [...new Set<string>(codes)];
  return {
    kind: 'row',
    row: {
      id,
      variables: distinct.flatMap((code) => codebook.variable(code) ?? []),
      unknown: distinct.filter((code) => codebook.variable(code) === undefined),
      isComplete: complete,
    },
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

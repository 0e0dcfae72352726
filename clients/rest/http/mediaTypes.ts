import type { Endpoint } from '../compile/endpoint.ts';

export const JSON_TYPE = 'application/json';
export const HAL_TYPE = 'application/hal+json';
export const CSV_TYPE = 'text/csv';
export const NDJSON_TYPE = 'application/x-ndjson';

export type MediaType = typeof JSON_TYPE | typeof HAL_TYPE | typeof CSV_TYPE | typeof NDJSON_TYPE;

/** What an endpoint answers in, its own preference first. */
export function mediaTypesOf({ answer, method, portions }: Endpoint): readonly MediaType[] {
  const isList = answer.shape.kind === 'list';
  return [
    JSON_TYPE,
    ...(method === 'GET' ? ([HAL_TYPE] as const) : []),
    ...(isList && portions === null ? ([CSV_TYPE] as const) : []),
    ...(isList ? ([NDJSON_TYPE] as const) : []),
  ];
}

export function contentTypeOf(type: MediaType): string {
  return type === CSV_TYPE ? 'text/csv; charset=utf-8; header=present' : type;
}

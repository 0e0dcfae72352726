import type { Endpoint } from '../compile/endpoint.ts';
import { shapeWriter, type LinkWriter } from '../compile/shapeWriter.ts';
import { csvOf } from './csv.ts';
import { CSV_TYPE, HAL_TYPE, JSON_TYPE, NDJSON_TYPE, type MediaType } from './mediaTypes.ts';
import { filledPath } from './pathTemplate.ts';

export interface WrittenBody {
  readonly text: string;
  /** Of the resource, for its entity tag; null where it has none. */
  readonly revision: number | null;
  /** The object as it is in JSON, for the address of what was made; null for a list. */
  readonly object: Readonly<Record<string, unknown>> | null;
}

export interface BodyContext {
  readonly mediaType: MediaType;
  readonly parameters: Readonly<Record<string, string>>;
  /** The request's own address, for HAL. */
  readonly self: string;
  readonly page: { readonly total: number | null; readonly next: string | null } | null;
}

export type BodyWriter = (value: unknown, context: BodyContext) => WrittenBody;

/** Writes what the graph answered in one of the endpoint's media types. */
export function bodyWriter(endpoint: Endpoint): BodyWriter {
  const { shape, revisionKey } = endpoint.answer;
  const write = shapeWriter(shape);
  return (value, context) => {
    const { mediaType, parameters } = context;
    const links = mediaType === HAL_TYPE ? linkWriter(parameters) : null;
    const written = write(value, { parameters, links });
    const object = isObject(written) ? written : null;
    const revision = revisionKey === null ? null : Number(object?.[revisionKey]);
    return { text: textOf(written, context), revision, object };
  };

  function textOf(written: unknown, { mediaType, self, page }: BodyContext): string {
    switch (mediaType) {
      case JSON_TYPE:
        return JSON.stringify(written);
      case NDJSON_TYPE:
        return ndjsonOf(written as readonly unknown[]);
      case CSV_TYPE:
        return csvOf(shape, written as readonly unknown[]);
      case HAL_TYPE:
        return JSON.stringify(halOf(written, self, page));
    }
  }
}

export function ndjsonOf(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

function halOf(written: unknown, self: string, page: BodyContext['page']): object {
  const links = {
    self: { href: self },
    ...(page?.next == null ? {} : { next: { href: page.next } }),
  };
  if (isObject(written)) {
    const { _links, ...rest } = written;
    return { _links: { ...links, ...(_links as object | undefined) }, ...rest };
  }
  const items = written as readonly unknown[];
  const total = page === null ? items.length : page.total;
  return { _links: links, ...(total === null ? {} : { total }), _embedded: { items } };
}

function linkWriter(parameters: Readonly<Record<string, string>>): LinkWriter {
  return (templates, written) =>
    Object.fromEntries(
      templates.flatMap(({ rel, path }) => {
        const href = filledPath(path, written, parameters);
        return href === null ? [] : [[rel, { href }]];
      }),
    );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

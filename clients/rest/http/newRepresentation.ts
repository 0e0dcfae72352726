import type { IncomingHttpHeaders } from 'node:http';
import { Kind, parse, print, type FieldNode, type SelectionSetNode } from 'graphql';
import type { Endpoint } from '../compile/endpoint.ts';
import type { OperationAnswer } from '../operationRunner.ts';
import { bodyWriter } from './bodyWriter.ts';
import { encodedTag, entityTag } from './entityTag.ts';
import type { MediaType } from './mediaTypes.ts';
import { encodingOf } from './negotiation.ts';
import { filledPath, namesIn } from './pathTemplate.ts';

/** What a GET would answer now of what a write has made or changed. */
export interface NewRepresentation {
  readonly address: string;
  readonly text: string;
  /** Without the encoding and quotes. */
  readonly tag: string;
}

/** Null where the answer has none, or not all of it. */
export type TellNew = (
  answer: OperationAnswer,
  context: {
    readonly mediaType: MediaType;
    readonly locales: readonly string[];
    /** Of the write's path, or of what it made. */
    readonly parameters: Readonly<Record<string, unknown>>;
  },
) => NewRepresentation | null;

type Json = Readonly<Record<string, unknown>>;

/**
 * The validators of a write's answer are those of the new representation (RFC 9110, 8.8), as a GET
 * gives them. A write that answers with all that the GET asks for says what that would say: nothing
 * is asked twice, and nobody can be faster in between. Null for a write that does not.
 * @param read the GET of what is written
 */
export function newRepresentation(write: Endpoint, read: Endpoint | null): TellNew | null {
  const path = read === null ? null : pathTo(write, read);
  if (read === null || path === null) return null;
  const writeBody = bodyWriter(read);
  const names = namesIn(read.path);
  const given = namesIn(write.location ?? write.path);
  return ({ data, errors }, { mediaType, locales, parameters: values }) => {
    const found = errors.length > 0 ? null : valueAt(data, path);
    if (found === null) return null;
    // Two endpoints may call the same part of a path differently.
    const parameters = Object.fromEntries(
      names.map((name, at) => [name, String(values[given[at] ?? ''])]),
    );
    const address = filledPath(read.path, parameters);
    if (address === null) return null;
    const context = { mediaType, parameters, self: address, page: null };
    const { text, revision } = writeBody(found, context);
    return { address, text, tag: entityTag({ body: text, mediaType, locales, revision }) };
  };
}

/** Where in the write's data there is an object with all that the read asks of its one root field. */
function pathTo(write: Endpoint, read: Endpoint): readonly string[] | null {
  const [wanted] = fieldsOf(selectionsOf(read));
  const isPlain = read.answer.steps.length === 1 && read.answer.page === null;
  // A variable may have another value there.
  if (!isPlain || wanted?.selectionSet === undefined) return null;
  const fields = fieldsOf(wanted.selectionSet).map(print);
  if (fields.some((field) => field.includes('$'))) return null;
  const isAll = ({ selectionSet }: FieldNode): boolean => {
    const own = new Set(selectionSet === undefined ? [] : fieldsOf(selectionSet).map(print));
    return fields.every((field) => own.has(field));
  };
  const [result] = fieldsOf(selectionsOf(write));
  if (result?.selectionSet === undefined) return null;
  if (isAll(result)) return [keyOf(result)];
  const below = fieldsOf(result.selectionSet).find(isAll);
  return below === undefined ? null : [keyOf(result), keyOf(below)];
}

function selectionsOf({ operation }: Endpoint): SelectionSetNode {
  const document = parse(operation, { noLocation: true });
  const found = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error('An endpoint without an operation was compiled');
  return found.selectionSet;
}

/** With those of all types that an object may be of. */
function fieldsOf({ selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    return one.kind === Kind.INLINE_FRAGMENT ? fieldsOf(one.selectionSet) : [];
  });
}

function keyOf({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function valueAt(data: Json | null, path: readonly string[]): unknown {
  let value: unknown = data;
  for (const key of path) value = (value as Json | null)?.[key] ?? null;
  return value;
}

/**
 * The headers of a write's answer that speak of the new representation.
 * @param body of the answer: whether it is that representation itself (RFC 9110, 8.7)
 */
export function validatorsOf(
  { address, text, tag }: NewRepresentation,
  body: string,
  headers: IncomingHttpHeaders,
): Readonly<Record<string, string>> {
  const etag = encodedTag(tag, encodingOf(headers, Buffer.byteLength(text)));
  return body === text ? { etag, 'content-location': address } : { etag };
}

/** The GET of what an endpoint changes, or of what it makes; null where there is none. */
export function readOf(
  { method, path, location }: Endpoint,
  endpoints: readonly Endpoint[],
): Endpoint | null {
  if (method === 'GET' || method === 'DELETE' || (method === 'POST' && location === null))
    return null;
  const written = unnamed(location ?? path);
  return endpoints.find((one) => one.method === 'GET' && unnamed(one.path) === written) ?? null;
}

function unnamed(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}');
}

import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string;
}

/** Sends an operation to a gateway as a frontend would. */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentNode<Data, Variables> | string,
  variables: Variables,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Data>> {
  const requestId = headers['x-request-id'] ?? randomUUID();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'apollographql-client-name': 'e2e',
      ...headers,
      'x-request-id': requestId,
    },
    body: JSON.stringify({
      query: typeof document === 'string' ? document : print(document),
      variables,
    }),
  });
  const body = (await response.json()) as Pick<Answer<Data>, 'data' | 'errors'>;
  return { ...body, status: response.status, headers: response.headers, requestId };
}

/** The data of an answer without errors; throws what went wrong otherwise. */
export async function dataOf<Data, Variables>(
  ...request: Parameters<typeof ask<Data, Variables>>
): Promise<Data> {
  const answer = await ask(...request);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors, null, 2));
  return answer.data;
}

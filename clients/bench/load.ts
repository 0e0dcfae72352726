import { randomUUID } from 'node:crypto';
import { print } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** A request that is sent again and again; it must be answered alike each time. */
export interface Load {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function loadOf<Data, Variables>(
  document: TypedDocumentNode<Data, Variables> | string,
  variables: Variables,
  headers: Readonly<Record<string, string>> = {},
): Load {
  const query = typeof document === 'string' ? document : print(document);
  return {
    body: JSON.stringify({ query, variables }),
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'apollographql-client-name': 'bench',
      // What is measured is making an answer.
      'cache-control': 'no-cache',
      ...headers,
    },
  };
}

export interface Reply {
  readonly requestId: string;
  readonly durationMs: number;
  readonly characters: number;
}

/** The answer has errors, such as of a service that had no time left. */
export class FaultyAnswer extends Error {
  constructor(status: number, text: string) {
    super(`The gateway answered ${status}: ${text.slice(0, 500)}`);
    this.name = 'FaultyAnswer';
  }
}

/** Sends it once. Throws a FaultyAnswer: a refusal is quick, and must not count as speed. */
export async function send(url: string, load: Load, signal: AbortSignal): Promise<Reply> {
  const requestId = randomUUID();
  const beganMs = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...load.headers, 'x-request-id': requestId },
    body: load.body,
    signal,
  });
  const text = await response.text();
  const durationMs = performance.now() - beganMs;
  if (response.status !== 200 || /^\{"errors"|,"errors":\[/.test(text)) {
    throw new FaultyAnswer(response.status, text);
  }
  return { requestId, durationMs, characters: text.length };
}

/** Repeats the work for that long, by so many callers at once, each beginning when its last has ended. */
export async function repeat(
  work: () => Promise<void>,
  options: { readonly durationMs: number; readonly callers: number; readonly signal: AbortSignal },
): Promise<void> {
  const endMs = performance.now() + options.durationMs;
  const caller = async (): Promise<void> => {
    do {
      options.signal.throwIfAborted();
      await work();
    } while (performance.now() < endMs);
  };
  await Promise.all(Array.from({ length: options.callers }, caller));
}

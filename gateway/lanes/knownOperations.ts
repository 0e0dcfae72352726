import { createHash } from 'node:crypto';
import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import type { OperationRequest } from '../request/operationRequest.ts';
import type { ResolvedOperation } from '../request/exchange.ts';

/** Of all texts, in characters: some thousand operations. */
const MOST_TEXT = 8 * 1024 * 1024;

/** An operation that was executed before, so that it is known to be valid. */
export interface KnownOperation extends ResolvedOperation {
  /** Tells supergraph, name and text from all others, on every gateway; shorter than the text. */
  readonly id: string;
}

/** What is known of operations by their text and name, on the supergraph of now. */
export class KnownOperations {
  readonly #supergraphId: () => string;
  readonly #operations = new LruCache<KnownOperation>(MOST_TEXT);

  constructor(supergraphId: () => string) {
    this.#supergraphId = supergraphId;
  }

  get(request: OperationRequest): KnownOperation | undefined {
    return this.#operations.get(keyOf(request, this.#supergraphId()));
  }

  /** @param supergraphId what it was executed on, which may not be the supergraph of now any more */
  learn(
    request: OperationRequest,
    resolved: ResolvedOperation,
    supergraphId: string,
  ): KnownOperation {
    const key = keyOf(request, supergraphId);
    const known = this.#operations.get(key);
    if (known !== undefined) return known;
    const id = createHash('sha256').update(key).digest('base64url');
    const operation = { ...resolved, id };
    this.#operations.set(key, operation, key.length);
    return operation;
  }
}

/** No valid text has a NUL, so that no other name and text read the same. */
function keyOf({ operationName, text }: OperationRequest, supergraphId: string): string {
  const name = operationName === null ? '-' : `=${operationName}`;
  return `${supergraphId}${name}\0${text}`;
}

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
    return this.#operations.get(this.#keyOf(request));
  }

  learn(request: OperationRequest, resolved: ResolvedOperation): KnownOperation {
    const known = this.get(request);
    if (known !== undefined) return known;
    const key = this.#keyOf(request);
    const id = createHash('sha256').update(key).digest('base64url');
    const operation = { ...resolved, id };
    this.#operations.set(key, operation, key.length);
    return operation;
  }

  /** No valid text has a NUL, so that no other name and text read the same. */
  #keyOf({ operationName, text }: OperationRequest): string {
    const name = operationName === null ? '-' : `=${operationName}`;
    return `${this.#supergraphId()}${name}\0${text}`;
  }
}

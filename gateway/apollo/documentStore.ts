import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import type { Exchange } from '../request/exchange.ts';

type DocumentStore = NonNullable<ApolloServerOptions<Exchange>['documentStore']>;

const MAX_BYTES = 8 * 1024 * 1024;
/** Measured, 33 to 80: a document holds its nodes, and by their locations every token of its text. */
const BYTES_PER_CHARACTER = 100;

/**
 * Parsed and validated operations, so that a repeated one is neither again. Apollo's own store
 * measures a document by its JSON, which has no tokens, and grew to hundreds of megabytes.
 */
export function documentStore(): DocumentStore {
  const documents = new LruCache<DocumentNode>(MAX_BYTES);
  return {
    get: async (key) => documents.get(key),
    async set(key, document) {
      const characters = document.loc?.source.body.length ?? 0;
      documents.set(key, document, characters * BYTES_PER_CHARACTER);
    },
    async delete(key) {
      documents.delete(key);
      return true;
    },
  };
}

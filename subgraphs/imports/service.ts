import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { keepOutboxShort } from '../shared/events/outboxRetention.ts';
import type { Service } from '../shared/service.ts';
import { createContext } from './context.ts';
import { resolvers } from './resolvers.ts';

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** Tells which version of the product data a request sees; imports and rollbacks change it. */
export const importsService: Service = {
  name: 'imports',
  typeDefs,
  migrations: new URL('migrations/', import.meta.url),
  intake: null,
  versionsInUse: null,
  open: async ({ database, log }) => {
    const retention = keepOutboxShort(database, 'imports', log);
    return {
      schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
      createContext: (request) => createContext(database, request),
      routes: null,
      [Symbol.asyncDispose]: () => retention[Symbol.asyncDispose](),
    };
  },
};

import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Service } from '../shared/service.ts';
import { createContext } from './context.ts';
import { intake } from './records.ts';
import { resolvers } from './resolvers.ts';

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** What a car costs: dated price lists and taxes, reckoned exactly. */
export const pricing: Service = {
  name: 'pricing',
  typeDefs,
  migrations: new URL('migrations/', import.meta.url),
  intake,
  versionsInUse: null,
  open: async ({ database }) => ({
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
    createContext: (request) => createContext(database, request),
    routes: null,
    [Symbol.asyncDispose]: async () => undefined,
  }),
};

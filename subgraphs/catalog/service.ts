import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Service } from '../shared/service.ts';
import { createContext } from './context.ts';
import { intake } from './records.ts';
import { resolvers } from './resolvers.ts';

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** Brands, markets, series, models, options and packages, and the search over them. */
export const catalog: Service = {
  name: 'catalog',
  typeDefs,
  migrations: new URL('migrations/', import.meta.url),
  intake,
  versionsInUse: null,
  open: ({ database }) =>
    Promise.resolve({
      schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
      createContext: (request) => createContext(database, request),
      routes: null,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
};

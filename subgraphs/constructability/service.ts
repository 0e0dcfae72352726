import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Service } from '../shared/service.ts';
import { createContext } from './context.ts';
import { createCompiledEngine } from './engine/compiledEngine.ts';
import { intake } from './records.ts';
import { resolvers } from './resolvers.ts';
import { PriceBooks } from './store/priceBooks.ts';
import { RuleBases } from './store/ruleBases.ts';

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** Which cars can be built, and why others cannot. */
export const constructability: Service = {
  name: 'constructability',
  typeDefs,
  migrations: new URL('migrations/', import.meta.url),
  intake,
  versionsInUse: null,
  open: ({ database }) => {
    const engine = createCompiledEngine();
    const resources = {
      database,
      bases: new RuleBases(database),
      priceBooks: new PriceBooks(database),
      engine,
    };
    return Promise.resolve({
      schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
      createContext: (request) => createContext(resources, request),
      routes: null,
      [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
    });
  },
};

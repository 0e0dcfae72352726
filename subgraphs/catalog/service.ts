import { readFileSync } from 'node:fs';
import type { Service } from '../shared/service.ts';
import { subgraphSchema } from '../shared/subgraphSchema.ts';
import { createContext } from './context.ts';
import { intake } from './records.ts';
import { references, resolvers } from './resolvers.ts';
import { KnownModels } from './store/knownModels.ts';

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** Brands, markets, series, models, options and packages, and the search over them. */
export const catalog: Service = {
  name: 'catalog',
  typeDefs,
  migrations: new URL('migrations/', import.meta.url),
  intake,
  versionsInUse: null,
  open: ({ database }) => {
    const resources = { database, known: new KnownModels(database) };
    return Promise.resolve({
      schema: subgraphSchema({ typeDefs, resolvers, references }),
      createContext: (request, { languages }) => createContext(resources, request, languages),
      routes: null,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  },
};

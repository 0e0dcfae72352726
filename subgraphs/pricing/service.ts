import { readFileSync } from 'node:fs';
import type { Service } from '../shared/service.ts';
import { asSent, subgraphSchema } from '../shared/subgraphSchema.ts';
import { createContext } from './context.ts';
import { PriceBooks } from './priceBooks.ts';
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
  open: ({ database }) => {
    const books = new PriceBooks(database);
    return Promise.resolve({
      schema: subgraphSchema({ typeDefs, resolvers, references }),
      createContext: (request, { languages }) => createContext(books, request, languages),
      routes: null,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  },
};

/** Ids say it all, and fields read them. */
const references = {
  Model: asSent,
  Option: asSent,
  Configuration: asSent,
  Change: asSent,
  SavedConfiguration: asSent,
} as const;

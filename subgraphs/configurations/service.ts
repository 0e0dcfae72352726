import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { keepOutboxShort } from '../shared/events/outboxRetention.ts';
import type { Service } from '../shared/service.ts';
import { createContext } from './context.ts';
import { intake } from './records.ts';
import { resolvers } from './resolvers.ts';
import { loadVersionsInUse } from './store/loadVersionsInUse.ts';

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');

/** Saved configurations: whose they are, what they are called, and who may look at them. */
export const configurations: Service = {
  name: 'configurations',
  typeDefs,
  migrations: new URL('./migrations/', import.meta.url),
  intake,
  // A saved configuration's price and verdict of then are answered from the version it names.
  versionsInUse: loadVersionsInUse,
  open: async ({ database, log, ownerTokenKey }) => {
    if (ownerTokenKey === null) {
      throw new Error('The configurations service needs the key that signs owner tokens.');
    }
    const retention = keepOutboxShort(database, 'configurations', log);
    return {
      schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
      createContext: (request, { surrogateKeys }) =>
        createContext({ request, surrogateKeys, database, ownerTokenKey }),
      routes: null,
      [Symbol.asyncDispose]: () => retention[Symbol.asyncDispose](),
    };
  },
};

import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Service } from '../shared/service.ts';
import { createContext } from './context.ts';
import { intake } from './records.ts';
import { resolvers } from './resolvers.ts';
import { pictureRoutes } from './routes.ts';

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** What a car and its options look like: pictures drawn from dimensions, paints and wheels. */
export const media: Service = {
  name: 'media',
  typeDefs,
  migrations: new URL('migrations/', import.meta.url),
  intake,
  versionsInUse: null,
  open: async ({ database, log }) => ({
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
    createContext: (request, { languages }) => createContext(database, request, languages),
    routes: pictureRoutes(database, log),
    [Symbol.asyncDispose]: async () => undefined,
  }),
};

import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { Logger } from '../shared/log.ts';
import type { Service } from '../shared/service.ts';
import { BulkRunner } from './bulkRunner.ts';
import { createContext } from './context.ts';
import { createCompiledEngine, SERVING } from './engine/compiledEngine.ts';
import { CompiledFiles } from './engine/compiledFiles.ts';
import { intake } from './records.ts';
import { resolvers } from './resolvers.ts';
import { loadVersionsInUse } from './store/bulkResults.ts';
import { PriceBooks } from './store/priceBooks.ts';
import { RuleBases } from './store/ruleBases.ts';
import { WarmUp } from './warmUp.ts';

const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** All compiled slices of today of some ten thousand cars, several times over. */
const MOST_CACHED_BYTES = 512 * 1024 * 1024;

/** Which cars can be built, and why others cannot. */
export const constructability: Service = {
  name: 'constructability',
  typeDefs,
  migrations: new URL('migrations/', import.meta.url),
  intake,
  // A bulk check is done under one version, and its results tell the rules of that one.
  versionsInUse: loadVersionsInUse,
  open: async ({ database, log, ownerTokenKey, cacheDirectory, warmsUp }) => {
    if (ownerTokenKey === null) {
      throw new Error('The constructability service needs the key that signs owner tokens.');
    }
    const engine = createCompiledEngine({
      ...SERVING,
      files: cacheDirectory === null ? null : compiledFiles(cacheDirectory, log),
    });
    const bases = new RuleBases(database);
    const priceBooks = new PriceBooks(database);
    const bulkRunner = new BulkRunner({ database, bases, engine, log });
    const resources = { database, ownerTokenKey, bulkRunner, bases, priceBooks, engine };
    const warmUp = warmsUp
      ? new WarmUp({ database, engine, log, now: () => new Date().toISOString() })
      : null;
    return {
      schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
      createContext: (request, { languages }, signal) => {
        warmUp?.warm(request.dataVersion);
        return createContext(resources, request, languages, signal);
      },
      routes: null,
      warm: (dataVersion) => warmUp?.warm(dataVersion),
      [Symbol.asyncDispose]: async () => {
        await bulkRunner[Symbol.asyncDispose]();
        // At once: what is being compiled for later ends with the engine's threads.
        await Promise.all([warmUp?.[Symbol.asyncDispose](), engine[Symbol.asyncDispose]()]);
      },
    };
  },
};

function compiledFiles(directory: string, log: Logger): CompiledFiles {
  return new CompiledFiles({
    directory,
    mostBytes: MOST_CACHED_BYTES,
    onFault: (error) =>
      log.warn(
        { err: error, directory },
        'compiled rules are not kept: the directory is of no use',
      ),
  });
}

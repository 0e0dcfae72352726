import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The connections of the test server are for so many files at once. */
const MAX_WORKERS = 8;

// vitest itself asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  // graphql ships an ES module for bundlers beside the CommonJS that Node loads, and its parts work
  // with their own kind only: tests must get the one that Apollo's packages get from Node.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default one processor is left idle, of two: many tests wait for processes they started.
    maxWorkers: Math.min(availableParallelism(), MAX_WORKERS),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{gateway,subgraphs,schema,clients,docker}/**/*.test.ts'],
          exclude: ['clients/e2e/**', 'clients/e2e-services/**'],
          // One throw-away PostgreSQL for the run; tests get its address by inject('postgresUrl').
          globalSetup: ['subgraphs/shared/postgres/testServer.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['clients/e2e/**/*.test.ts'],
          // The platform in both shapes, for all tests that leave it whole.
          globalSetup: ['clients/e2e/harness/globalSetup.ts'],
        },
      },
      {
        extends: true,
        // Needs a PostgreSQL server and a Redis: see the tests for what they ask of them.
        test: { name: 'services', include: ['clients/e2e-services/**/*.test.ts'] },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

// vitest itself asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  test: {
    include: ['{gateway,subgraphs,schema,clients,docker}/**/*.test.ts'],
    // One throw-away PostgreSQL for the run; tests get its address by inject('postgresUrl').
    globalSetup: ['subgraphs/shared/postgres/testServer.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

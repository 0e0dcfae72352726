import { defineConfig } from 'vitest/config';

// vitest itself asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  test: {
    include: ['{gateway,subgraphs,schema,clients,docker}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

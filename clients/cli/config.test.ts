import path from 'node:path';
import { expect, test } from 'vitest';
import { EnvironmentError } from '../../subgraphs/shared/environment.ts';
import { dataDirectoryOf, PROJECT_ROOT, readCliConfig } from './config.ts';

function faultsOf(variables: Readonly<Record<string, string>>): readonly string[] {
  try {
    readCliConfig(variables);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults;
    throw error;
  }
  return [];
}

test('an empty environment is enough', () => {
  expect(readCliConfig({})).toEqual({
    databaseUrl: null,
    rootSecret: null,
    publicUrl: null,
    corsOrigins: [],
    logLevel: 'info',
    jwt: null,
    planner: 'apollo',
    redisUrl: null,
    restRequestsPerMinute: null,
    production: false,
    warmsUp: true,
    inherited: {},
  });
});

test('all faults are told together, each with its variable', () => {
  const faults = faultsOf({
    DATABASE_URL: 'mysql://root@localhost/ucp',
    UCP_SECRET: 'short',
    PUBLIC_URL: 'configurator.example',
    REST_REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'loud',
    JWT_ISSUER: 'https://login.example',
  });
  expect(faults.map((fault) => fault.split(':', 1)[0])).toEqual([
    'DATABASE_URL',
    'UCP_SECRET',
    'PUBLIC_URL',
    'REST_REQUESTS_PER_MINUTE',
    'LOG_LEVEL',
    'JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL',
  ]);
});

test('no fault quotes a secret', () => {
  const faults = faultsOf({ DATABASE_URL: 'mysql://root:hunter2@db/ucp', UCP_SECRET: 'hunter2' });
  expect(faults).toHaveLength(2);
  expect(faults.join('\n')).not.toContain('hunter2');
});

test('data lie beside package.json, or where the operator says', () => {
  expect(dataDirectoryOf(null)).toBe(path.join(PROJECT_ROOT, '.data'));
  expect(dataDirectoryOf('/srv/ucp')).toBe('/srv/ucp');
  expect(dataDirectoryOf('here')).toBe(path.resolve('here'));
});

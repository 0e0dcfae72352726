import type { RequestContext } from './context.ts';

/** What a service is told of a request that says nothing in particular. */
export const TEST_REQUEST: RequestContext = {
  requestId: 'test',
  dataVersion: '1',
  locales: [],
  now: '2026-03-01T12:00:00Z',
  client: { name: 'test', version: null },
  subject: null,
  publicUrl: 'http://127.0.0.1:4000',
  idempotencyKey: null,
};

import { expect } from 'vitest';

/** The body of a problem; fails where the answer is none, or may be kept. */
export function problemBody(response: {
  readonly headers: Readonly<Record<string, unknown>>;
  json(): unknown;
}): unknown {
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.headers['cache-control']).toBe('no-store');
  return response.json();
}

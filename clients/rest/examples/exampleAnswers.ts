import { readFile } from 'node:fs/promises';
import type { ExampleRequest } from './exampleRequests.ts';

/** What the demo data answered to an endpoint's example request. */
export interface Example {
  readonly request: ExampleRequest;
  readonly status: number;
  /** Lists cut to their first two elements; values that differ each time masked. */
  readonly body: unknown;
}

/** By operation id. */
export type Examples = Readonly<Record<string, Example>>;

export const EXAMPLES = new URL('answers.generated.json', import.meta.url);

export async function readExamples(): Promise<Examples> {
  return JSON.parse(await readFile(EXAMPLES, 'utf8')) as Examples;
}

const SHOWN_ELEMENTS = 2;

/** Stand for what differs from one recording to the next. Each fits its field's schema. */
const MASKS: Readonly<Record<string, string | number>> = {
  savedAt: '2026-11-27T09:00:00.000Z',
  saved_at: '2026-11-27T09:00:00.000Z',
  activatedAt: '2026-11-27T08:00:00.000Z',
  active_since: '2026-11-27T08:00:00.000Z',
  importedAt: '2026-11-27T08:00:00.000Z',
  shareCode: 'k3m9x7q2w5r8t4v6',
  share_code: 'k3m9x7q2w5r8t4v6',
  ownerToken: 'as-the-first-save-gave-it',
  owner_token: 'as-the-first-save-gave-it',
};

/** A body as it is kept: short, and the same each time it is recorded from the same data. */
export function exampleBody(body: unknown, masked: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(body))
    return body.slice(0, SHOWN_ELEMENTS).map((one) => exampleBody(one, masked));
  if (typeof body === 'object' && body !== null) {
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => {
        const mask = MASKS[name];
        if (mask !== undefined && value !== null) return [name, mask];
        return [name, exampleBody(value, masked)];
      }),
    );
  }
  if (typeof body !== 'string') return body;
  let text = body;
  for (const [found, stand] of masked) text = text.replaceAll(found, stand);
  return text;
}

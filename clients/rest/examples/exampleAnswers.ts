import { readFile } from 'node:fs/promises';
import { CSV_TYPE, NDJSON_TYPE, type MediaType } from '../http/mediaTypes.ts';
import type { ExampleRequest } from './exampleRequests.ts';

/** What the demo data answered to an endpoint's example request. */
export interface Example {
  readonly request: ExampleRequest;
  readonly status: number;
  /** As JSON. Lists are cut to their first two elements, values that differ each time masked. */
  readonly body: unknown;
  /** The same in the other media types: HAL as an object, CSV and NDJSON as texts. */
  readonly forms: Readonly<Partial<Record<MediaType, unknown>>>;
}

/** By operation id. */
export type Examples = Readonly<Record<string, Example>>;

export const EXAMPLES = new URL('answers.generated.json', import.meta.url);

export async function readExamples(): Promise<Examples> {
  return JSON.parse(await readFile(EXAMPLES, 'utf8')) as Examples;
}

const SHOWN_ELEMENTS = 2;

/** Stand for what differs from one recording to the next. Each fits its field's schema. */
const MASKS: Readonly<Record<string, string>> = {
  savedAt: '2026-11-27T09:00:00.000Z',
  saved_at: '2026-11-27T09:00:00.000Z',
  activatedAt: '2026-11-27T08:00:00.000Z',
  active_since: '2026-11-27T08:00:00.000Z',
  importedAt: '2026-11-27T08:00:00.000Z',
  startedAt: '2026-11-27T09:00:00.000Z',
  endedAt: '2026-11-27T09:00:01.000Z',
  expiresAt: '2026-11-28T09:00:01.000Z',
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
  return typeof body === 'string' ? withMasks(body, masked) : body;
}

/**
 * The same of an answer in another media type.
 * @param body the answer as JSON: what is masked there by its name is found by its value here
 */
export function exampleForm(
  mediaType: MediaType,
  text: string,
  body: unknown,
  masked: ReadonlyMap<string, string>,
): unknown {
  switch (mediaType) {
    case NDJSON_TYPE:
      return text
        .split('\n', SHOWN_ELEMENTS)
        .map((line) =>
          line === '' ? '' : `${JSON.stringify(exampleBody(JSON.parse(line), masked))}\n`,
        )
        .join('');
    case CSV_TYPE: {
      const lines = text.split('\r\n').slice(0, 1 + SHOWN_ELEMENTS);
      const all = new Map([...masked, ...maskedValues(body)]);
      return lines.map((line) => (line === '' ? '' : `${withMasks(line, all)}\r\n`)).join('');
    }
    default:
      return exampleBody(JSON.parse(text), masked);
  }
}

function withMasks(text: string, masked: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [found, stand] of masked) result = result.replaceAll(found, stand);
  return result;
}

/** Values that have a mask by their names, wherever they stand. */
function maskedValues(body: unknown): readonly (readonly [string, string])[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const mask = MASKS[name];
    return mask === undefined || typeof value !== 'string'
      ? maskedValues(value)
      : [[value, mask] as const];
  });
}

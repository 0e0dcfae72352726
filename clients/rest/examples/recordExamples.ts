import type { Endpoint } from '../compile/endpoint.ts';
import { exampleBody, type Example, type Examples } from './exampleAnswers.ts';
import { exampleAddress, exampleRequest } from './exampleRequests.ts';

/** The order in which saved configurations come, change and go. Others do not depend on each other. */
const LIFE = [
  'saveConfiguration',
  'listSavedConfigurations',
  'getSavedConfiguration',
  'getCurrentCar',
  'listDiscontinuedOptions',
  'getVerdictWhenSaved',
  'getPriceWhenSaved',
  'renameSavedConfiguration',
  'replaceSavedConfiguration',
  'shareSavedConfiguration',
  'getSharedConfiguration',
  'unshareSavedConfiguration',
  'deleteSavedConfiguration',
];
const OLD_LIFE = [
  'v1SaveConfiguration',
  'v1ListSavedConfigurations',
  'v1GetSavedConfiguration',
  'v1ReplaceSavedConfiguration',
  'v1ShareSavedConfiguration',
  'v1GetSharedConfiguration',
  'v1DeleteSavedConfiguration',
];

/** The saved configuration's id stands for whichever one a recording made. */
const SAVED_ID = '5f0c1f52-7a43-4c0e-9a53-1f7a5f0e2b11';
const PUBLIC_URL = 'http://127.0.0.1:4000';

interface Saved {
  readonly id: string;
  readonly ownerToken: string;
  readonly shareCode: string | null;
  readonly etag: string;
  readonly revision: number;
}

/** Asks a platform with the demo data for the answer to every endpoint's example request. */
export async function recordExamples(
  endpoints: readonly Endpoint[],
  url: string,
): Promise<Examples> {
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const examples: Record<string, Example> = {};
  const lives = new Set([...LIFE, ...OLD_LIFE]);
  for (const endpoint of endpoints) {
    if (!lives.has(endpoint.id))
      examples[endpoint.id] = (await record(endpoint, url, null)).example;
  }
  for (const life of [LIFE, OLD_LIFE]) {
    let saved: Saved | null = null;
    for (const id of life) {
      const endpoint = byId.get(id);
      if (endpoint === undefined) throw new Error(`Expected an endpoint '${id}'; there is none.`);
      const recorded: Recorded = await record(endpoint, url, saved);
      examples[id] = recorded.example;
      saved = recorded.saved;
    }
  }
  return Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Recorded {
  readonly example: Example;
  readonly saved: Saved | null;
}

async function record(endpoint: Endpoint, url: string, saved: Saved | null): Promise<Recorded> {
  const known: Readonly<Record<string, string>> =
    saved === null
      ? {}
      : {
          ...(endpoint.path.includes('{id}') ? { id: saved.id } : {}),
          ...(saved.shareCode === null
            ? {}
            : { shareCode: saved.shareCode, sharecode: saved.shareCode }),
          revision: String(saved.revision),
        };
  const request = exampleRequest(endpoint, known);
  const response = await fetch(`${url}${exampleAddress(endpoint, request)}`, {
    method: endpoint.method,
    headers: {
      'accept-language': 'en',
      'apollographql-client-name': 'example-recorder',
      ...(request.body === null ? {} : { 'content-type': 'application/json' }),
      ...(saved === null ? {} : { 'ucp-owner-token': saved.ownerToken, 'if-match': saved.etag }),
    },
    ...(request.body === null ? {} : { body: JSON.stringify(request.body) }),
  });
  const body: unknown = await response.json();
  if (!response.ok) {
    throw new Error(
      `Expected the example of ${endpoint.id} to succeed, got ${response.status}: ${JSON.stringify(body)}`,
    );
  }
  const now = savedAfter(body, response, saved);
  const masked = new Map([
    ...(now === null ? [] : [[now.id, SAVED_ID] as const]),
    ...(now?.shareCode == null ? [] : [[now.shareCode, 'k3m9x7q2w5r8t4v6'] as const]),
    [url, PUBLIC_URL] as const,
  ]);
  const example = exampleBody({ request, status: response.status, body }, masked) as Example;
  return { example, saved: now };
}

function savedAfter(body: unknown, response: Response, before: Saved | null): Saved | null {
  const fields = (Array.isArray(body) ? {} : body) as Readonly<Record<string, unknown>>;
  const text = (...names: readonly string[]): string | null => {
    const value = names.map((name) => fields[name]).find((one) => typeof one === 'string');
    return typeof value === 'string' ? value : null;
  };
  const ownerToken = text('ownerToken', 'owner_token') ?? before?.ownerToken;
  const id = text('saved_id') ?? (before === null ? text('id') : before.id);
  if (ownerToken === undefined || id === null) return before;
  const etag = response.headers.get('etag') ?? '';
  const carriesRevision = etag.startsWith('"r');
  return {
    id,
    ownerToken,
    shareCode: text('shareCode', 'share_code') ?? before?.shareCode ?? null,
    etag: carriesRevision ? etag : (before?.etag ?? ''),
    revision: typeof fields['revision'] === 'number' ? fields['revision'] : (before?.revision ?? 1),
  };
}

import { setTimeout } from 'node:timers/promises';
import type { Endpoint } from '../compile/endpoint.ts';
import { JSON_TYPE, mediaTypesOf, type MediaType } from '../http/mediaTypes.ts';
import { takesRevision } from '../openapi/openApiDocument.ts';
import { exampleBody, exampleForm, type Example, type Examples } from './exampleAnswers.ts';
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

/** Without further ids it would be checked before the next of these is asked. */
const BULK_LIFE = ['startBulkCheck', 'getBulkCheck', 'addToBulkCheck', 'cancelBulkCheck'];
const BULK_RESULTS = 'listBulkCheckResults';

/** Stand for whichever ones a recording made. */
const SAVED_ID = 'S1.pjg8j7nzsw9zkq6at457y9eerv.79s2';
const BULK_ID = 'B1.t50efjx03h30gk7x3ghyy1eerj.kyb8';
const PUBLIC_URL = 'http://127.0.0.1:4000';

/** What a recording made: a saved configuration or a bulk check, and how it is asked for. */
interface Made {
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
  const get = (id: string): Endpoint => {
    const endpoint = byId.get(id);
    if (endpoint === undefined) throw new Error(`Expected an endpoint '${id}'; there is none.`);
    return endpoint;
  };
  const examples: Record<string, Example> = {};
  const lives = [LIFE, OLD_LIFE, BULK_LIFE];
  const ofLives = new Set([...lives.flat(), BULK_RESULTS]);
  for (const endpoint of endpoints) {
    if (ofLives.has(endpoint.id)) continue;
    examples[endpoint.id] = (await record(endpoint, url, null)).example;
  }
  for (const life of lives) {
    let made: Made | null = null;
    for (const id of life) {
      const recorded: Recorded = await record(get(id), url, made);
      examples[id] = recorded.example;
      made = recorded.made;
    }
  }
  const ended = await endedBulkCheck(get, url);
  examples[BULK_RESULTS] = (await record(get(BULK_RESULTS), url, ended)).example;
  return Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function endedBulkCheck(get: (id: string) => Endpoint, url: string): Promise<Made | null> {
  const { made } = await record(get('startBulkCheck'), url, null, { more: 'false' });
  const states = ['COLLECTING', 'QUEUED', 'RUNNING'];
  while (states.includes(stateOf((await record(get('getBulkCheck'), url, made)).example.body))) {
    await setTimeout(100);
  }
  return made;
}

function stateOf(body: unknown): string {
  return (body as { readonly state: string }).state;
}

interface Recorded {
  readonly example: Example;
  readonly made: Made | null;
}

async function record(
  endpoint: Endpoint,
  url: string,
  made: Made | null,
  values: Readonly<Record<string, string>> = {},
): Promise<Recorded> {
  const request = exampleRequest(endpoint, { ...knownOf(endpoint, made), ...values });
  const ask = async (accept: MediaType): Promise<Response> =>
    fetch(`${url}${exampleAddress(endpoint, request)}`, {
      method: endpoint.method,
      headers: {
        accept,
        'accept-language': 'en',
        'apollographql-client-name': 'example-recorder',
        ...(request.body === null ? {} : { 'content-type': 'application/json' }),
        ...(made === null ? {} : { 'ucp-owner-token': made.ownerToken }),
        ...(made === null || !takesRevision(endpoint) ? {} : { 'if-match': made.etag }),
      },
      ...(request.body === null ? {} : { body: JSON.stringify(request.body) }),
    });
  const response = await ask(JSON_TYPE);
  const body: unknown = await response.json();
  if (!response.ok) {
    throw new Error(
      `Expected the example of ${endpoint.id} to succeed, got ${response.status}: ${JSON.stringify(body)}. A platform serves the documents that were there when it started.`,
    );
  }
  const now = madeAfter(body, response, made);
  const masked = new Map([
    ...(now === null ? [] : [[now.id, now.id.startsWith('B') ? BULK_ID : SAVED_ID] as const]),
    ...(now?.shareCode == null ? [] : [[now.shareCode, 'k3m9x7q2w5r8t4v6'] as const]),
    [url, PUBLIC_URL] as const,
  ]);
  const forms: Partial<Record<MediaType, unknown>> = {};
  for (const mediaType of mediaTypesOf(endpoint)) {
    if (mediaType === JSON_TYPE || endpoint.kind !== 'query') continue;
    const text = await (await ask(mediaType)).text();
    forms[mediaType] = exampleForm(mediaType, text, body, masked);
  }
  const { status } = response;
  const example = exampleBody({ request, status, body }, masked) as Omit<Example, 'forms'>;
  return { example: { ...example, forms }, made: now };
}

function knownOf(endpoint: Endpoint, made: Made | null): Readonly<Record<string, string>> {
  if (made === null) return {};
  const { id, shareCode, revision } = made;
  return {
    ...(endpoint.path.includes('{id}') ? { id } : {}),
    ...(shareCode === null ? {} : { shareCode, sharecode: shareCode }),
    revision: String(revision),
  };
}

function madeAfter(body: unknown, response: Response, before: Made | null): Made | null {
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

import { setTimeout } from 'node:timers/promises';
import type { Endpoint } from '../../compile/endpoint.ts';
import {
  exampleAddress,
  exampleRequest,
  type ExampleRequest,
} from '../../examples/exampleRequests.ts';
import { takesRevision } from '../../openapi/openApiDocument.ts';
import type { Caller, Tokens } from './callers.ts';

/** A request of which all that it names exists. */
export interface KnownRequest extends ExampleRequest {
  readonly headers: Values;
}

type Values = Readonly<Record<string, string>>;

/** Makes on a platform what requests name. Each has its own: none depends on what another did. */
export class KnownRequests {
  readonly #url: string;
  readonly #endpoints: readonly Endpoint[];
  readonly #headers: Readonly<Record<Caller, Values>>;
  #alive: Made | null = null;

  constructor(url: string, endpoints: readonly Endpoint[], { owner, user }: Tokens) {
    this.#url = url;
    this.#endpoints = endpoints;
    this.#headers = {
      nobody: {},
      owner: { 'ucp-owner-token': owner },
      user: { authorization: `Bearer ${user}` },
    };
  }

  /** Of somebody who saves for the first time. */
  async newOwnerToken(): Promise<string> {
    const { ownerToken = '' } = await this.#ask('saveConfiguration', 'nobody');
    return ownerToken;
  }

  async of(endpoint: Endpoint, caller: Caller): Promise<KnownRequest> {
    const example = exampleRequest(endpoint, await this.#thingsOf(endpoint, caller));
    const takes = (name: string): boolean =>
      endpoint.parameters.some((one) => one.in === 'query' && one.name === name);
    return {
      ...example,
      query: {
        ...example.query,
        ...(takes('remove') ? { remove: ['RFPAN'] } : {}),
        ...(takes('series') ? { series: [await this.#seriesId()] } : {}),
        ...(await this.#cursorOf(endpoint, example, caller)),
      },
      // Of whatever revision: requests come in no order to rely on.
      headers: takesRevision(endpoint) ? { 'If-Match': '*' } : {},
    };
  }

  /** What the address names beside the demo data. */
  async #thingsOf({ id, method, path, isPrivate }: Endpoint, caller: Caller): Promise<Values> {
    if (/\/\{share_?code\}/i.test(path)) {
      const saved = await this.#save('owner');
      const { shareCode } = await this.#ask('shareSavedConfiguration', 'owner', saved);
      return { shareCode: String(shareCode), sharecode: String(shareCode) };
    }
    if (!isPrivate || caller === 'nobody') return {};
    const revision = LIFE.indexOf(id) + 1;
    if (revision > 0) {
      this.#alive ??= await this.#save(caller);
      return { ...this.#alive, revision: String(revision) };
    }
    const isNamed = path.includes('{id}');
    if (isNamed && path.includes('/bulk-checks/')) return this.#check(caller, method === 'POST');
    if (isNamed) return this.#save(caller);
    // Two pages of them.
    if (method === 'GET') await Promise.all([this.#save(caller), this.#save(caller)]);
    return {};
  }

  async #seriesId(): Promise<string> {
    const [series] = (await this.#ask('listSeries', 'nobody')) as unknown as readonly Values[];
    return series?.['id'] ?? '';
  }

  async #save(caller: Caller): Promise<Made> {
    return made(await this.#ask('saveConfiguration', caller));
  }

  /**
   * One that takes further ids, or one of two that has ended. Where more than two were given, the
   * second is only taken as a repetition, and as the third it is refused.
   */
  async #check(caller: Caller, isOpen: boolean): Promise<Made> {
    const check = made(await this.#ask('startBulkCheck', caller, { more: 'true' }));
    await this.#ask('addToBulkCheck', caller, { ...check, more: String(isOpen) });
    if (isOpen) {
      await this.#ask('addToBulkCheck', caller, {
        ...check,
        position: '2',
        ids: ['another'],
      });
      return check;
    }
    while ((await this.#ask('getBulkCheck', caller, check))['state'] !== 'SUCCEEDED') {
      await setTimeout(50);
    }
    return check;
  }

  /** Where the first page ends; nothing where all is on it. */
  async #cursorOf(endpoint: Endpoint, example: ExampleRequest, caller: Caller): Promise<Values> {
    const cursor = endpoint.parameters.find(({ name }) => CURSORS.has(name));
    const size = endpoint.parameters.find(({ name }) => SIZES.has(name));
    if (cursor === undefined || size === undefined) return {};
    const address = exampleAddress(endpoint, { ...example, query: { [size.name]: '1' } });
    const { headers } = await this.#fetch(address, caller, { method: 'GET' });
    const next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    const value =
      next === undefined ? null : new URL(next, this.#url).searchParams.get(cursor.name);
    return value === null ? {} : { [cursor.name]: value };
  }

  async #ask(
    id: string,
    caller: Caller,
    known: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Values> {
    const endpoint = this.#endpoints.find((one) => one.id === id);
    if (endpoint === undefined) throw new Error(`Expected an endpoint '${id}', got none.`);
    const example = exampleRequest(endpoint, known);
    const response = await this.#fetch(exampleAddress(endpoint, example), caller, {
      method: endpoint.method,
      ...(example.body === null
        ? {}
        : {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(example.body),
          }),
    });
    const answer = (await response.json()) as Values;
    if (response.ok) return answer;
    throw new Error(`Expected ${id} to succeed, got ${response.status}: ${JSON.stringify(answer)}`);
  }

  #fetch(address: string, caller: Caller, init: RequestInit): Promise<Response> {
    const headers = { ...this.#headers[caller], ...(init.headers as Values | undefined) };
    return fetch(`${this.#url}${address}`, { ...init, headers });
  }
}

interface Made extends Values {
  readonly id: string;
}

function made({ id = '' }: Values): Made {
  return { id };
}

/**
 * Done to one saved configuration, in this order: each at the revision that the one before left. Once
 * it is deleted, no wrong revision can be right.
 */
const LIFE = ['v1ReplaceSavedConfiguration', 'v1DeleteSavedConfiguration'];

const CURSORS = new Set(['after', 'page_token']);
const SIZES = new Set(['first', 'page_size']);

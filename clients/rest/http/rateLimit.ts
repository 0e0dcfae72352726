import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { LruCache } from '../../../subgraphs/shared/lruCache.ts';
import { ProblemError } from './problem.ts';
import { httpProblem } from './problemTypes.ts';

/** What is left to a network of its share of a minute. */
export interface Allowance {
  readonly isExceeded: boolean;
  readonly remaining: number;
  /** Until the share is whole again. */
  readonly resetS: number;
}

interface Share {
  taken: number;
  endsAtMs: number;
}

const MINUTE_MS = 60_000;
/** More networks than call within a minute; the one that called longest ago is forgotten first. */
const MOST_NETWORKS = 5_000;

/**
 * Adds the limit to all routes that are added after it, behind what these do first. Every answer tells
 * what is left (draft-ietf-httpapi-ratelimit-headers, version 5).
 */
export function addRateLimit(app: FastifyInstance, rateLimit: RateLimit): void {
  const judge: onRequestHookHandler = ({ socket }, reply, done) => {
    const allowance = rateLimit.take(socket.remoteAddress);
    reply.headers(rateLimit.headersOf(allowance));
    if (!allowance.isExceeded) {
      done();
      return;
    }
    const reset = String(allowance.resetS);
    const detail = `Expected fewer requests from one address. Ask again in ${reset} s.`;
    done(
      new ProblemError(httpProblem('RATE_LIMITED', { detail, headers: { 'retry-after': reset } })),
    );
  };
  app.addHook('onRoute', (route) => {
    route.onRequest = [route.onRequest ?? [], judge].flat();
  });
}

/**
 * Counts requests by the network that they come from, each network's minute from its first request.
 * No promise and no parser: it is asked before every answer, most of which are ready.
 */
export class RateLimit {
  readonly #perMinute: number;
  readonly #limit: string;
  readonly #nowMs: () => number;
  readonly #shares = new LruCache<Share>(MOST_NETWORKS);

  constructor(perMinute: number, nowMs: () => number) {
    this.#perMinute = perMinute;
    this.#limit = String(perMinute);
    this.#nowMs = nowMs;
  }

  /** @param address as the socket has it; whoever hung up right after asking has none any more */
  take(address = 'gone'): Allowance {
    const nowMs = this.#nowMs();
    const network = networkOf(address);
    let share = this.#shares.get(network);
    if (share === undefined || share.endsAtMs <= nowMs) {
      share = { taken: 0, endsAtMs: nowMs + MINUTE_MS };
      this.#shares.set(network, share, 1);
    }
    share.taken += 1;
    return {
      isExceeded: share.taken > this.#perMinute,
      remaining: Math.max(0, this.#perMinute - share.taken),
      resetS: Math.ceil((share.endsAtMs - nowMs) / 1_000),
    };
  }

  headersOf({ remaining, resetS }: Allowance): Readonly<Record<string, string>> {
    return {
      'ratelimit-limit': this.#limit,
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetS),
    };
  }
}

const MAPPED_IPV4 = '::ffff:';
const GROUPS = 8;
const GROUPS_OF_NETWORK = 4;

/** An IPv4 address by itself; of IPv6 the first 64 bits, as one caller has all that lies below. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  if (address.startsWith(MAPPED_IPV4)) return address.slice(MAPPED_IPV4.length);
  const [before = [], after = []] = address.split('::').map((half) => half.split(':'));
  const zeros = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, GROUPS_OF_NETWORK).join(':');
}

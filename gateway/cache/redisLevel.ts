import { createHash } from 'node:crypto';
import { createClient, RESP_TYPES } from '@redis/client';
import type { Logger } from '../../subgraphs/shared/log.ts';
import { within } from '../within.ts';
import type { SecondLevel } from './secondLevel.ts';
import { fromStored, toStored } from './storedAnswer.ts';

export interface RedisLevelOptions {
  /** `redis://` or `rediss://`, of Redis or Valkey. */
  readonly url: string;
  /** Tells this deployment's answers from those of all others that use the same Redis. */
  readonly deployment: string;
  readonly log: Logger;
  /** How long an answer is waited for; making it anew takes not much longer. */
  readonly timeoutMs?: number;
}

/** Another format gets another name; what is there of an old one runs out by itself. */
const PREFIX = 'ucp:answer:3:';
const TIMEOUT_MS = 50;
/** One that did not answer in time is left alone for so long, lest each request wait for it anew. */
const PAUSE_MS = 1_000;
const MOST_BYTES = 1024 * 1024;

/** The second level in Redis or Valkey. Connects in the background, again and again. */
export function openRedisLevel({
  url,
  deployment,
  log,
  timeoutMs = TIMEOUT_MS,
}: RedisLevelOptions): SecondLevel {
  const reading = announced(log, 'answers are not shared: the cache does not answer');
  const writing = announced(log, 'answers are not shared: the cache does not take them');
  let askAgainAtMs = 0;
  const client = createClient({
    url,
    // Answers are wanted now or not at all.
    disableOfflineQueue: true,
    // Of those that cannot even be sent; what was sent is waited for without end.
    commandOptions: { timeout: timeoutMs },
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000),
    },
  });
  client.on('error', reading.failed);
  client.on('ready', () => {
    askAgainAtMs = 0;
    reading.worked();
  });
  // Rejects only once it is closed; until then it goes on trying.
  void client.connect().catch(reading.failed);
  const asBytes = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });

  /** Where it paused, one asks whether that is over. */
  const mayAsk = (): boolean => {
    if (!client.isReady) return false;
    if (askAgainAtMs === 0) return true;
    if (performance.now() < askAgainAtMs) return false;
    askAgainAtMs = performance.now() + PAUSE_MS;
    return true;
  };

  return {
    async get(keys) {
      if (keys.length === 0 || !mayAsk()) return keys.map(() => undefined);
      const names = keys.map((key) => nameOf(deployment, key));
      try {
        const found = await within(timeoutMs, asBytes.mGet(names));
        askAgainAtMs = 0;
        reading.worked();
        return found.map((value, at) =>
          value === null ? undefined : fromStored(names[at] ?? '', value),
        );
      } catch (error) {
        askAgainAtMs = performance.now() + PAUSE_MS;
        reading.failed(error);
        return keys.map(() => undefined);
      }
    },
    set(key, answer) {
      const validMs = Math.floor(answer.validUntilMs - Date.now());
      if (!client.isReady || askAgainAtMs !== 0) return;
      if (validMs < 1_000 || answer.bytes.byteLength > MOST_BYTES) return;
      const name = nameOf(deployment, key);
      client
        .set(name, toStored(name, answer), { expiration: { type: 'PX', value: validMs } })
        .then(writing.worked, writing.failed);
    },
    async [Symbol.asyncDispose]() {
      client.destroy();
    },
  };
}

/** Tells of trouble once, and once that it is over. */
function announced(log: Logger, message: string) {
  let isTroubled = false;
  return {
    failed: (error: unknown): void => {
      if (!isTroubled) log.warn({ err: error }, message);
      isTroubled = true;
    },
    worked: (): void => {
      if (isTroubled) log.info('answers are shared again');
      isTroubled = false;
    },
  };
}

/** Keys hold whole operations and their variables: too long, and nobody's business there. */
function nameOf(deployment: string, key: string): string {
  const hash = createHash('sha256').update(`${deployment}\n${key}`).digest('base64url');
  return `${PREFIX}${hash}`;
}

import { createHash } from 'node:crypto';
import { createClient, RESP_TYPES } from '@redis/client';
import type { Logger } from '../../subgraphs/shared/log.ts';
import type { KeptAnswer } from './keptAnswers.ts';
import type { SecondLevel } from './secondLevel.ts';

export interface RedisLevelOptions {
  /** `redis://` or `rediss://`, of Redis or Valkey. */
  readonly url: string;
  readonly log: Logger;
  /** How long an answer is waited for; making it anew takes not much longer. */
  readonly timeoutMs?: number;
}

/** Another format gets another name; what is there of an old one runs out by itself. */
const PREFIX = 'ucp:answer:1:';
/** Two moments in ms as doubles, then the bytes of the answer. */
const HEAD_BYTES = 16;
const TIMEOUT_MS = 50;
const MOST_BYTES = 1024 * 1024;

/** The second level in Redis or Valkey. Connects in the background, again and again. */
export function openRedisLevel({
  url,
  log,
  timeoutMs = TIMEOUT_MS,
}: RedisLevelOptions): SecondLevel {
  let isTroubled = false;
  const trouble = (error: unknown): void => {
    if (!isTroubled) log.warn({ err: error }, 'answers are not shared: the cache does not answer');
    isTroubled = true;
  };
  const client = createClient({
    url,
    // Answers are wanted now or not at all.
    disableOfflineQueue: true,
    commandOptions: { timeout: timeoutMs },
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000),
    },
  });
  client.on('error', trouble);
  client.on('ready', () => {
    if (isTroubled) log.info('answers are shared again');
    isTroubled = false;
  });
  // Rejects only once it is closed; until then it goes on trying.
  void client.connect().catch(trouble);
  const asBytes = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });

  return {
    async get(keys) {
      if (!client.isReady || keys.length === 0) return keys.map(() => undefined);
      try {
        return (await asBytes.mGet(keys.map(nameOf))).map(read);
      } catch (error) {
        trouble(error);
        return keys.map(() => undefined);
      }
    },
    set(key, answer) {
      const value = answer.validUntilMs - Date.now();
      if (!client.isReady || value < 1_000 || answer.bytes.byteLength > MOST_BYTES) return;
      client
        .set(nameOf(key), written(answer), { expiration: { type: 'PX', value: Math.floor(value) } })
        .catch(trouble);
    },
    async [Symbol.asyncDispose]() {
      client.destroy();
    },
  };
}

/** Keys hold whole operations and their variables: too long, and nobody's business there. */
function nameOf(key: string): string {
  return `${PREFIX}${createHash('sha256').update(key).digest('base64url')}`;
}

function written({ bytes, storedAtMs, validUntilMs }: KeptAnswer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeDoubleLE(storedAtMs, 0);
  head.writeDoubleLE(validUntilMs, 8);
  return Buffer.concat([head, bytes]);
}

function read(value: Buffer | null): KeptAnswer | undefined {
  if (value === null || value.byteLength < HEAD_BYTES) return undefined;
  return {
    bytes: value.subarray(HEAD_BYTES),
    storedAtMs: value.readDoubleLE(0),
    validUntilMs: value.readDoubleLE(8),
    surrogateKeys: [],
  };
}

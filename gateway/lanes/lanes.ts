import { LruCache } from '../../subgraphs/shared/lruCache.ts';
import type { AnswerStore } from '../cache/answerStore.ts';
import type { KeptAnswer } from '../cache/keptAnswers.ts';
import type { Moment } from '../cache/invalidations.ts';
import { SharedWork, type Waiter } from '../cache/sharedWork.ts';
import { quarterOf } from '../cache/validity.ts';
import type { Exchange, Outcome } from '../request/exchange.ts';
import type { MaybePromise } from '../request/maybePromise.ts';
import type { OperationRequest } from '../request/operationRequest.ts';
import { wholeVariance, type Variance } from '../request/variance.ts';
import { contentLanguage, languagesOf } from './contentLanguage.ts';
import { freshnessOf, NO_STORE, type Freshness } from './freshness.ts';
import { KnownOperations, type KnownOperation } from './knownOperations.ts';

/** What a client gets. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bytes: Buffer;
}

export interface LaneAnswer extends Answer {
  readonly freshness: Freshness;
}

/** What comes of executing an operation, for all who share it. */
interface Executed extends Answer {
  readonly outcome: Outcome;
  /** Null where the answer is not kept. */
  readonly kept: KeptAnswer | null;
}

/** One request for a lane. */
export interface LaneRequest {
  readonly operation: OperationRequest;
  /** What the client accepts, as it wrote it. */
  readonly accept: string;
  readonly exchange: Exchange;
  /** Who waits for the answer. */
  readonly waiter: Waiter;
  /** Parses, validates, plans and executes; `signal` tells that nobody waits for it any more. */
  readonly execute: (signal: AbortSignal) => Promise<Answer>;
}

export interface LanesOptions {
  /** Tells the supergraph that answers are made on now from all others. */
  readonly supergraphId: () => string;
  readonly store: AnswerStore;
  readonly variance: Variance;
  /** Who comes later than this does not join an execution under way. */
  readonly shareForMs: number;
}

/** Accept headers differ by browser and client library; of more than these the latest are known. */
const MOST_ACCEPTS = 200;

/**
 * The ways of a request that has passed the guards. The fast lane sends an answer that is kept,
 * without parsing, planning or writing it again. Where there is none, identical queries under way
 * share one execution. An operation that was not seen before is executed by itself, and what was
 * learnt of it lets the next one take the other ways.
 */
export class Lanes {
  readonly #store: AnswerStore;
  readonly #variance: Variance;
  readonly #known: KnownOperations;
  readonly #underway: SharedWork<Executed>;
  /** What an answer without errors is sent as, by what the client accepts. */
  readonly #contentTypes = new LruCache<string>(MOST_ACCEPTS);

  constructor({ supergraphId, store, variance, shareForMs }: LanesOptions) {
    this.#known = new KnownOperations(supergraphId);
    this.#store = store;
    this.#variance = variance;
    this.#underway = new SharedWork(shareForMs);
  }

  /** For an exchange, before anything is read for it. */
  get now(): Moment {
    return this.#store.now;
  }

  /** At once where the answer is kept. */
  answer(request: LaneRequest): MaybePromise<LaneAnswer> {
    const { operation, accept, exchange } = request;
    const known = this.#known.get(operation);
    const contentType = this.#contentTypes.get(accept);
    if (known?.type !== 'query' || exchange.wantsFresh || contentType === undefined) {
      return this.#answerAlone(request);
    }
    const key = this.#keyOf(known, request);
    const kept = key === null ? undefined : this.#store.get(key);
    if (kept === undefined || known.cachePolicy === null) {
      return this.#answerShared(request, known, key, contentType);
    }
    exchange.outcome.operation = known;
    return {
      status: 200,
      headers: headersOf(contentType, kept),
      bytes: kept.bytes,
      freshness: freshnessOf(known.cachePolicy, kept, exchange),
    };
  }

  /**
   * After an operation, of any interface: what it wrote is no longer answered as it was. At once, so
   * that who wrote reads what was written; other gateways are told by the event.
   */
  noteExecuted({ outcome, surrogateKeys }: Exchange): void {
    if (outcome.operation?.type === 'mutation') this.#store.invalidate([...surrogateKeys]);
  }

  async #answerAlone(request: LaneRequest): Promise<LaneAnswer> {
    const { exchange } = request;
    return this.#laneAnswer(await this.#execute(request, exchange.signal), exchange);
  }

  async #answerShared(
    request: LaneRequest,
    known: KnownOperation,
    key: string | null,
    contentType: string,
  ): Promise<LaneAnswer> {
    const { exchange, waiter } = request;
    const shared = await this.#underway.do(
      this.#shareKeyOf(known, request),
      waiter,
      async (signal) =>
        (await this.#lookFurther(known, key, contentType)) ?? this.#execute(request, signal),
    );
    exchange.outcome.operation = shared.outcome.operation;
    exchange.outcome.errorCodes = shared.outcome.errorCodes;
    return this.#laneAnswer(shared, exchange);
  }

  /** In the second level, by the one that all others wait for. */
  async #lookFurther(
    known: KnownOperation,
    key: string | null,
    contentType: string,
  ): Promise<Executed | null> {
    const [kept] = key === null ? [] : await this.#store.getAll([key]);
    if (kept === undefined) return null;
    const headers = headersOf(contentType, kept);
    const outcome = { operation: known, supergraphId: null, errorCodes: [] };
    return { status: 200, headers, bytes: kept.bytes, outcome, kept };
  }

  async #execute(request: LaneRequest, signal: AbortSignal): Promise<Executed> {
    const { exchange, operation, accept } = request;
    const answer = await request.execute(signal);
    const { outcome } = exchange;
    const executed: Executed = { ...answer, outcome, kept: null };
    const { operation: resolved, supergraphId } = outcome;
    if (resolved === null || supergraphId === null) return executed;
    this.noteExecuted(exchange);
    if (resolved.type === 'mutation') return executed;
    if (answer.status !== 200 || outcome.errorCodes.length > 0) return executed;
    this.#learnContentType(accept, answer);
    const known = this.#known.learn(operation, resolved, supergraphId);
    const key = this.#keyOf(known, request);
    if (key === null || known.cachePolicy === null) return executed;
    const notes = { surrogateKeys: [...exchange.surrogateKeys], languages: languagesOf(exchange) };
    const kept = this.#store.set(key, answer.bytes, known.cachePolicy, notes, exchange);
    return { ...executed, kept };
  }

  #laneAnswer({ kept, outcome, ...answer }: Executed, exchange: Exchange): LaneAnswer {
    const policy = outcome.operation?.cachePolicy ?? null;
    const freshness =
      kept === null || policy === null ? NO_STORE : freshnessOf(policy, kept, exchange);
    return { ...answer, freshness };
  }

  /** Null for what is not kept. */
  #keyOf({ id, cachePolicy }: KnownOperation, { operation, exchange }: LaneRequest): string | null {
    if (cachePolicy === null) return null;
    return this.#store.keyOf(exchange, cachePolicy, `${id}\n${operation.variablesText}`);
  }

  /**
   * Who asks is in it whatever the policy, and what was known of changes: who has seen one must not
   * join a read from before it.
   */
  #shareKeyOf({ id }: KnownOperation, { operation, accept, exchange }: LaneRequest): string {
    const quarter = quarterOf(Date.parse(exchange.request.now));
    const who = wholeVariance(this.#variance, exchange);
    return [id, accept, exchange.since, quarter, who, operation.variablesText].join('\n');
  }

  #learnContentType(accept: string, { headers }: Answer): void {
    const contentType = headers.find(([name]) => name === 'content-type')?.[1];
    if (contentType !== undefined) this.#contentTypes.set(accept, contentType, 1);
  }
}

/** Of an answer that is ready. */
function headersOf(contentType: string, { languages }: KeptAnswer): Answer['headers'] {
  return [['content-type', contentType], ...contentLanguage(languages)];
}

import { Worker } from 'node:worker_threads';

/** Why a task was not answered, though nothing is wrong with it. */
export type PoolRefusal = 'queue-full' | 'deadline' | 'cancelled' | 'closed';

export class PoolError extends Error {
  readonly reason: PoolRefusal | 'crashed';

  constructor(reason: PoolRefusal | 'crashed', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PoolError';
    this.reason = reason;
  }
}

export interface PoolOptions {
  /** A module that calls `serveTasks`. */
  readonly entry: URL;
  readonly threads: number;
  /**
   * Tasks of each priority that may wait; one more is refused at once, so that callers feel the
   * pressure.
   */
  readonly mostQueued: number;
}

/** Somebody waits for an interactive task; a bulk task takes a thread that no other one wants. */
export type Priority = 'interactive' | 'bulk';

export interface RunOptions {
  /** From now, waiting included. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
  readonly priority?: Priority;
}

/** What a thread posts back. */
export type Reply<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Job<Task, Answer> {
  readonly task: Task;
  readonly priority: Priority;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly forget: () => void;
}

interface Thread<Task, Answer> {
  readonly worker: Worker;
  job: Job<Task, Answer> | null;
  /** A thread that dies before its first answer is not replaced until there is work: no boot loop. */
  hasAnswered: boolean;
}

/**
 * A fixed number of warm threads, each with one task at a time. A task that is past its deadline,
 * or that nobody waits for any more, costs its thread: nothing else stops a running computation.
 * Another thread takes its place, as it does when one crashes.
 *
 * Where there are several threads, one of them takes no bulk tasks: a bulk task may be compiling
 * for seconds, and an interactive one must not wait for that.
 */
export class WorkerPool<Task, Answer> implements AsyncDisposable {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread<Task, Answer>>();
  readonly #queues: Readonly<Record<Priority, Job<Task, Answer>[]>> = { interactive: [], bulk: [] };
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    for (let count = 0; count < options.threads; count++) this.#start();
  }

  get queued(): number {
    return this.#queues.interactive.length + this.#queues.bulk.length;
  }

  get threads(): number {
    return this.#threads.size;
  }

  /** How many bulk tasks may run at once. */
  get bulkThreads(): number {
    return Math.max(1, this.#options.threads - 1);
  }

  /** Rejects with PoolError, or with what the task threw. */
  run(task: Task, { deadlineMs, signal, priority = 'interactive' }: RunOptions): Promise<Answer> {
    const queue = this.#queues[priority];
    if (this.#closed) return Promise.reject(new PoolError('closed', 'The pool is closed'));
    if (signal?.aborted === true) return Promise.reject(cancelled());
    if (queue.length >= this.#options.mostQueued) {
      return Promise.reject(
        new PoolError('queue-full', `${queue.length} tasks are waiting already`),
      );
    }
    return new Promise((resolve, reject) => {
      const job: Job<Task, Answer> = {
        task,
        priority,
        resolve,
        reject,
        forget: () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
        },
      };
      const abort = (): void => this.#giveUp(job, cancelled());
      const timer = setTimeout(
        () => this.#giveUp(job, new PoolError('deadline', `No answer within ${deadlineMs} ms`)),
        deadlineMs,
      );
      signal?.addEventListener('abort', abort, { once: true });
      queue.push(job);
      this.#dispatch();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const threads = [...this.#threads];
    this.#threads.clear();
    const waiting = Object.values(this.#queues).flatMap((queue) => queue.splice(0));
    const jobs = [...waiting, ...threads.flatMap(({ job }) => job ?? [])];
    for (const job of jobs) {
      job.forget();
      job.reject(new PoolError('closed', 'The pool was closed'));
    }
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #start(): void {
    // Flags of the process (a test runner's loaders, an inspector's port) are not for threads.
    const worker = new Worker(this.#options.entry, { execArgv: [] });
    const thread: Thread<Task, Answer> = { worker, job: null, hasAnswered: false };
    worker.unref();
    worker.on('message', (reply: Reply<Answer>) => this.#end(thread, reply));
    worker.on('error', (cause) => this.#lose(thread, cause));
    worker.on('exit', (code) => this.#lose(thread, new Error(`The thread ended with ${code}`)));
    this.#threads.add(thread);
  }

  #dispatch(): void {
    while (this.queued > 0) {
      if (this.#threads.size < this.#options.threads) this.#start();
      const idle = this.#threads.values().find(({ job }) => job === null);
      const job = idle === undefined ? undefined : this.#next();
      if (idle === undefined || job === undefined) return;
      idle.job = job;
      try {
        // A thread has no origin; the rule takes it for a window.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        idle.worker.postMessage(job.task);
      } catch (error) {
        idle.job = null;
        job.forget();
        job.reject(error);
      }
    }
  }

  #next(): Job<Task, Answer> | undefined {
    const { interactive, bulk } = this.#queues;
    if (interactive.length > 0) return interactive.shift();
    const inBulk = this.#threads.values().filter(({ job }) => job?.priority === 'bulk');
    return inBulk.toArray().length < this.bulkThreads ? bulk.shift() : undefined;
  }

  #end(thread: Thread<Task, Answer>, reply: Reply<Answer>): void {
    const { job } = thread;
    thread.job = null;
    thread.hasAnswered = true;
    job?.forget();
    if (reply.kind === 'answer') job?.resolve(reply.answer);
    else job?.reject(reply.error);
    this.#dispatch();
  }

  #lose(thread: Thread<Task, Answer>, cause: unknown): void {
    if (!this.#threads.delete(thread)) return;
    const { job } = thread;
    job?.forget();
    job?.reject(new PoolError('crashed', 'The thread at work on the task died', { cause }));
    if (this.#closed) return;
    if (thread.hasAnswered) this.#start();
    this.#dispatch();
  }

  #giveUp(job: Job<Task, Answer>, error: PoolError): void {
    job.forget();
    job.reject(error);
    const queue = this.#queues[job.priority];
    const waiting = queue.indexOf(job);
    if (waiting >= 0) {
      queue.splice(waiting, 1);
      return;
    }
    const thread = this.#threads.values().find((one) => one.job === job);
    if (thread === undefined) return;
    this.#threads.delete(thread);
    void thread.worker.terminate();
    this.#start();
    this.#dispatch();
  }
}

function cancelled(): PoolError {
  return new PoolError('cancelled', 'Nobody waits for the answer any more');
}

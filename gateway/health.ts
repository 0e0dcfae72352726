import type { FastifyInstance } from 'fastify';
import type { Logger } from '../subgraphs/shared/log.ts';
import { within } from './within.ts';

export interface HealthOptions {
  /** Rejects while requests cannot be answered. */
  readonly ready: () => Promise<void>;
  readonly isDraining: () => boolean;
  readonly log: Logger;
}

const READY_TIMEOUT_MS = 2_000;

/** `/health/live`: the process runs. `/health/ready`, also as `/health`: send it requests. */
export function addHealthRoutes(app: FastifyInstance, options: HealthOptions): void {
  app.get('/health/live', () => ({ status: 'live' }));
  for (const path of ['/health', '/health/ready']) {
    app.get(path, async (_, reply) => {
      if (options.isDraining()) return reply.code(503).send({ status: 'draining' });
      try {
        await within(READY_TIMEOUT_MS, options.ready());
        return { status: 'ready' };
      } catch (error) {
        options.log.warn({ err: error }, 'not ready');
        return reply.code(503).send({ status: 'not ready' });
      }
    });
  }
}

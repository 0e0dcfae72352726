import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';
import { lineWriter } from '../../subgraphs/shared/lineWriter.ts';
import { createLogger } from '../../subgraphs/shared/log.ts';
import { logRequest } from '../request/requestLog.ts';
import { bareExchange } from './bareExchange.ts';

/**
 * `bareRoute.ts FILE PORT`: a fastify route that sends the bytes of a file, whatever is asked, and
 * writes the log line that the gateway writes. Nothing that answers by HTTP costs much less.
 */
const [file = '', port = ''] = process.argv.slice(2);
const bytes = await readFile(file);
const writeLine = lineWriter(createLogger('gateway', 'info'), 'request');
const app = Fastify();

app.post('/graphql', (request, reply) => {
  const startedAt = performance.now();
  reply.raw.once('close', () =>
    logRequest(writeLine, {
      requestId: request.id,
      exchange: bareExchange(request.id),
      durationMs: performance.now() - startedAt,
      status: reply.raw.statusCode,
    }),
  );
  return reply.header('content-type', 'application/json; charset=utf-8').send(bytes);
});
app.get('/graphql', () => ({ data: {} }));
await app.listen({ host: '127.0.0.1', port: Number(port) });

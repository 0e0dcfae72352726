import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Endpoint } from '../compile/endpoint.ts';
import type { UsageMeter } from './usageMeter.ts';
import { usageMetrics } from './usageMetrics.ts';

/**
 * `/rest/usage`, and `/rest/metrics` for Prometheus. Who calls is nobody's business but the
 * operator's: both answer to this machine only, and not to what a proxy passes on, nor to a web page
 * whose name was made to lead here (DNS rebinding).
 */
export function addUsageRoutes(
  app: FastifyInstance,
  meter: UsageMeter,
  endpoints: readonly Endpoint[],
): void {
  app.get('/usage', (request, reply) => {
    if (!isOperator(request)) return reply.callNotFound();
    return reply.header('cache-control', 'no-store').send(meter.rows());
  });
  app.get('/metrics', (request, reply) => {
    if (!isOperator(request)) return reply.callNotFound();
    return reply
      .header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(usageMetrics(meter.rows(), endpoints));
  });
}

/** What proxies add to what they pass on. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function isOperator({ socket, headers }: FastifyRequest): boolean {
  const from = socket.remoteAddress ?? '';
  const isLocal = from === '::1' || /^(?:::ffff:)?127\./.test(from);
  const isMeant = /^(?:localhost|127\.[\d.]+|\[::1\])(?::\d+)?$/i.test(headers.host ?? '');
  return isLocal && isMeant && !PASSED_ON.some((name) => name in headers);
}

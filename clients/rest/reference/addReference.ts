import type { FastifyInstance } from 'fastify';
import type { Endpoint } from '../compile/endpoint.ts';

export async function addReference(
  app: FastifyInstance,
  endpoints: readonly Endpoint[],
): Promise<void> {
  app.get('/', async () => endpoints.map(({ id }) => id));
}

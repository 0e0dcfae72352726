import type { FastifyInstance } from 'fastify';
import type { InterfaceParts } from '../../gateway/startGateway.ts';
import { addRestRoutes } from './addRestRoutes.ts';
import {
  compileEndpoints,
  endpointSchema,
  readEndpointDocuments,
} from './compile/compileEndpoints.ts';
import { readExamples } from './examples/exampleAnswers.ts';
import { gatewayOperations } from './gatewayOperations.ts';

/** The REST interface of a gateway: compiles the endpoint documents and serves them at `/rest`. */
export async function addRest(app: FastifyInstance, parts: InterfaceParts): Promise<void> {
  const [schema, documents] = await Promise.all([endpointSchema(), readEndpointDocuments()]);
  await addRestRoutes(app, {
    endpoints: compileEndpoints(schema, documents),
    runner: gatewayOperations(parts),
    log: parts.log,
    readExamples,
  });
}

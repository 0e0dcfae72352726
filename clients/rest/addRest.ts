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

export interface RestInterfaceOptions {
  /** Of one address; null: the layer's own limit. */
  readonly requestsPerMinute: number | null;
}

type AddInterface = (app: FastifyInstance, parts: InterfaceParts) => Promise<void>;

/** The REST interface of a gateway: compiles the endpoint documents and serves them at `/rest`. */
export function restInterface({ requestsPerMinute }: RestInterfaceOptions): AddInterface {
  return (app, parts) => addRest(app, parts, requestsPerMinute);
}

async function addRest(
  app: FastifyInstance,
  parts: InterfaceParts,
  requestsPerMinute: number | null,
): Promise<void> {
  const [schema, documents] = await Promise.all([endpointSchema(), readEndpointDocuments()]);
  await addRestRoutes(app, {
    endpoints: compileEndpoints(schema, documents),
    runner: gatewayOperations(parts),
    log: parts.log,
    readExamples,
    ...(requestsPerMinute === null ? {} : { requestsPerMinute }),
  });
}

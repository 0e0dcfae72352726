import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { disableApolloTelemetry } from '../config.ts';
import type { CaseAnswer } from './runCase.ts';
import type { FederationCase } from './suites.ts';

export interface StockGateway extends AsyncDisposable {
  ask(federationCase: FederationCase): Promise<CaseAnswer>;
}

/** @apollo/gateway in @apollo/server with nothing of ours: planner, executor and data source as published. */
export async function stockGateway(supergraphSdl: string): Promise<StockGateway> {
  disableApolloTelemetry();
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const server = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl, logger: silent }),
    logger: silent,
    introspection: true,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    async ask({ operation, variables = {}, operationName }) {
      const { body } = await server.executeOperation({
        query: operation,
        variables: { ...variables },
        ...(operationName === undefined ? {} : { operationName }),
      });
      if (body.kind !== 'single') throw new Error('Expected one whole answer');
      return body.singleResult;
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { disableApolloTelemetry } from '../config.ts';

/** The baseline: `node stockGateway.ts SUPERGRAPH PORT` serves it as Apollo's packages do by themselves. */
const [file = '', port = ''] = process.argv.slice(2);
disableApolloTelemetry();
const gateway = new ApolloGateway({ supergraphSdl: await readFile(file, 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(port), host: '127.0.0.1' },
});

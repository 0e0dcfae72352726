import { columns } from './command.ts';

/** What a person who just started the platform wants to know. */
export function welcome(url: string): string {
  const query = `{ market(code: "DE") { models(first: 3) { nodes { id name basePrice { gross { amount currencyCode } } } } } }`;
  return [
    '',
    'The Unified Configurator Platform is ready.',
    '',
    ...columns([
      [`${url}/graphql`, 'the endpoint'],
      [`${url}/graphiql`, 'explore it here, offline too'],
      [`${url}/sandbox`, 'Apollo Sandbox (needs internet)'],
      [`${url}/rest`, 'the REST interface, to read and try'],
      [`${url}/health/live`, 'is it alive'],
      [`${url}/health/ready`, 'can it answer'],
    ]),
    '',
    'Try:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query })}'`,
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

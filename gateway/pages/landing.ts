import type { Example } from '../explorer/examples.ts';
import { escapeHtml, type Page } from './page.ts';
import { STYLE } from './style.ts';

const ADDRESSES = [
  ['/graphiql', 'The explorer: examples, documentation and completion. Works without internet.'],
  ['/sandbox', 'Apollo Sandbox, loaded from Apollo. Needs internet.'],
  ['/graphql', 'The endpoint, for programs: GraphQL over HTTP, by POST or GET.'],
] as const;
const REST = [
  '/rest',
  'The same for clients of the REST interface of before, with its reference.',
] as const;
const HEALTH = [
  ['/health/live', 'Whether the process runs.'],
  ['/health/ready', 'Whether it can answer now.'],
] as const;

/** `/`: what this is and where everything is. */
export function landingPage(
  publicUrl: string,
  example: Example | undefined,
  hasRest: boolean,
): Page {
  const cards = [...ADDRESSES, ...(hasRest ? [REST] : []), ...HEALTH].map(
    ([path, text]) => `<li><a href="${path}"><code>${path}</code><span>${text}</span></a></li>`,
  );
  return {
    title: 'Unified Configurator Platform',
    style: STYLE,
    body: `<main>
<h1>Unified Configurator Platform</h1>
<p>Every brand, market, model and option, what can be built and what it costs, behind one GraphQL
endpoint.</p>
<ul class="cards">
${cards.join('\n')}
</ul>
${example === undefined ? '' : firstQuery(publicUrl, example)}
</main>`,
  };
}

/** By GET, where the query keeps its lines: JSON would make one long line of it. */
function firstQuery(publicUrl: string, { query, variables }: Example): string {
  const parameters = [
    `query=${query.replaceAll(/^#.*\n?/gm, '').trim()}`,
    ...(variables === '' ? [] : [`variables=${variables}`]),
  ];
  const command = [
    `curl ${publicUrl}/graphql`,
    '  --get',
    "  -H 'content-type: application/json'",
    ...parameters.map((text) => `  --data-urlencode '${text.replaceAll("'", String.raw`'\''`)}'`),
  ].join(' \\\n');
  return `<h2>A first query, to paste into a terminal</h2>\n<pre>${escapeHtml(command)}</pre>`;
}

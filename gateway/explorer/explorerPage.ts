import { escapeHtml, jsonBlock, type Page } from '../pages/page.ts';
import { FAVICON } from '../pages/favicon.ts';
import type { Example } from './examples.ts';

/** Shows where headers go, by the one that every reader understands. */
const HEADERS = JSON.stringify({ 'Accept-Language': 'en' }, null, 2);

/** `/graphiql`: GraphiQL from this server alone. `assets` is the path of its files. */
export function explorerPage(assets: string, examples: readonly Example[]): Page {
  const settings = {
    assets,
    title: 'Configurator',
    logo: FAVICON,
    examples: examples.map(({ query, variables }) => ({
      query,
      variables: variables === '' ? null : variables,
      headers: HEADERS,
    })),
    headers: HEADERS,
  };
  const path = escapeHtml(assets);
  return {
    title: 'Explorer · Unified Configurator Platform',
    style: '',
    body: `<link rel="stylesheet" href="${path}/graphiql.css">
<link rel="stylesheet" href="${path}/style.css">
<div id="root"><div class="loading">Loading the explorer…</div></div>
<noscript>The explorer needs JavaScript.</noscript>
${jsonBlock('settings', settings)}
<script src="${path}/graphiql.js"></script>
<script src="${path}/start.js"></script>`,
    sources: {
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'connect-src': ["'self'"],
      'font-src': ["'self'", 'data:'],
      // Its editor writes its colours as it goes.
      'style-src': ["'self'", "'unsafe-inline'"],
    },
  };
}

import { escapeHtml, type Page } from '../../../gateway/pages/page.ts';
import type { Endpoint } from '../compile/endpoint.ts';
import { TAGS } from '../openapi/tags.ts';
import { pathHtml } from './pathHtml.ts';
import { REFERENCE_STYLE } from './style.ts';

/** `/rest`: all endpoints, to look through and to find. */
export function indexPage(endpoints: readonly Endpoint[], script: string): Page {
  const newest = [...endpoints].sort(
    (a, b) => b.version.localeCompare(a.version) || a.path.localeCompare(b.path),
  );
  const groups = Object.entries(TAGS).map(([tag, about]) => {
    const rows = newest.filter((endpoint) => endpoint.tag === tag).map(row);
    if (rows.length === 0) return '';
    return `<section><h2>${tag}</h2><p>${escapeHtml(about)}</p><ul class="list">${rows.join('\n')}</ul></section>`;
  });
  return {
    title: 'REST reference',
    style: REFERENCE_STYLE,
    sources: { 'script-src': ["'self'"] },
    body: `<main>
<nav><a href="/">Platform</a> · <a href="/graphiql">GraphiQL</a></nav>
<h1>REST reference</h1>
<p class="lead">The contract of the old platform, answered by the graph. Each endpoint shows the GraphQL
operation behind it, which is the way from here to <a href="/graphql">GraphQL</a>. What is struck through
is deprecated.</p>
<p>For programs: <a href="/rest/openapi.json">openapi.json</a>, <a href="/rest/openapi.yaml">openapi.yaml</a>.
What can go wrong: <a href="/rest/reference/problems">problems</a>.</p>
<input class="find" id="find" type="search" placeholder="Find an endpoint by its path or words" aria-label="Find an endpoint">
${groups.join('\n')}
<p id="nothing" hidden>No endpoint has these words.</p>
</main><script src="${script}" defer></script>`,
  };
}

export function badge(method: string): string {
  return `<b class="method ${method}">${method}</b>`;
}

function row({ id, method, path, summary, deprecation }: Endpoint): string {
  const old = deprecation === null ? '' : ' class="old"';
  return `<li${old}><a href="/rest/reference/${id}">${badge(method)}<code>${pathHtml(path)}</code><span>${escapeHtml(summary)}</span></a></li>`;
}

/** Runs in the browser after GraphiQL has loaded: sets it up with the examples as its tabs. */
export const EXPLORER_SCRIPT = `
const { assets, examples, headers, title, logo } = JSON.parse(document.getElementById('settings').textContent);
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => assets + '/' + label + '.js',
};
const fetcher = async ({ query, operationName, variables }, { headers } = {}) => {
  // Right after a change of tabs GraphiQL still names the operation of the tab before.
  const isNamed = new RegExp('(?:query|mutation|subscription)\\\\s+' + operationName + '\\\\b').test(query);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'apollographql-client-name': 'graphiql',
      ...headers,
    },
    body: JSON.stringify({ query, ...(isNamed && { operationName }), variables }),
  });
  return response.json();
};
// GraphiQL keeps its tabs, but opens a new one unless it is told what the active one held.
const kept = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
const active = kept === null ? examples[0] : kept.tabs?.[kept.activeTabIndex];
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  title,
  logo,
  fetcher,
  defaultTabs: examples,
  initialQuery: active?.query ?? undefined,
  variables: active?.variables ?? undefined,
  headers,
  defaultEditorToolsVisibility: 'variables',
  // Each edit would rewrite the address with the whole query.
  onEditQuery: () => {},
  // What is typed there may be a token.
  shouldPersistHeaders: false,
});
`.trim();

/**
 * GraphiQL animates its tabs from where they stood before its panels took their places, and hides
 * that only while a tab is not pressed: pressed, it jumps away from under the pointer, and the
 * click is lost. Hence no transform at all.
 *
 * It scrolls a row of tabs that is too long, without a bar to show or do so: with the examples as
 * tabs most would never be found. So they wrap. On a phone, where a finger scrolls, they stay in a
 * row, and the answer stands below the query, not beside it.
 */
export const EXPLORER_STYLE = `
.graphiql-tab { transform: none !important; }
html, body, #root { height: 100%; margin: 0; overflow: hidden; }
.graphiql-container { height: 100%; }
.graphiql-container #graphiql-session { min-height: 0; }
@media (min-width: 48rem) {
  .graphiql-container .graphiql-session-header { height: auto; align-items: start; padding-bottom: 8px; }
  .graphiql-container .graphiql-tabs { flex-wrap: wrap; }
  .graphiql-container .graphiql-tab { border-radius: 8px; overflow: hidden; }
  .graphiql-container .graphiql-editors { border-radius: 12px; }
}
@media (max-width: 48rem) {
  .graphiql-container #graphiql-session { flex-direction: column; }
  .graphiql-container :is(.graphiql-logo, .graphiql-horizontal-drag-bar) { display: none; }
  .graphiql-container .graphiql-sessions { margin: 8px 8px 8px 0; }
}
.loading { display: grid; place-content: center; height: 100%; color: #5a6b7b;
  font: 16px/1.5 system-ui, sans-serif; }
`.trim();

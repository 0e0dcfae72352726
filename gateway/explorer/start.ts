/** Runs in the browser after GraphiQL has loaded: sets it up with the examples as its tabs. */
export const EXPLORER_SCRIPT = `
const { assets, examples, headers, title, logo } = JSON.parse(document.getElementById('settings').textContent);
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => assets + '/' + label + '.js',
};
const fetcher = async ({ query, operationName, variables }, { headers } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'apollographql-client-name': 'graphiql',
      ...headers,
    },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return response.json();
};
// GraphiQL keeps its tabs, but opens a new one unless it is told what the active one held.
const kept = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
const active = kept === null ? examples[0] : kept.tabs[kept.activeTabIndex];
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  title,
  logo,
  fetcher,
  defaultTabs: examples,
  initialQuery: active?.query ?? undefined,
  variables: active?.variables ?? undefined,
  headers,
  // Each edit would rewrite the address with the whole query.
  onEditQuery: () => {},
  // What is typed there may be a token.
  shouldPersistHeaders: false,
});
`.trim();

export const EXPLORER_STYLE = `
html, body, #root { height: 100%; margin: 0; overflow: hidden; }
.graphiql-container { height: 100%; }
.loading { display: grid; place-content: center; height: 100%; color: #5a6b7b;
  font: 16px/1.5 system-ui, sans-serif; }
`.trim();

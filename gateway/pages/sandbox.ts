import type { Example } from '../explorer/examples.ts';
import { jsonBlock, type Page } from './page.ts';
import { STYLE } from './style.ts';

export const SANDBOX_SCRIPT_PATH = '/sandbox/start.js';

const CDN = 'https://embeddable-sandbox.cdn.apollographql.com';
const LOADER = `${CDN}/_latest/embeddable-sandbox.umd.production.min.js`;

/** `/sandbox`: Apollo Sandbox in a frame of Apollo's; offline, a word of why and a way on. */
export function sandboxPage(example: Example | undefined): Page {
  return {
    title: 'Sandbox · Unified Configurator Platform',
    style: '',
    body: `${jsonBlock('settings', { loader: LOADER, example })}
<div id="sandbox"></div>
<main id="offline" hidden>
<h1>Apollo Sandbox is not reachable</h1>
<p>It loads from <code>${new URL(CDN).host}</code>, and that did not answer: this machine may be
offline, or a proxy may block it.</p>
<p><a href="/graphiql">The explorer of this platform</a> does the same and needs no internet.</p>
</main>
<link rel="stylesheet" href="/sandbox/style.css">
<script src="${SANDBOX_SCRIPT_PATH}"></script>`,
    sources: {
      'script-src': ["'self'", CDN],
      'frame-src': ['https://sandbox.embed.apollographql.com'],
      // The frame asks this page to send its operations.
      'connect-src': ["'self'"],
    },
  };
}

export const SANDBOX_STYLE = `${STYLE}
html, body, #sandbox { height: 100%; }
#sandbox iframe { border: 0; height: 100%; width: 100%; }`;

export const SANDBOX_SCRIPT = `
const { loader, example } = JSON.parse(document.getElementById('settings').textContent);
const offline = () => {
  document.getElementById('sandbox').remove();
  document.getElementById('offline').hidden = false;
};
const script = document.createElement('script');
const timer = setTimeout(offline, 8000);
script.src = loader;
script.onerror = () => { clearTimeout(timer); offline(); };
script.onload = () => {
  clearTimeout(timer);
  new window.EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: location.origin + '/graphql',
    endpointIsEditable: false,
    runTelemetry: false,
    // The page's policy allows no inline styles.
    allowDynamicStyles: false,
    initialState: example && { document: example.query, variables: JSON.parse(example.variables || '{}') },
  });
};
document.head.append(script);
`.trim();

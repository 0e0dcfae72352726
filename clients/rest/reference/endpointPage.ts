import { escapeHtml, jsonBlock, type Page } from '../../../gateway/pages/page.ts';
import type { Endpoint, Parameter } from '../compile/endpoint.ts';
import { shapeSchema } from '../compile/shapeSchema.ts';
import type { Example } from '../examples/exampleAnswers.ts';
import { exampleVariables } from '../examples/exampleVariables.ts';
import { JSON_TYPE, mediaTypesOf } from '../http/mediaTypes.ts';
import { IDEMPOTENCY_KEY } from '../openapi/components.ts';
import { problemStatuses, takesIdempotencyKey, takesRevision } from '../openapi/openApiDocument.ts';
import { badge } from './indexPage.ts';
import { pathHtml } from './pathHtml.ts';
import { schemaTree, typeWords, wordsHtml } from './schemaTree.ts';
import { REFERENCE_STYLE } from './style.ts';

/** `/rest/reference/{id}`: one endpoint, to read, to try and to leave for GraphQL. */
export function endpointPage(
  endpoint: Endpoint,
  example: Example | null,
  successorId: string | null,
  script: string,
): Page {
  const { id, method, path, summary, description, tag, answer, status } = endpoint;
  return {
    title: `${summary} · REST reference`,
    style: REFERENCE_STYLE,
    sources: { 'script-src': ["'self'"], 'connect-src': ["'self'"] },
    body: `<main>
<nav><a href="/rest">REST reference</a> · ${escapeHtml(tag)}</nav>
<h1>${escapeHtml(summary)}</h1>
<div class="route">${badge(method)}<code>${pathHtml(path)}</code></div>
${description === summary ? '' : `<p class="lead">${wordsHtml(description)}</p>`}
${deprecationNote(endpoint, successorId)}
<h2>Try it</h2>
<form id="try" autocomplete="off">
<div class="fields">${fieldsOf(endpoint, example)}</div>
${bodyField(endpoint, example)}
<button type="submit">Send</button>
</form>
<div id="answer" role="status" aria-live="polite"></div>
<h2>The GraphQL operation behind it</h2>
<p>A client that moves to GraphQL sends this to <code>/graphql</code>, and gets the same data under the
names of the graph. <a href="/graphiql">GraphiQL</a> is the place to change it.</p>
<pre>${escapeHtml(endpoint.operation)}</pre>
${variablesOf(endpoint, example)}
<h2>The answer</h2>
<p>Status ${status}, or a <a href="/rest/reference/problems">problem</a> with one of ${problemStatuses(endpoint).join(', ')}.</p>
${schemaTree(shapeSchema(answer.shape))}
${examplesOf(example)}
</main>
${jsonBlock('endpoint', { id, method, path })}<script src="${script}" defer></script>`,
  };
}

/** By an example, since they are not always what the address has: a model has an id in the graph. */
function variablesOf(endpoint: Endpoint, example: Example | null): string {
  if (example === null || endpoint.variables.length === 0) return '';
  const variables = JSON.stringify(exampleVariables(endpoint, example.request), null, 2);
  const named = endpoint.variables.find(({ from }) => from === 'reading');
  const ids =
    named?.from === 'reading' && named.names.length > 1
      ? ` The graph calls by one id what the address names by ${named.names.map((name) => `<code>${name}</code>`).join(' and ')}: take it from answers.`
      : '';
  return `<p>The variables of the request above, as it is filled in at first:${ids}</p>
<pre id="variables">${escapeHtml(variables)}</pre>`;
}

function examplesOf(example: Example | null): string {
  if (example === null) return '';
  const forms: readonly (readonly [string, unknown])[] = [
    [JSON_TYPE, example.body],
    ...Object.entries(example.forms),
  ];
  const shown = forms.map(([mediaType, body]) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2);
    const open = mediaType === JSON_TYPE ? ' open' : '';
    return `<details${open}><summary><code>${mediaType}</code></summary><pre>${escapeHtml(text)}</pre></details>`;
  });
  return `<h2>An example</h2>
<p>Recorded from the demo data; lists are cut to their first two elements.</p>
${shown.join('\n')}`;
}

function deprecationNote({ deprecation }: Endpoint, successorId: string | null): string {
  if (deprecation === null) return '';
  const until = deprecation.sunset === null ? '' : `, and served until ${deprecation.sunset}`;
  const successor =
    deprecation.successor === null
      ? ''
      : ` Its successor is <a href="/rest/reference/${successorId ?? ''}"><code>${pathHtml(deprecation.successor)}</code></a>.`;
  return `<p class="note">Deprecated since ${deprecation.since}${until}.${successor}</p>`;
}

function fieldsOf(endpoint: Endpoint, example: Example | null): string {
  const own = endpoint.parameters.map((parameter) => parameterField(parameter, example));
  const accept = mediaTypesOf(endpoint).map((type) => `<option>${type}</option>`);
  const headers = [
    headerField('Accept-Language', 'en', 'The languages of names and texts, best first.'),
    ...(takesRevision(endpoint)
      ? [headerField('If-Match', '', 'Required: the ETag of what you read.')]
      : []),
    ...(takesIdempotencyKey(endpoint) ? [headerField('Idempotency-Key', '', IDEMPOTENCY_KEY)] : []),
    ...(endpoint.isPrivate
      ? [
          headerField(
            'Ucp-Owner-Token',
            '',
            'As the first answer gave it to who is not signed in.',
          ),
          headerField(
            'Authorization',
            '',
            'Of a signed-in user, in its place: <code>Bearer …</code>',
          ),
        ]
      : []),
  ];
  return [
    ...own,
    `<label><span><code>Accept</code> <em>header</em></span><select data-in="header" data-name="Accept">${accept.join('')}</select></label>`,
    ...headers,
  ].join('\n');
}

function parameterField(parameter: Parameter, example: Example | null): string {
  const { name, in: place, required, description, schema, commas } = parameter;
  const sent = place === 'header' ? undefined : example?.request[place][name];
  const value = sent === undefined ? '' : [sent].flat().join(',');
  const sample = value === '' ? '' : ` For example <code>${escapeHtml(shortened(value))}</code>.`;
  const several =
    schema.type === 'array' && !commas
      ? `Several with commas here, as \`${name}=…&${name}=…\` in the address. `
      : '';
  const standard =
    schema.default === undefined ? '' : ` Default: ${JSON.stringify(schema.default)}.`;
  return `<label><span><code>${name}</code> <em>${place}${required ? ', required' : ''}</em></span>
<input data-in="${place}" data-name="${name}"${schema.type === 'array' && !commas ? ' data-repeat' : ''} value="${escapeHtml(value)}"${required ? ' required' : ''}>
<small>${wordsHtml(`${description} ${several}`)}<i>${escapeHtml(typeWords(schema))}</i>${escapeHtml(standard)}${sample}</small></label>`;
}

/** A configuration's id is longer than a line. */
function shortened(value: string): string {
  return value.length <= MAX_SAMPLE ? value : `${value.slice(0, MAX_SAMPLE)}…`;
}

const MAX_SAMPLE = 60;

function headerField(name: string, value: string, about: string): string {
  return `<label><span><code>${name}</code> <em>header</em></span>
<input data-in="header" data-name="${name}" value="${value}"><small>${about}</small></label>`;
}

function bodyField({ body }: Endpoint, example: Example | null): string {
  if (body === null) return '';
  const text = JSON.stringify(example?.request.body ?? {}, null, 2);
  return `<h2>Body</h2>${schemaTree(body.schema)}
<textarea id="body" aria-label="The body, as JSON" spellcheck="false">${escapeHtml(text)}</textarea>`;
}

import { escapeHtml, type Page } from '../../../gateway/pages/page.ts';
import type { Problem } from '../http/problem.ts';
import { GRAPH_PROBLEMS, HTTP_PROBLEMS, RESULT_PROBLEMS } from '../http/problemTypes.ts';
import { REFERENCE_STYLE } from './style.ts';

/** `/rest/reference/problems`: where the `type` of every problem leads. */
export function problemsPage(): Page {
  const groups: readonly (readonly [
    string,
    Readonly<Record<string, Pick<Problem, 'status' | 'title'>>>,
  ])[] = [
    ['Of the request', HTTP_PROBLEMS],
    ['Of what is asked for', RESULT_PROBLEMS],
    ['Of the graph', GRAPH_PROBLEMS],
  ];
  return {
    title: 'Problems · REST reference',
    style: REFERENCE_STYLE,
    body: `<main>
<nav><a href="/rest">REST reference</a></nav>
<h1>Problems</h1>
<p class="lead">What goes wrong is told as <code>application/problem+json</code> (RFC 9457). Programs go by
<code>status</code> and <code>code</code>; <code>detail</code> and <code>errors</code> say what was expected
and what came, and may change at any time.</p>
${groups.map(([title, problems]) => `<h2>${title}</h2><table><tr><th>Code<th>Status<th>What it means</tr>${Object.entries(problems).map(row).join('')}</table>`).join('\n')}
</main>`,
  };
}

function row([code, { status, title }]: readonly [
  string,
  Pick<Problem, 'status' | 'title'>,
]): string {
  return `<tr id="${code}"><td><code>${code}</code><td>${status}<td>${escapeHtml(title)}.</tr>`;
}

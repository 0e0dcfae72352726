import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

export interface Page {
  readonly title: string;
  /** Inline CSS; allowed by its hash. */
  readonly style: string;
  /** HTML after the body's opening tag; whatever is put into it is escaped by `escapeHtml`. */
  readonly body: string;
  /** Further sources that the page needs, by CSP directive. */
  readonly sources?: Readonly<Record<string, readonly string[]>>;
}

/** Sends a page that may load and run nothing but what it names. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', contentSecurityPolicy(page))
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('cache-control', 'no-cache').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${page.style === '' ? '' : `<style>${page.style}</style>\n`}</head>
<body>
${page.body}
</body>
</html>
`);
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON for a data block: no text of it can end the script element. */
export function jsonBlock(id: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" id="${id}">${json}</script>`;
}

function contentSecurityPolicy({ style, sources = {} }: Page): string {
  const policy: Record<string, string[]> = {
    'default-src': ["'none'"],
    'img-src': ["'self'", 'data:'],
    'style-src': style === '' ? ["'self'"] : ["'self'", `'sha256-${sha256(style)}'`],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  for (const [directive, values] of Object.entries(sources)) {
    // A hash makes browsers ignore 'unsafe-inline', so a directive that needs it stands alone.
    policy[directive] = [...values];
  }
  return Object.entries(policy)
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

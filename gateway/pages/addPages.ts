import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { explorerAssets } from '../explorer/assets.ts';
import { loadExamples } from '../explorer/examples.ts';
import { explorerPage } from '../explorer/explorerPage.ts';
import { FAVICON } from './favicon.ts';
import { landingPage } from './landing.ts';
import { sendPage } from './page.ts';
import { SANDBOX_SCRIPT, SANDBOX_SCRIPT_PATH, SANDBOX_STYLE, sandboxPage } from './sandbox.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** `/`, `/graphiql` and `/sandbox`. The examples are read once, as the gateway starts. */
export async function addPages(
  app: FastifyInstance,
  options: {
    readonly examples: URL;
    readonly publicUrl: () => string;
    readonly hasRest: boolean;
  },
): Promise<void> {
  const { publicUrl, hasRest } = options;
  const examples = await loadExamples(options.examples);

  app.get('/', (_, reply) => sendPage(reply, landingPage(publicUrl(), examples[0], hasRest)));
  app.get('/favicon.svg', (_, reply) => send(reply, 'image/svg+xml', FAVICON));
  app.get('/favicon.ico', (_, reply) => reply.redirect('/favicon.svg', 301));

  app.get('/sandbox', (_, reply) => sendPage(reply, sandboxPage(examples[0])));
  app.get(SANDBOX_SCRIPT_PATH, (_, reply) => send(reply, 'text/javascript', SANDBOX_SCRIPT));
  app.get('/sandbox/style.css', (_, reply) => send(reply, 'text/css', SANDBOX_STYLE));

  app.get('/graphiql', async (_, reply) => {
    const { revision } = await explorerAssets();
    return sendPage(reply, explorerPage(`/graphiql/${revision}`, examples));
  });
  app.get<{ Params: { revision: string; file: string } }>(
    '/graphiql/:revision/:file',
    async (request, reply) => {
      const { revision, files } = await explorerAssets();
      const asset = files.get(request.params.file);
      if (asset === undefined || request.params.revision !== revision) return reply.callNotFound();
      reply.header('content-type', asset.contentType);
      reply.header('cache-control', FOR_EVER).header('vary', 'accept-encoding');
      if (!acceptsGzip(request)) return reply.send(asset.body);
      return reply.header('content-encoding', 'gzip').send(asset.gzipped);
    },
  );
}

function send(reply: FastifyReply, contentType: string, text: string): FastifyReply {
  return reply
    .header('content-type', `${contentType}; charset=utf-8`)
    .header('cache-control', 'no-cache')
    .send(text);
}

function acceptsGzip({ headers }: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/.test(headers['accept-encoding'] ?? '');
}

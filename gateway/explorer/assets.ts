import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { EXPLORER_SCRIPT, EXPLORER_STYLE } from './start.ts';

/** A file of the explorer, ready to send. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

export interface ExplorerAssets {
  /** Changes with any of the files, so that browsers may keep them for ever. */
  readonly revision: string;
  readonly files: ReadonlyMap<string, Asset>;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const compress = promisify(gzip);

let loaded: Promise<ExplorerAssets> | null = null;

/** Loaded when first asked for: nine megabytes that a server without readers never needs. */
export function explorerAssets(): Promise<ExplorerAssets> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ExplorerAssets> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const texts: readonly (readonly [name: string, contentType: string, text: string])[] = [
    ['graphiql.js', SCRIPT, graphiql.js],
    ['graphiql.css', CSS, graphiql.css],
    ['editorWorkerService.js', SCRIPT, graphiql.editorWorkerService],
    ['graphql.js', SCRIPT, graphiql.graphqlWorker],
    ['json.js', SCRIPT, graphiql.jsonWorker],
    ['start.js', SCRIPT, EXPLORER_SCRIPT],
    ['style.css', CSS, EXPLORER_STYLE],
  ];
  const hash = createHash('sha256');
  const files = new Map<string, Asset>();
  for (const [name, contentType, text] of texts) {
    const body = Buffer.from(text);
    hash.update(body);
    files.set(name, { contentType, body, gzipped: await compress(body) });
  }
  return { revision: hash.digest('hex').slice(0, 16), files };
}

import { readFile, writeFile } from 'node:fs/promises';
import type { Json } from './openApiDocument.ts';

/** The contract that clients were last promised; what comes after is compared with it. */
export const RELEASED = new URL('../released.openapi.json', import.meta.url);

export async function readReleasedDocument(): Promise<Json> {
  return JSON.parse(await readFile(RELEASED, 'utf8')) as Json;
}

export async function writeReleasedDocument(document: Json): Promise<void> {
  await writeFile(RELEASED, `${JSON.stringify(promised(document), null, 1)}\n`);
}

/** Words and operations behind may change at any time. */
const NOT_PROMISED = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'x-graphql',
  'info',
  'tags',
]);

function promised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(promised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      // A property may have the name of a keyword: only texts and the lists of tags are words.
      const isWords =
        NOT_PROMISED.has(name) && (name !== 'description' || typeof inner === 'string');
      return isWords && !isSchema(inner) ? [] : [[name, promised(inner)]];
    }),
  );
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value;
}

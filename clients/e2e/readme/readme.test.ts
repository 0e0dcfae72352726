import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { ask } from '../harness/graphqlClient.ts';

/** The README's fenced blocks of a language, in order. */
async function blocks(language: string): Promise<readonly string[]> {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 'gs'))].map(
    ([, block = '']) => block,
  );
}

test("the README's query gets the answers that the README shows", async () => {
  const [query = ''] = await blocks('graphql');
  const [refused = '', built = ''] = await blocks('json');
  const { url } = inject('inOneProcess');
  const english = { 'accept-language': 'en' };
  const first = await ask<unknown, object>(url, query, {}, english);
  expect({ data: first.data }).toEqual(JSON.parse(refused));

  const more = query.replace(', "RRBLK"', '');
  const second = await ask<unknown, object>(url, more, {}, english);
  expect({ data: second.data }).toEqual(JSON.parse(built));
});

import { describe, expect, test } from 'vitest';
import { SHAPES } from '../harness/shapes.ts';

const CONFIGURE = `configure(input: {
  modelId: "M1.DE.AVT25.601d", orderDate: "2026-12-01", codes: ["PTMIDN", "RFPAN", "RRBLK"]
})`;

/** `Content-Language` of an answer without faults; of GraphQL where there is a query. */
async function languageOf(
  address: string,
  acceptLanguage: string,
  query?: string,
): Promise<string | null> {
  const headers = {
    'accept-language': acceptLanguage,
    ...(query === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const response = await fetch(
    address,
    query === undefined
      ? { headers }
      : { method: 'POST', headers, body: JSON.stringify({ query }) },
  );
  expect(response.status).toBe(200);
  const body = await response.text();
  expect(body).not.toContain('"errors"');
  return response.headers.get('content-language');
}

describe.each(SHAPES)('answers name the languages of their texts %s', (_, shape) => {
  test.each([
    ['a name', 'items { option { name } }', 'fr', 'fr'],
    ['a name that is not there', 'items { option { name } }', 'nl', 'de'],
    ['a tax', 'price { taxes { name } }', 'fr, de;q=0.5', 'fr'],
    ['a reason', 'verdict { conflicts { rules { text } } }', 'en-GB', 'en'],
    ['a reason that is not there', 'verdict { conflicts { rules { text } } }', 'fr', 'de'],
    // The car's name is the same everywhere, and kept as English; its paint is called in French.
    ['a caption', 'image { alt }', 'fr', 'en, fr'],
  ])('%s: what it is told in', async (__, fields, asked, told) => {
    const query = `{ ${CONFIGURE} { ... on Configuration { ${fields} } } }`;
    // Made, then kept, then made of entities that are kept.
    for (const sent of [query, query, `${query} #`]) {
      expect(await languageOf(`${shape().url}/graphql`, asked, sent)).toBe(told);
    }
  });

  test.each([
    ['a code', 'items { option { code } }'],
    ['an amount', 'price { gross { amount } taxes { rate } }'],
    ['an address', 'image { url }'],
  ])('%s is the same in every language', async (__, fields) => {
    const query = `{ ${CONFIGURE} { ... on Configuration { ${fields} } } }`;
    expect(await languageOf(`${shape().url}/graphql`, 'fr', query)).toBeNull();
  });

  test('facets are in a language where their labels are asked for', async () => {
    const of = (fields: string): string =>
      `{ market(code: "DE") { models(first: 1) { facets { field values { ${fields} } } } } }`;
    const url = `${shape().url}/graphql`;
    expect(await languageOf(url, 'fr', of('value count'))).toBeNull();
    expect(await languageOf(url, 'it', of('label'))).toContain('it');
  });

  test('texts that fall back each by itself are in several', async () => {
    const address = `${shape().url}/rest/v2/markets/DE/models/AVT25/families`;
    for (const sent of [address, address]) {
      expect(await languageOf(sent, 'ja')).toBe('de, ja');
      expect(await languageOf(sent, 'fr')).toBe('fr');
    }
  });
});

import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import type { Json } from './openApiDocument.ts';

/** What Redocly's and Spectral's recommended rules say of a document; empty where nothing. */
export async function lintOpenApi(document: Json): Promise<readonly string[]> {
  const source = JSON.stringify(document);
  const config = await createConfig({ extends: ['recommended'] });
  const redocly = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[oas, 'recommended']] } as never);
  const found = await linter.run(document);
  return [
    ...redocly.map(
      ({ ruleId, message, location }) =>
        `redocly ${ruleId} ${location[0]?.pointer ?? ''}: ${message}`,
    ),
    ...found.map(({ code, message, path }) => `spectral ${code} ${path.join('/')}: ${message}`),
  ];
}

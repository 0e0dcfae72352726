import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { HAL_TYPE } from './mediaTypes.ts';
import { testRest } from '../testing/testRest.ts';

test.each(['http', 'HTTPS'])('links lead to no host that the request names, %s', async (scheme) => {
  await using rest = await testRest();
  const host = await rest.app.listen({ host: '127.0.0.1', port: 0 });
  const ask = (method: string, path: string): Promise<Asked> =>
    askAbsolutely(host, method, `${scheme}://elsewhere.example/rest${path}`);
  const page = await ask('GET', '/v2/cars?first=1');
  expect(page.link).toBe('</rest/v2/cars?first=1&after=1>; rel="next"');
  expect(page.body).not.toContain('elsewhere');
  expect((await ask('PROPFIND', '/v2/cars')).status).toBe(405);
});

interface Asked {
  readonly status: number | undefined;
  readonly link: unknown;
  readonly body: string;
}

async function askAbsolutely(host: string, method: string, path: string): Promise<Asked> {
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  httpRequest(host, { method, path, headers: { accept: HAL_TYPE } }, (answer) => {
    const { statusCode, headers } = answer;
    text(answer).then(
      (body) => resolve({ status: statusCode, link: headers['link'], body }),
      reject,
    );
  })
    .on('error', reject)
    .end();
  return promise;
}

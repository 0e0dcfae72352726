import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeScratchDirectory } from '../../../subgraphs/shared/postgres/scratchDirectory.ts';
import { ConfigurationPageDocument } from '../../operations/operations.generated.ts';
import { configure, firstModel } from '../harness/car.ts';
import { ask } from '../harness/graphqlClient.ts';
import { startPlatform } from '../harness/platformProcess.ts';

/** The child of the platform's process that runs a service. */
async function childOf(parent: number, service: string): Promise<number> {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const [stat, command] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    if (stat?.split(') ')[1]?.split(' ')[1] !== String(parent)) continue;
    if (command?.includes(`subgraphs/${service}/main.ts`) === true) return Number(pid);
  }
  throw new Error(`no process of ${service} under ${parent}`);
}

test("a service that hangs costs its own fields, and no other service's", async () => {
  await using directory = await makeScratchDirectory();
  await using platform = await startPlatform([
    '--data-dir',
    `${directory.path}/data`,
    '--services',
    '--free-ports',
  ]);
  const car = await configure(platform.url, await firstModel(platform.url));
  const pricing = await childOf(platform.pid, 'pricing');
  process.kill(pricing, 'SIGSTOP');
  try {
    const { data, errors } = await ask(platform.url, ConfigurationPageDocument, { id: car.id });
    expect(data.configuration).toMatchObject({
      id: car.id,
      verdict: { buildable: true },
      price: null,
      model: { name: car.model.name },
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
    // What is wrong inside is the operator's to know: no address, port or system error leaks.
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|:\d{4,5}/);
  } finally {
    process.kill(pricing, 'SIGCONT');
  }
  const { data } = await ask(platform.url, ConfigurationPageDocument, { id: car.id });
  expect(data.configuration).toMatchObject({ price: { gross: car.price?.gross } });
});

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { DEFAULT_PORT, SERVICE_NAMES } from '../subgraphs/shared/serviceNames.ts';

/** The parts of a Compose service that these tests look at. */
interface ComposeService {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly env_file?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
}

async function compose(): Promise<Readonly<Record<string, ComposeService>>> {
  const text = await readFile(new URL('compose.yaml', import.meta.url), 'utf8');
  return (parse(text, { merge: true }) as { services: Record<string, ComposeService> }).services;
}

const dockerfile = await readFile(new URL('Dockerfile', import.meta.url), 'utf8');

test('every service runs in a container of its own, on its port and under its own environment', async () => {
  const services = await compose();
  for (const name of SERVICE_NAMES) {
    expect(services[name]).toMatchObject({
      image: 'ucp',
      command: [name],
      env_file: `env/${name}.env`,
      environment: { PORT: String(DEFAULT_PORT[name]) },
    });
  }
});

test('the gateway knows every service, and waits until it is healthy', async () => {
  const { gateway } = await compose();
  for (const name of SERVICE_NAMES) {
    expect(gateway?.environment?.[`${name.toUpperCase()}_URL`]).toBe(
      `http://${name}:${DEFAULT_PORT[name]}/graphql`,
    );
    expect(gateway?.depends_on?.[name]).toEqual({ condition: 'service_healthy' });
  }
});

test('only the gateway is reached from outside, and only from this machine', async () => {
  const services = await compose();
  const published = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
  expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
    ['gateway', ['127.0.0.1:4000:4000']],
  ]);
  for (const [name, { networks }] of Object.entries(services)) {
    expect(networks?.includes('outside')).toBe(name === 'gateway');
  }
});

test('the root secret goes to operators only', async () => {
  for (const [name, { environment }] of Object.entries(await compose())) {
    const hasSecret = environment?.['UCP_SECRET'] !== undefined;
    expect(hasSecret).toBe(name === 'migrate' || name === 'import');
  }
});

test('the image runs as a plain user, tells its health, and holds what its entry point imports', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK .*docker\/health\.ts/m);
  for (const folder of ['clients', 'gateway', 'schema', 'subgraphs']) {
    expect(dockerfile).toContain(`COPY ${folder} ${folder}`);
  }
});

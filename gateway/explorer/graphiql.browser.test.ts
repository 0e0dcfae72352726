import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { testGateway } from '../testing/testGateway.ts';
import { CLIENT_OPERATIONS, loadExamples } from './examples.ts';

const CHROMIUM = process.env['UCP_CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const EXAMPLES = new URL('testing/', import.meta.url);

test.runIf(existsSync(CHROMIUM))(
  'the explorer runs an example in a browser, and asks nobody but the gateway',
  async () => {
    await using gateway = await testGateway({ examples: EXAMPLES });
    await using browser = await openBrowser();
    const { page } = browser;
    const foreign: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(gateway.url) && !/^(?:data|blob):/.test(address))
        foreign.push(address);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });

    await page.goto(`${gateway.url}/graphiql`);
    const editors = page.locator('.graphiql-editors');
    await editors.getByText('"A"').waitFor();
    await page.getByRole('tab', { name: 'Rivals' }).click();
    await editors.getByText('"B"').waitFor();
    await page.getByRole('tab', { name: 'Cars' }).click();
    await editors.getByText('"A"').waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    const answer = page.locator('.graphiql-response');
    await answer.getByText('Birch').first().waitFor();
    const text = await answer.innerText();
    expect(text).toContain('Alder');
    expect(text).toContain('100');

    await page.getByRole('button', { name: /documentation explorer/i }).click();
    await page.getByRole('link', { name: 'Query' }).waitFor();

    const screenshot = process.env['UCP_SCREENSHOTS'];
    if (screenshot !== undefined) await page.screenshot({ path: join(screenshot, 'graphiql.png') });
    // A late write of this tab must not come between the next one and the reload.
    await keptTab(page, 0);
    await page.getByRole('tab', { name: 'Rivals' }).click();
    await editors.getByText('"B"').waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    await answer.getByText('rivals').first().waitFor();
    await keptTab(page, 1);
    await page.reload();
    await editors.getByText('"B"').waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Cars', 'Rivals']);
    await page.getByRole('button', { name: /execute query/i }).click();
    await answer.getByText('rivals').first().waitFor();

    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    expect(gateway.logLines).toContainEqual(
      expect.objectContaining({ msg: 'request', operation: 'Cars', client: 'graphiql' }),
    );
  },
);

test.runIf(existsSync(CHROMIUM))(
  'every example can be seen and chosen, however many there are',
  async () => {
    await using gateway = await testGateway({ examples: CLIENT_OPERATIONS });
    await using browser = await openBrowser();
    const { page } = browser;
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`${gateway.url}/graphiql`);
    const tabs = page.locator('.graphiql-tabs').getByRole('tab');
    await tabs.first().waitFor();
    const examples = await loadExamples(CLIENT_OPERATIONS);
    expect(await tabs.count()).toBe(examples.length);
    for (const tab of await tabs.all()) {
      const box = await tab.boundingBox();
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(1024);
    }
    // On a phone, the answer stands below.
    await page.setViewportSize({ width: 390, height: 844 });
    const editors = await page.locator('.graphiql-editors').boundingBox();
    const answer = await page.locator('.graphiql-response').boundingBox();
    expect(answer?.y).toBeGreaterThan((editors?.y ?? Infinity) + (editors?.height ?? 0) - 1);
    expect(editors?.width).toBeGreaterThan(280);
  },
);

test.runIf(existsSync(CHROMIUM))(
  'without internet the sandbox page says so and leads to the explorer',
  async () => {
    await using gateway = await testGateway({ examples: EXAMPLES });
    await using browser = await openBrowser();
    const { page } = browser;
    await page.route(/apollographql\.com/, (route) => route.abort('internetdisconnected'));
    await page.goto(`${gateway.url}/sandbox`);
    await page.getByRole('heading', { name: 'Apollo Sandbox is not reachable' }).waitFor();
    const screenshot = process.env['UCP_SCREENSHOTS'];
    if (screenshot !== undefined) await page.screenshot({ path: join(screenshot, 'sandbox.png') });
    await page.getByRole('link', { name: /explorer of this platform/i }).click();
    await page.getByRole('tab', { name: 'Cars' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/graphiql');
  },
);

test.runIf(existsSync(CHROMIUM))('the landing page leads to every other', async () => {
  await using gateway = await testGateway({ examples: EXAMPLES });
  await using browser = await openBrowser();
  const { page } = browser;
  await page.goto(`${gateway.url}/`);
  const screenshot = process.env['UCP_SCREENSHOTS'];
  if (screenshot !== undefined) await page.screenshot({ path: join(screenshot, 'landing.png') });
  const links = await page.getByRole('listitem').getByRole('link').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(paths).toEqual(['/graphiql', '/sandbox', '/graphql', '/health/live', '/health/ready']);
});

/** Waits until the explorer has kept which tab is open: it does half a second after a change. */
async function keptTab(page: Page, index: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(`localStorage.getItem('graphiql:tabState')`), { timeout: 10_000 })
    .toContain(`"activeTabIndex":${index}`);
}

async function openBrowser() {
  const profile = await mkdtemp(join(tmpdir(), 'ucp-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
  });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CHECK = fileURLToPath(new URL('./check.ts', import.meta.url));

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a script that is asked for help tells its usage', () => {
  const asked = check('--help');
  expect(asked).toMatchObject({ status: 0, stderr: '' });
  expect(asked.stdout).toMatch(/^Usage: npm run check/);
});

test('a script that is called wrongly tells what was wrong and its usage, and no more', () => {
  const wrong = check('--fast');
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/'--fast'[^]*\nUsage: npm run check/);
  expect(wrong.stderr).not.toContain('    at ');
});

import { spawnSync } from 'node:child_process';
import { breakingChanges } from './releasedSchema.ts';

const ROOT = new URL('../', import.meta.url);

run('composition', [process.execPath, 'schema/compose.ts', '--check']);
run('generated code', [process.execPath, 'schema/codegen.ts', '--check']);
run('API schema lint', ['npx', 'eslint', '--max-warnings', '0', 'schema/api.graphql']);

const broken = await breakingChanges();
if (broken.length > 0) {
  fail('released API', `Clients of schema/released.graphql would break:\n  ${broken.join('\n  ')}`);
}
console.log('ok  released API');

function run(name: string, [command = '', ...args]: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) fail(name, `${stdout}${stderr}`);
  console.log(`ok  ${name}`);
}

function fail(name: string, why: string): never {
  console.error(`not ok  ${name}\n${why}`);
  process.exit(1);
}

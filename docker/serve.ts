import { SERVICE_NAMES } from '../subgraphs/shared/serviceNames.ts';

/** The image's entry point: runs the part of the platform that its first argument names. */
const [part = '', ...args] = process.argv.slice(2);

if (part === 'gateway') {
  await import('../gateway/main.ts');
} else if (SERVICE_NAMES.some((name) => name === part)) {
  await import(`../subgraphs/${part}/main.ts`);
} else if (part === 'ucp') {
  process.argv.splice(2, 1);
  await import('../clients/cli/main.ts');
} else {
  process.stderr.write(
    `Expected ${SERVICE_NAMES.join(', ')}, gateway or ucp; got '${[part, ...args].join(' ')}'.\n`,
  );
  process.exitCode = 2;
}

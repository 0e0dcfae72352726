// Plain JavaScript: it runs before anything is installed, on any Node from 20 up.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = new URL('../../', import.meta.url);

/** The packages of a lock file; an empty object where there is none. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * npm writes what it installed to node_modules/.package-lock.json. Packages for other platforms
 * are optional and may be missing there.
 */
export function isInstalled(root = PROJECT) {
  const installed = packagesOf(new URL('node_modules/.package-lock.json', root));
  return Object.entries(packagesOf(new URL('package-lock.json', root))).every(
    ([path, { version, optional }]) =>
      path === '' ||
      (installed[path] === undefined ? optional === true : installed[path].version === version),
  );
}

/** Installs exactly what the lock file names, unless it is there. Ends the process where that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  process.stderr.write('Installing dependencies (once, about a minute) …\n');
  // Not `npm ci`: it refuses a lock file without the packages of platforms that the registry at
  // hand does not carry. `--no-save` keeps the lock file as it is.
  const { status, error } = spawnSync(
    'npm',
    ['install', '--no-save', '--loglevel=error', '--no-progress'],
    {
      cwd: fileURLToPath(PROJECT),
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (status === 0) return;
  process.stderr.write(
    `The installation failed${error ? ` (${error.message})` : ''}. Run \`npm install\` to see why; it needs the npm registry.\n`,
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();

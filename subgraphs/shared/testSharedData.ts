import { fileURLToPath } from 'node:url';

/** Real files that lie beside the project on some machines: `UCP_SHARED`, or `../shared`. */
export function sharedData(name: string): string {
  const folder =
    process.env['UCP_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
  return `${folder}/data/${name}`;
}

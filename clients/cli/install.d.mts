/** `root` is the folder of package.json, with a slash at its end; by default this project's. */
export function isInstalled(root?: URL): boolean;

export function ensureInstalled(): void;

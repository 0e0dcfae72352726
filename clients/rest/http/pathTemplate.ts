/** A path below `/rest` with its names filled; null where a value is missing. */
export function filledPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): string | null {
  let complete = true;
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? more[name];
    if (typeof value !== 'string' && typeof value !== 'number') complete = false;
    return encodeURIComponent(String(value)).replaceAll('%2B', '+').replaceAll('%2C', ',');
  });
  return complete ? `${MOUNT}${path}` : null;
}

/** The names in a path's template, in their order. */
export function namesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Where the layer stands on the gateway. */
export const MOUNT = '/rest';

import type { ConfigurationKey } from '../../shared/ids/configurationId.ts';

export type Origin = 'CHOSEN' | 'STANDARD' | 'FILLED';

/** How a code came into a configuration: what is filled in is standard, or was brought along. */
export function originOf(
  code: string,
  key: ConfigurationKey,
  standard: ReadonlySet<string>,
): Origin {
  if (key.chosen.includes(code)) return 'CHOSEN';
  return standard.has(code) ? 'STANDARD' : 'FILLED';
}

import { configurationId, parseConfigurationId, type ConfigurationKey } from './configurationId.ts';
import { CODE, withCheck, partsOf } from './check.ts';

/**
 * A change is a configuration and what is added and removed: added by the customer's choice,
 * added because something needs it, and removed. Applied, it gives another configuration.
 */
export interface ChangeKey {
  readonly from: ConfigurationKey;
  readonly addedChosen: readonly string[];
  readonly addedFilled: readonly string[];
  readonly removed: readonly string[];
}

export function changeId(key: ChangeKey): string {
  const parts = [key.addedChosen, key.addedFilled, key.removed].map((codes) =>
    [...codes].sort().join('-'),
  );
  return withCheck(`X1.${configurationId(key.from)}.${parts.join('.')}`);
}

/** Null when the text is no change id, or not the canonical one. */
export function parseChangeId(id: string): ChangeKey | null {
  const parts = partsOf('X1', id);
  if (parts === null || parts.length < 4) return null;
  const from = parseConfigurationId(parts.slice(0, -3).join('.'));
  if (from.kind === 'malformed') return null;
  const lists = parts.slice(-3).map((text) => (text === '' ? [] : text.split('-')));
  const [addedChosen = [], addedFilled = [], removed = []] = lists;
  if (!lists.flat().every((code) => CODE.test(code))) return null;
  const key: ChangeKey = { from: from.key, addedChosen, addedFilled, removed };
  return changeId(key) === id ? key : null;
}

/** The configuration that results when the change is applied. */
export function applyChange(change: ChangeKey): ConfigurationKey {
  const { from } = change;
  const gone = new Set([...change.removed, ...change.addedChosen, ...change.addedFilled]);
  const kept = (codes: readonly string[]): readonly string[] =>
    codes.filter((code) => !gone.has(code));
  return {
    ...from,
    chosen: [...kept(from.chosen), ...change.addedChosen].sort(),
    filled: [...kept(from.filled), ...change.addedFilled].sort(),
  };
}

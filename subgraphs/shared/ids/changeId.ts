import { configurationId, parseConfigurationId, type ConfigurationKey } from './configurationId.ts';
import { CODE, bodyOf, withCheck } from './check.ts';

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
  const body = bodyOf('X1', id);
  if (body === null) return null;
  const [from, ...texts] = splitFromEnd(body, 3);
  if (from === undefined || texts.length < 3) return null;
  const parsed = parseConfigurationId(from);
  if (parsed.kind === 'malformed') return null;
  const lists = texts.map((text) => (text === '' ? [] : text.split('-')));
  if (!lists.every(areSortedCodes)) return null;
  const [addedChosen = [], addedFilled = [], removed = []] = lists;
  return { from: parsed.key, addedChosen, addedFilled, removed };
}

/** The configuration that results when the change is applied. */
export function applyChange(change: ChangeKey): ConfigurationKey {
  const { market, model, orderDate, chosen, filled } = change.from;
  const gone = new Set([...change.removed, ...change.addedChosen, ...change.addedFilled]);
  return {
    market,
    model,
    orderDate,
    chosen: replaced(chosen, gone, change.addedChosen),
    filled: replaced(filled, gone, change.addedFilled),
  };
}

function replaced(
  codes: readonly string[],
  gone: ReadonlySet<string>,
  added: readonly string[],
): readonly string[] {
  const kept = codes.filter((code) => !gone.has(code));
  return added.length === 0 ? kept : [...kept, ...added].sort();
}

/** The last so many parts, and before them all of the rest, which has dots of its own. */
function splitFromEnd(text: string, parts: number): readonly string[] {
  const split: string[] = [];
  let end = text.length;
  for (let part = 0; part < parts; part++) {
    const dot = text.lastIndexOf('.', end - 1);
    if (dot < 0) return [];
    split.unshift(text.slice(dot + 1, end));
    end = dot;
  }
  return [text.slice(0, end), ...split];
}

function areSortedCodes(codes: readonly string[]): boolean {
  return codes.every((code, at) => CODE.test(code) && (codes[at - 1] ?? '') <= code);
}

import type { SatRules } from './satRules.ts';

/**
 * What the solver is to assume so that every slot takes an allowed value; null where some slot has
 * none.
 *
 * @param allowed per value of every slot 1 where the question leaves it
 */
export function assumedLiterals(
  { layout, classLiterals }: SatRules,
  allowed: Uint8Array,
): number[] | null {
  if (layout.root === -1) return null;
  const { classStarts } = layout;
  const open = openClasses(layout, allowed);
  const assumed: number[] = [];
  for (let slot = 0; slot + 1 < classStarts.length; slot++) {
    const [start, end] = [classStarts[slot]!, classStarts[slot + 1]!];
    let count = 0;
    let last = -1;
    for (let owner = start; owner < end; owner++) {
      if (open[owner] === 0) continue;
      count += 1;
      last = owner;
    }
    if (count === 0) return null;
    if (count === end - start) continue;
    if (count === 1) {
      assumed.push(classLiterals[last]!);
      continue;
    }
    for (let owner = start; owner < end; owner++) {
      if (open[owner] === 0) assumed.push(-classLiterals[owner]!);
    }
  }
  return assumed;
}

/** Per class, how many of its values are allowed. */
export function openClasses(
  { classStarts, valueClasses }: SatRules['layout'],
  allowed: Uint8Array,
): Int32Array {
  const open = new Int32Array(classStarts.at(-1) ?? 0);
  for (let value = 0; value < allowed.length; value++) {
    const owner = valueClasses[value]!;
    if (allowed[value] === 1 && owner >= 0) open[owner]! += 1;
  }
  return open;
}

import type { CompiledRules } from '../compile/compiledRules.ts';

/** Where variables are told: all that assumptions need, compiled or not. */
export type ValueLayout = Pick<
  CompiledRules,
  | 'root'
  | 'variableCount'
  | 'variableSlots'
  | 'variableValues'
  | 'variableNegated'
  | 'valueStarts'
  | 'valueClasses'
  | 'classStarts'
>;

/** What a question takes for given: variables that are selected, and variables that are not. */
export interface Assumptions {
  readonly select: Iterable<number>;
  readonly exclude: Iterable<number>;
}

/** Per value of every slot: 1 where the assumptions leave it. */
export function allowedValues(rules: ValueLayout, assumptions: Assumptions): Uint8Array {
  const allowed = new Uint8Array(rules.valueClasses.length);
  for (let value = 0; value < allowed.length; value++) {
    allowed[value] = rules.valueClasses[value]! >= 0 ? 1 : 0;
  }
  for (const variable of assumptions.select) restrictTo(rules, allowed, variable, true);
  for (const variable of assumptions.exclude) restrictTo(rules, allowed, variable, false);
  return allowed;
}

/** Takes away the values under which the variable is not as given. */
export function restrictTo(
  rules: ValueLayout,
  allowed: Uint8Array,
  variable: number,
  selected: boolean,
): void {
  if (!Number.isInteger(variable) || variable < 0 || variable >= rules.variableCount) {
    throw new Error(`There is no variable ${variable}`);
  }
  if (rules.root === -1) return;
  const slot = rules.variableSlots[variable]!;
  const start = rules.valueStarts[slot]!;
  const own = start + rules.variableValues[variable]!;
  if (selected === (rules.variableNegated[variable] === 1)) {
    allowed[own] = 0;
    return;
  }
  const kept = allowed[own]!;
  allowed.fill(0, start, rules.valueStarts[slot + 1]);
  allowed[own] = kept;
}

/** The selected variables of a configuration, given as one value for every slot, in their order. */
export function selectedVariables(rules: ValueLayout, valueOfSlot: Int32Array): number[] {
  const selected: number[] = [];
  for (let variable = 0; variable < rules.variableCount; variable++) {
    const slot = rules.variableSlots[variable]!;
    const own = rules.valueStarts[slot]! + rules.variableValues[variable]!;
    if ((valueOfSlot[slot] === own) === (rules.variableNegated[variable] === 0)) {
      selected.push(variable);
    }
  }
  return selected;
}

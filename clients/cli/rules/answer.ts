import { excerpt } from '../../../subgraphs/shared/excerpt.ts';
import type { RuleModel } from '../../../subgraphs/constructability/engine/model/ruleModel.ts';
import type { OpenRules } from '../../../subgraphs/constructability/engine/openRules.ts';
import type { Assumptions } from '../../../subgraphs/constructability/engine/questions/assumptions.ts';
import { log10Of } from '../../../subgraphs/constructability/engine/questions/count.ts';
import {
  CAN_BE_LEFT_OUT,
  CAN_BE_SELECTED,
} from '../../../subgraphs/constructability/engine/questions/domains.ts';
import type { SoftChoice } from '../../../subgraphs/constructability/engine/questions/repair.ts';
import type { RandomWords } from '../../../subgraphs/constructability/engine/questions/sample.ts';
import type { Codebook } from './codebook.ts';
import type { Request } from './request.ts';

/** Rules that questions are asked about, and how their codes are written. */
export interface AskedRules {
  readonly model: RuleModel;
  readonly rules: OpenRules;
  readonly codebook: Codebook;
  readonly random: RandomWords;
}

export type Answer = Readonly<Record<string, unknown>>;

const OVER_BUDGET = 'the rules do not compile, and enumerating exceeds its budget';

/** What is printed for a request; see README.md for each op. */
export function answer(asked: AskedRules, request: Request): Answer {
  const { codebook, rules } = asked;
  const unknown = unknownCodes(codebook, request);
  if (unknown.length > 0) {
    const named = unknown.map((code) => excerpt(code)).join(', ');
    return { error: `unknown ${unknown.length === 1 ? 'code' : 'codes'} ${named}`, unknown };
  }
  const variables = (codes: Iterable<string>): number[] =>
    [...new Set(codes)].flatMap((code) => codebook.variable(code) ?? []);
  const choices: Assumptions = {
    select: variables(request.select),
    exclude: variables(request.exclude),
  };
  switch (request.op) {
    case 'satisfiable':
      return { satisfiable: rules.isSatisfiable(choices) };
    case 'domains':
      return domainsAnswer(asked, choices);
    case 'count': {
      const variants = rules.count(choices);
      if (typeof variants !== 'bigint') return { variants: null, log10: null, reason: OVER_BUDGET };
      return { variants: String(variants), log10: variants === 0n ? null : log10Of(variants) };
    }
    case 'complete': {
      const found = rules.cheapest(choices, costsOf(asked, request));
      if (found === null) return { codes: null, cost: null };
      return { codes: codebook.codes(found.selected), cost: found.cost };
    }
    case 'repair':
      return repairAnswer(asked, request, choices);
    case 'explain': {
      const literals = [...literalsOf(choices)];
      const conflict = rules.explain(literals);
      return {
        rules: conflict === null ? [] : codebook.rulesOf(conflict.rules.flatMap((rule) => rule.constraints)), // prettier-ignore
        choices: (conflict?.choices ?? []).map((literal) => codebook.literal(literal)),
      };
    }
    case 'sample': {
      const drawn = rules.sample(choices, asked.random);
      if (drawn === null) return { codes: null };
      return 'kind' in drawn
        ? { codes: null, reason: OVER_BUDGET }
        : { codes: codebook.codes(drawn) };
    }
  }
}

function unknownCodes(codebook: Codebook, request: Request): readonly string[] {
  const codes = [...request.select, ...request.exclude, ...(request.weights?.keys() ?? [])];
  if (request.add !== null) codes.push(request.add);
  return [...new Set(codes)].filter((code) => codebook.variable(code) === undefined);
}

function domainsAnswer({ rules, codebook }: AskedRules, choices: Assumptions): Answer {
  const domains = rules.domains(choices);
  const [forced, excluded, selectable]: [string[], string[], string[]] = [[], [], []];
  for (const variable of codebook.visible()) {
    const code = codebook.code(variable);
    if (domains[variable] === CAN_BE_SELECTED) forced.push(code);
    else if (domains[variable] === CAN_BE_LEFT_OUT) excluded.push(code);
    else if (domains[variable] !== 0) selectable.push(code);
  }
  const isMet =
    forced.length + excluded.length + selectable.length > 0 || rules.isSatisfiable(choices);
  return { forced, excluded, selectable, ...(isMet ? {} : { satisfiable: false }) };
}

function costsOf(
  { model, codebook }: AskedRules,
  { weights }: Request,
): Iterable<readonly [number, number]> {
  // prettier-ignore
  if (weights === null) return model.costs?.entries() ?? [];
  return [...weights].flatMap(([code, cost]) => {
    const variable = codebook.variable(code);
    return variable === undefined ? [] : [[variable, cost] as const];
  });
}

/** Choices of no weight are given up last among equals, so they count, but less than any other. */
function repairAnswer(
  { rules, codebook }: AskedRules,
  { add, weights }: Request,
  choices: Assumptions,
): Answer {
  // prettier-ignore
  const added = add === null ? undefined : codebook.variable(add);
  const wanted = [...literalsOf(choices)].filter((literal) => literal !== (added ?? -1) + 1);
  const weightOf = (literal: number): number =>
    weights?.get(codebook.code(Math.abs(literal) - 1)) ?? 1;
  const soft = wanted.map((literal): SoftChoice => ({
    variable: Math.abs(literal) - 1,
    selected: literal > 0,
    weight: weightOf(literal) * (wanted.length + 1) + (weightOf(literal) === 0 ? 1 : 0),
  }));
  const firm = { select: added === undefined ? [] : [added], exclude: [] };
  const repair = rules.repair(firm, soft);
  if (repair === null) return { cost: null, removed: [], added: [] };
  const dropped = repair.dropped.flatMap((at) => wanted[at] ?? []);
  const comesIn = new Set([...firm.select, ...dropped.filter((one) => one < 0).map((one) => -one - 1)]); // prettier-ignore
  return {
    cost: dropped.reduce((sum, literal) => sum + weightOf(literal), 0),
    removed: codebook.codes(dropped.filter((literal) => literal > 0).map((literal) => literal - 1)),
    added: codebook.codes(comesIn),
  };
}

function* literalsOf({ select, exclude }: Assumptions): Iterable<number> {
  for (const variable of select) yield variable + 1;
  for (const variable of exclude) yield -(variable + 1);
}

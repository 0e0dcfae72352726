import { compileRules, DEFAULT_BUDGET } from './compile/compileRules.ts';
import { openCompiledRules, type CompiledRules } from './compile/compiledRules.ts';
import type { CompileBudget, Overrun } from './compile/search.ts';
import type { CompiledFiles } from './compiledFiles.ts';
import { hashRuleModel, type RuleModel } from './model/ruleModel.ts';
import { allowedValues, selectedVariables, type Assumptions } from './questions/assumptions.ts';
import { findCheapest, valueCostsOf, type CheapestConfiguration, type ValueCosts } from './questions/cheapest.ts'; // prettier-ignore
import { countVariants } from './questions/count.ts';
import { findDomains } from './questions/domains.ts';
import { openQuestionGraph, type QuestionGraph } from './questions/questionGraph.ts';
import { findRepairsWith, findRepairWith, type Optimiser, type Repair, type SoftChoice } from './questions/repair.ts'; // prettier-ignore
import { prepareSampling, type RandomWords } from './questions/sample.ts';
import { isSatisfiable } from './questions/satisfiable.ts';
import { ConflictExplainer, type MinimalConflict } from './sat/conflictExplainer.ts';
import { countBySat, sampleBySat } from './sat/countBySat.ts';
import { ENUMERATION_BUDGET, type EnumerationBudget } from './sat/enumerateBySat.ts';
import { findCheapestBySat } from './sat/leastCost.ts';
import { findDomainsBySat, isSatisfiableBySat } from './sat/satDomains.ts';
import { openSatRules, type SatRules } from './sat/satRules.ts';
import { loadSatSolver, type SatSolver } from './sat/satSolver.ts';

export interface RulesBudget {
  readonly compile: CompileBudget;
  /** Where rules do not compile, how far counts and samples may go. */
  readonly enumeration: EnumerationBudget;
}

export const RULES_BUDGET: RulesBudget = {
  compile: DEFAULT_BUDGET,
  enumeration: ENUMERATION_BUDGET,
};

export interface Configuration {
  /** The selected variables. */
  readonly selected: readonly number[];
  readonly cost: number;
}

/** What cannot be told within the budget, as only enumerating could tell it. */
export interface Unanswered {
  readonly kind: 'over-budget';
}

/**
 * The questions about the rules of one slice, whichever way they are answered: by the compiled
 * graph, or by a solver where the rules exceed the budget. For one thread, one question at a time;
 * all run on the calling thread.
 */
export interface OpenRules extends Disposable {
  readonly path: 'compiled' | 'sat';
  /** Why the rules are not compiled; null where they are. */
  readonly overrun: Overrun | null;
  /** Null on the path of the solver. */
  readonly compiled: CompiledRules | null;
  isSatisfiable(assumptions: Assumptions): boolean;
  /** Per variable the bits CAN_BE_SELECTED and CAN_BE_LEFT_OUT, 0 for all where nothing is left. */
  domains(assumptions: Assumptions): Uint8Array;
  count(assumptions: Assumptions): bigint | Unanswered;
  /** A cheapest configuration; costs are safe integers, what is not named costs nothing. */
  cheapest(
    assumptions: Assumptions,
    costs: Iterable<readonly [variable: number, cost: number]>,
  ): Configuration | null;
  /** Any configuration, each as likely as any other; null where there is none. */
  sample(assumptions: Assumptions, random: RandomWords): readonly number[] | null | Unanswered;
  /** The least to give up so that the assumptions hold; null where they cannot. */
  repair(assumptions: Assumptions, choices: readonly SoftChoice[]): Repair | null;
  /** The best ways out, cheapest first. */
  repairs(assumptions: Assumptions, choices: readonly SoftChoice[], limit: number): Repair[];
  /**
   * Why literals (variable + 1, or its negative) cannot all hold; null where they can. None of the
   * choices told can be spared, whatever rules there are, and none of the rules told.
   */
  explain(choices: readonly number[]): MinimalConflict | null;
}

/** Compiles the rules, or opens a solver on them where they exceed the budget. */
export async function openRuleModel(
  model: RuleModel,
  budget: RulesBudget = RULES_BUDGET,
): Promise<OpenRules> {
  const openSolver = await loadSatSolver();
  const outcome = compileRules(model, budget.compile);
  return outcome.kind === 'compiled'
    ? openCompiledRuleModel(model, outcome.rules, openSolver)
    : openSatRuleModel(model, openSolver, budget.enumeration, outcome.reason);
}

/** As `openRuleModel`, where compiled rules may be found in files, or are put there. */
export async function openRuleModelIn(
  files: CompiledFiles | null,
  model: RuleModel,
  budget: RulesBudget = RULES_BUDGET,
): Promise<OpenRules> {
  if (files === null) return openRuleModel(model, budget);
  const hash = hashRuleModel(model);
  const stored = await files.load(hash);
  const compiled = stored === null ? null : openCompiledRules(stored);
  if (compiled !== null) return openCompiledRuleModel(model, compiled, await loadSatSolver());
  const rules = await openRuleModel(model, budget);
  const buffer = rules.compiled?.buffer;
  if (buffer instanceof SharedArrayBuffer) await files.store(hash, buffer);
  return rules;
}

/** The questions on rules that are compiled already. */
export function openCompiledRuleModel(
  model: RuleModel,
  compiled: CompiledRules,
  openSolver: () => SatSolver,
): OpenRules {
  const graph = openQuestionGraph(compiled);
  const questions: PathQuestions = {
    path: 'compiled',
    overrun: null,
    compiled,
    rules: compiled,
    isSatisfiable: (allowed) => isSatisfiable(graph, allowed),
    domains: (allowed) => findDomains(graph, allowed),
    count: (allowed) => countVariants(graph, allowed),
    cheapest: (allowed, costs) => findCheapest(graph, allowed, costs),
    sample: (allowed, random) => sampleOfGraph(graph, allowed, random),
    [Symbol.dispose]: () => undefined,
  };
  return questionsOn(questions, new ConflictExplainer(model, openSolver));
}

/** The questions by a solver, whether or not the rules would compile. */
export function openSatRuleModel(
  model: RuleModel,
  openSolver: () => SatSolver,
  budget: EnumerationBudget,
  overrun: Overrun | null,
): OpenRules {
  const rules: SatRules = openSatRules(model, openSolver);
  const fresh = (): SatRules => {
    rules.refresh();
    return rules;
  };
  const questions: PathQuestions = {
    path: 'sat',
    overrun,
    compiled: null,
    rules: rules.layout,
    isSatisfiable: (allowed) => isSatisfiableBySat(fresh(), allowed),
    domains: (allowed) => findDomainsBySat(fresh(), allowed),
    count: (allowed) => countBySat(fresh(), allowed, budget) ?? { kind: 'over-budget' },
    cheapest: (allowed, costs) => findCheapestBySat(fresh(), allowed, costs),
    sample: (allowed, random) => {
      const sampled = sampleBySat(fresh(), allowed, random, budget);
      if (sampled.kind === 'none') return null;
      if (sampled.kind === 'over-budget') return sampled;
      return selectedVariables(rules.layout, sampled.valueOfSlot);
    },
    [Symbol.dispose]: () => {
      rules[Symbol.dispose]();
    },
  };
  return questionsOn(questions, new ConflictExplainer(model, openSolver));
}

/** What the two paths do differently, on the values that a question leaves. */
interface PathQuestions extends Optimiser, Disposable {
  readonly path: OpenRules['path'];
  readonly overrun: Overrun | null;
  readonly compiled: CompiledRules | null;
  isSatisfiable(allowed: Uint8Array): boolean;
  domains(allowed: Uint8Array): Uint8Array;
  count(allowed: Uint8Array): bigint | Unanswered;
  cheapest(allowed: Uint8Array, costs: ValueCosts): CheapestConfiguration | null;
  sample(allowed: Uint8Array, random: RandomWords): readonly number[] | null | Unanswered;
}

function questionsOn(questions: PathQuestions, explainer: ConflictExplainer): OpenRules {
  const { rules } = questions;
  const within = (assumptions: Assumptions): Uint8Array => allowedValues(rules, assumptions);
  const nothing: Assumptions = { select: [], exclude: [] };
  const explainOnce = (choices: readonly number[]): MinimalConflict | null => {
    if (questions.isSatisfiable(within(assumptionsOf(choices)))) return null;
    // The configuration that gives up least is the closest to what is wanted.
    const soft = choices.map((literal): SoftChoice => ({
      variable: Math.abs(literal) - 1,
      selected: literal > 0,
      weight: 1,
    }));
    const near = findRepairWith(questions, nothing, soft);
    return explainer.explain(choices, near?.selected ?? null);
  };
  return {
    path: questions.path,
    overrun: questions.overrun,
    compiled: questions.compiled,
    isSatisfiable: (assumptions) => questions.isSatisfiable(within(assumptions)),
    domains: (assumptions) => questions.domains(within(assumptions)),
    count: (assumptions) => questions.count(within(assumptions)),
    cheapest: (assumptions, costs) => {
      const found = questions.cheapest(within(assumptions), valueCostsOf(rules, costs));
      if (found === null) return null;
      return { selected: selectedVariables(rules, found.valueOfSlot), cost: found.cost };
    },
    sample: (assumptions, random) => questions.sample(within(assumptions), random),
    repair: (assumptions, choices) => findRepairWith(questions, assumptions, choices),
    repairs: (assumptions, choices, limit) =>
      findRepairsWith(questions, assumptions, choices, limit),
    explain: (choices) => {
      let conflict = explainOnce(choices);
      // Each choice is needed with the rules of the conflict, but other rules may do with fewer.
      for (let spared = 0; conflict !== null && spared < conflict.choices.length;) {
        const rest = conflict.choices.filter((_, at) => at !== spared);
        const fewer: MinimalConflict | null = explainOnce(rest);
        if (fewer === null) spared += 1;
        else [conflict, spared] = [fewer, 0];
      }
      return conflict;
    },
    [Symbol.dispose]: () => {
      questions[Symbol.dispose]();
    },
  };
}

function assumptionsOf(literals: readonly number[]): Assumptions {
  return {
    select: literals.filter((literal) => literal > 0).map((literal) => literal - 1),
    exclude: literals.filter((literal) => literal < 0).map((literal) => -literal - 1),
  };
}

function sampleOfGraph(
  graph: QuestionGraph,
  allowed: Uint8Array,
  random: RandomWords,
): readonly number[] | null {
  return prepareSampling(graph, allowed, random)?.() ?? null;
}

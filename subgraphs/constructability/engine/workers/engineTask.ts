import { compileRules } from '../compile/compileRules.ts';
import { openCompiledRules } from '../compile/compiledRules.ts';
import type { CompileBudget } from '../compile/search.ts';
import { LruCache } from '../../../shared/lruCache.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { openQuestionGraph } from '../questions/questionGraph.ts';
import { ConflictExplainer } from '../sat/conflictExplainer.ts';
import { countBySat } from '../sat/countBySat.ts';
import { ENUMERATION_BUDGET } from '../sat/enumerateBySat.ts';
import { findCheapestBySat, findCheapestInOrderBySat } from '../sat/leastCost.ts';
import { findDomainsBySat, isSatisfiableBySat } from '../sat/satDomains.ts';
import { openSatRules, type SatRules } from '../sat/satRules.ts';
import { loadSatSolver, type SatSolver } from '../sat/satSolver.ts';
import { answerQuestion, graphOracle, type RuleOracle } from './answerQuestion.ts';
import type { Answers, Question } from './question.ts';
import { IdChecker, type CheckedIds, type CheckTask } from '../bulk/checkTask.ts';
import { layOutSheet, type CheckSheet } from '../bulk/checkSheet.ts';
import { readIds, type ReadIds } from '../bulk/readIds.ts';
import type { RuleSlice } from '../../domain/ruleSlice.ts';

/** What a thread of the engine does. */
export type EngineTask =
  | { readonly kind: 'compile'; readonly model: RuleModel; readonly budget: CompileBudget }
  | { readonly kind: 'ask'; readonly rules: RulesAsSent; readonly question: Question }
  | { readonly kind: 'explain'; readonly model: RuleModel; readonly choices: readonly number[] }
  /** A JSON array of ids to read. */
  | { readonly kind: 'read'; readonly ids: string }
  | { readonly kind: 'lay-out'; readonly slices: readonly RuleSlice[] }
  | ({ readonly kind: 'check' } & CheckTask);

/** The hash of the model tells rules apart; a shared buffer is not copied on its way. */
export type RulesAsSent =
  | { readonly kind: 'compiled'; readonly hash: string; readonly buffer: SharedArrayBuffer }
  /** Rules that do not compile within their budget. */
  | { readonly kind: 'model'; readonly hash: string; readonly model: RuleModel };

export type EngineAnswer =
  | { readonly kind: 'compiled'; readonly buffer: SharedArrayBuffer }
  | { readonly kind: 'over-budget' }
  | { readonly kind: 'answered'; readonly answer: Answers[keyof Answers] }
  /** Origins of the model, and the choices, that cannot hold together; null where all do. */
  | { readonly kind: 'explained'; readonly conflict: FoundConflict | null }
  | ({ readonly kind: 'read' } & ReadIds)
  | { readonly kind: 'laid-out'; readonly sheets: readonly CheckSheet[] }
  | ({ readonly kind: 'checked' } & CheckedIds);

export interface FoundConflict {
  readonly origins: readonly number[];
  readonly choices: readonly number[];
}

/** A thread keeps what it opened, up to this many bytes: opening costs as much as some questions. */
const MOST_OPEN_BYTES = 48 * 1024 * 1024;

/** Answers tasks one after another, and remembers between them. */
export function engineTasks(): (task: EngineTask) => Promise<EngineAnswer> {
  const graphs = new LruCache<RuleOracle>(MOST_OPEN_BYTES);
  let solver: Promise<() => SatSolver> | null = null;
  /** One at a time: a solver's memory is its own, and few rule bases do not compile. */
  let lastSat: { readonly hash: string; readonly rules: SatRules } | null = null;
  const openSolver = (): Promise<() => SatSolver> => (solver ??= loadSatSolver());

  const oracleOf = async (sent: RulesAsSent): Promise<RuleOracle> => {
    if (sent.kind === 'model') {
      if (lastSat?.hash !== sent.hash) {
        lastSat?.rules[Symbol.dispose]();
        lastSat = { hash: sent.hash, rules: openSatRules(sent.model, await openSolver()) };
      }
      return satOracle(lastSat.rules);
    }
    const known = graphs.get(sent.hash);
    if (known !== undefined) return known;
    const rules = openCompiledRules(sent.buffer);
    if (rules === null) throw new Error('Compiled rules of another format were sent');
    const oracle = graphOracle(openQuestionGraph(rules));
    graphs.set(sent.hash, oracle, sent.buffer.byteLength);
    return oracle;
  };

  const checker = new IdChecker(oracleOf);

  return async (task) => {
    switch (task.kind) {
      case 'compile': {
        const outcome = compileRules(task.model, task.budget);
        if (outcome.kind === 'over-budget') return { kind: 'over-budget' };
        const { buffer } = outcome.rules;
        if (!(buffer instanceof SharedArrayBuffer)) throw new Error('Rules are not shared');
        return { kind: 'compiled', buffer };
      }
      case 'ask': {
        const oracle = await oracleOf(task.rules);
        return { kind: 'answered', answer: answerQuestion(oracle, task.question) };
      }
      case 'explain': {
        const explainer = new ConflictExplainer(task.model, await openSolver());
        const found = explainer.explain(task.choices, null);
        if (found === null) return { kind: 'explained', conflict: null };
        const origins = found.rules.map(({ origin }) => origin);
        return { kind: 'explained', conflict: { origins, choices: found.choices } };
      }
      case 'read':
        return { kind: 'read', ...readIds(JSON.parse(task.ids) as readonly string[]) };
      case 'lay-out':
        return { kind: 'laid-out', sheets: task.slices.map(layOutSheet) };
      case 'check':
        return { kind: 'checked', ...(await checker.check(task)) };
    }
  };
}

function satOracle(rules: SatRules): RuleOracle {
  return {
    rules: rules.layout,
    cheapest: (allowed, costs) => {
      rules.refresh();
      return findCheapestBySat(rules, allowed, costs);
    },
    cheapestInOrder: (allowed, first, second) => {
      rules.refresh();
      return findCheapestInOrderBySat(rules, allowed, first, second);
    },
    isSatisfiable: (allowed) => isSatisfiableBySat(rules, allowed),
    count: (allowed) => countBySat(rules, allowed, ENUMERATION_BUDGET),
    domains: (allowed) => findDomainsBySat(rules, allowed),
    // Hundreds of optimisations by a solver would hold a thread for seconds.
    cheapestWithEach: () => null,
  };
}

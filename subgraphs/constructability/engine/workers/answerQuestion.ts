import { findDomains } from '../questions/domains.ts';
import { allowedValues, selectedVariables } from '../questions/assumptions.ts';
import { findCheapest, valueCostsOf, type ValueCosts } from '../questions/cheapest.ts';
import { findCheapestInOrder } from '../questions/cheapestInOrder.ts';
import { countVariants } from '../questions/count.ts';
import type { OrderedOptimiser } from '../questions/leastPrice.ts';
import { findCheapestWithEach } from '../questions/nearest.ts';
import type { QuestionGraph } from '../questions/questionGraph.ts';
import { findRepairsWith, type Optimiser } from '../questions/repair.ts';
import { isSatisfiable } from '../questions/satisfiable.ts';
import { completeByPrice, fulfilByPrice } from './answerByPrice.ts';
import type { Answers, AnswerTo, Question, Variables, WishedCar } from './question.ts';

/** Whoever knows the rules: a compiled graph, or a solver where rules do not compile. */
export interface RuleOracle extends Optimiser, OrderedOptimiser {
  isSatisfiable(allowed: Uint8Array): boolean;
  count(allowed: Uint8Array): bigint | null;
  domains(allowed: Uint8Array): Uint8Array;
  cheapestWithEach(costs: ValueCosts, literals: Variables): readonly (Variables | null)[] | null;
}

export function graphOracle(graph: QuestionGraph): RuleOracle {
  const { rules } = graph;
  return {
    rules,
    cheapest: (allowed, costs) => findCheapest(graph, allowed, costs),
    cheapestInOrder: (allowed, first, second) => findCheapestInOrder(graph, allowed, first, second),
    isSatisfiable: (allowed) => isSatisfiable(graph, allowed),
    count: (allowed) => countVariants(graph, allowed),
    domains: (allowed) => findDomains(graph, allowed),
    cheapestWithEach: (costs, literals) =>
      findCheapestWithEach(graph, allowedValues(rules, NOTHING), costs, literals),
  };
}

export function answerQuestion<Q extends Question>(oracle: RuleOracle, question: Q): AnswerTo<Q> {
  return answer(oracle, question) as AnswerTo<Q>;
}

const NOTHING = { select: [], exclude: [] };

function answer(oracle: RuleOracle, question: Question): Answers[keyof Answers] {
  const { rules } = oracle;
  const allowed = (select: Variables): Uint8Array => allowedValues(rules, { select, exclude: [] });
  switch (question.kind) {
    case 'satisfiable':
      return question.selections.map((select) => oracle.isSatisfiable(allowed(select)));
    case 'count':
      return question.selections.map((select) => oracle.count(allowed(select)));
    case 'domains':
      return question.selections.map((select) => oracle.domains(allowed(select)));
    case 'completion':
      return question.cars.map(({ select, costs }) =>
        cheapestVariables(oracle, allowed(select), valueCostsOf(rules, costs)),
      );
    case 'nearestWithEach':
      return question.cars.map(({ literals, costs }) =>
        oracle.cheapestWithEach(valueCostsOf(rules, costs), literals),
      );
    case 'wish':
      return fulfil(oracle, question);
    case 'cheapestCompletion':
      return completeByPrice(oracle, question);
    case 'cheapestWish':
      return fulfilByPrice(oracle, question);
  }
}

/** Each way to give up as little as can be, completed at the least cost. */
function fulfil(oracle: RuleOracle, wish: WishedCar): readonly Variables[] {
  const { rules } = oracle;
  const { select, exclude, choices, most } = wish;
  const costs = valueCostsOf(rules, wish.costs);
  const soft = choices.map((variable) => ({ variable, selected: true, weight: 1 }));
  return findRepairsWith(oracle, { select, exclude }, soft, most)
    .map(({ dropped }) => {
      const kept = choices.filter((_, at) => !dropped.includes(at));
      const within = allowedValues(rules, { select: [...select, ...kept], exclude });
      const nearest = oracle.cheapest(within, costs);
      if (nearest === null) throw new Error('A repair that has no configuration');
      const variables = selectedVariables(rules, nearest.valueOfSlot);
      return { variables, dropped: dropped.length, cost: nearest.cost };
    })
    .sort((one, other) => one.dropped - other.dropped || one.cost - other.cost)
    .map(({ variables }) => variables);
}

function cheapestVariables(
  oracle: RuleOracle,
  allowed: Uint8Array,
  costs: ValueCosts,
): Variables | null {
  const found = oracle.cheapest(allowed, costs);
  return found === null ? null : selectedVariables(oracle.rules, found.valueOfSlot);
}

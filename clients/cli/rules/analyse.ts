import {
  HIDDEN,
  type RuleModel,
} from '../../../subgraphs/constructability/engine/model/ruleModel.ts';
import type { OpenRules } from '../../../subgraphs/constructability/engine/openRules.ts';
import { log10Of } from '../../../subgraphs/constructability/engine/questions/count.ts';
import {
  CAN_BE_LEFT_OUT,
  CAN_BE_SELECTED,
} from '../../../subgraphs/constructability/engine/questions/domains.ts';
import { columns } from '../command.ts';
import type { Codebook } from './codebook.ts';

/** What `ucp rules analyse --json` prints. */
export interface Analysis {
  /** Codes; variables that only help to write a rule as clauses do not count. */
  readonly variables: number;
  /** As the source has them; families are told apart from clauses in `groups`. */
  readonly clauses: number;
  readonly groups: number;
  readonly tables: number;
  readonly satisfiable: boolean;
  /** Codes in every configuration. */
  readonly core: number;
  /** Codes in none. */
  readonly dead: number;
  /** Decimal; null where the rules do not compile and are too many to enumerate. */
  readonly variants: string | null;
  readonly path: OpenRules['path'];
  readonly compileMs: number;
  /** Of the compiled graph, and its size; 0 on the path of the solver. */
  readonly nodes: number;
  readonly bytes: number;
  /** Which part of the compile budget was exceeded. */
  readonly exceeded?: string;
  readonly coreCodes?: readonly string[];
  readonly deadCodes?: readonly string[];
}

export function analyse(
  model: RuleModel,
  rules: OpenRules,
  codebook: Codebook,
  compileMs: number,
  withCodes: boolean,
): Analysis {
  const nothing = { select: [], exclude: [] };
  const satisfiable = rules.isSatisfiable(nothing);
  const domains = rules.domains(nothing);
  const visible = [...codebook.visible()];
  const core = satisfiable ? visible.filter((one) => domains[one] === CAN_BE_SELECTED) : [];
  const dead = satisfiable ? visible.filter((one) => domains[one] === CAN_BE_LEFT_OUT) : visible;
  const variants = rules.count(nothing);
  return {
    variables: model.names.filter((name) => name !== HIDDEN).length,
    clauses: model.clauses.count,
    groups: model.groups.length,
    tables: model.tables.length,
    satisfiable,
    core: core.length,
    dead: dead.length,
    variants: typeof variants === 'bigint' ? String(variants) : null,
    path: rules.path,
    compileMs: Math.round(compileMs * 10) / 10,
    nodes: rules.compiled?.nodeCount ?? 0,
    bytes: rules.compiled?.buffer.byteLength ?? 0,
    ...(rules.overrun === null ? {} : { exceeded: rules.overrun }),
    ...(withCodes ? { coreCodes: codebook.codes(core), deadCodes: codebook.codes(dead) } : {}),
  };
}

/** The same for people. */
export function analysisReport(analysis: Analysis): string {
  const { variants, coreCodes, deadCodes } = analysis;
  const number = (value: number): string => value.toLocaleString('en');
  const variantsText =
    variants === null
      ? 'not counted: the rules do not compile, and enumerating exceeds its budget'
      : variants.length <= 15
        ? number(Number(variants))
        : `10^${log10Of(BigInt(variants)).toFixed(4)} (${variants.length} digits)`;
  const how =
    analysis.path === 'compiled'
      ? `compiled in ${number(analysis.compileMs)} ms to ${number(analysis.nodes)} nodes, ${number(analysis.bytes)} bytes`
      : `by a solver, as compiling exceeded its budget of ${analysis.exceeded} after ${number(analysis.compileMs)} ms`;
  const list = (title: string, codes: readonly string[] | undefined): readonly string[] =>
    codes === undefined ? [] : ['', `${title}:`, ...codes.map((code) => `  ${code}`)];
  return [
    analysis.satisfiable ? 'The rules can be met.' : 'No configuration meets the rules.',
    ...columns([
      ['codes', number(analysis.variables)],
      ['families', number(analysis.groups)],
      ['clauses', number(analysis.clauses)],
      ['tables', number(analysis.tables)],
      ['in every configuration', number(analysis.core)],
      ['in no configuration', number(analysis.dead)],
      ['variants', variantsText],
      ['answered', how],
    ]),
    ...list('In every configuration', coreCodes),
    ...list('In no configuration', deadCodes),
  ].join('\n');
}

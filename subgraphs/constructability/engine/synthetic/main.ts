import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RuleModel } from '../model/ruleModel.ts';
import { dimacsOf } from './dimacsOf.ts';
import { syntheticKnot } from './syntheticKnot.ts';
import { syntheticLine } from './syntheticLine.ts';

// node subgraphs/constructability/engine/synthetic/main.ts line 1 > line-1.cnf

const KINDS: Readonly<Record<string, (seed: number) => RuleModel>> = {
  line: (seed) => syntheticLine(seed),
  knot: syntheticKnot,
};

const [kind = '', seed = '1'] = process.argv.slice(2);
const build = KINDS[kind];
if (build === undefined || !/^\d{1,9}$/.test(seed)) {
  process.stderr.write(`Expected one of ${Object.keys(KINDS).join(', ')}, and a seed.\n`);
  process.exitCode = 2;
} else {
  await pipeline(Readable.from(lines(build(Number(seed)))), process.stdout);
}

function* lines(model: RuleModel): Iterable<string> {
  for (const line of dimacsOf(model)) yield `${line}\n`;
}

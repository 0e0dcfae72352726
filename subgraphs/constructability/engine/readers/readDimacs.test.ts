import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../shared/testSharedData.ts';
import type { RuleModel } from '../model/ruleModel.ts';
import { readDimacs } from './readDimacs.ts';
import type { SourceFault } from './readRules.ts';

const AUTOMOTIVE = sharedData('feature-models/automotive01/Kowal2016.dimacs');

describe('a DIMACS file', () => {
  it('takes names of variables from comments, and numbers where there are none', async () => {
    const { names } = await rules('c 1 TOW\nc 2 Long name\np cnf 3 0\n');
    expect(names).toEqual(['TOW', 'Long name', '3']);
  });

  it('takes names in each of the ways that tools write them', async () => {
    const { names } = await rules(
      'c 1$ aux\r\nc 2: Heated seats\nc 3 = TOW\nc 4=SPORT\nc  5\tW17\nc 6 $x\nc 7 7\np cnf 7 0\r\n',
    );
    expect(names).toEqual(['aux', 'Heated seats', 'TOW', 'SPORT', 'W17', '$x', '7']);
  });

  it('may begin with a byte order mark, and with no more than one', async () => {
    expect((await rules('\uFEFFc 1 TOW\np cnf 1 0\n')).names).toEqual(['TOW']);
    const marked = Array.from(Buffer.from('\uFEFFp cnf 1 1\n-1 0\n'), (byte) =>
      Uint8Array.of(byte),
    );
    expect(clausesOf(await modelOf(marked))).toEqual([[-1]]);
    expect(await faultOf('\uFEFF\uFEFFp cnf 1 0\n')).toMatchObject({ line: 1, column: 1 });
  });

  it('keeps names distinct, whatever the comments say', async () => {
    const { names } = await rules('c 1 TOW\nc 2 TOW\nc 3 2\nc 9 FAR\np cnf 4 0\n');
    expect(names).toEqual(['TOW', '2', '3', '4']);
  });

  it('has clauses that span lines and share them, in chunks cut anywhere', async () => {
    const text = 'c hello\np cnf 12 3\n1 -2\n\n 12 0 -1 0\t3\r\nc between\n4 0\n';
    const chunks = Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte));
    expect(clausesOf(await rules(text))).toEqual([[1, -2, 12], [-1], [3, 4]]);
    expect(clausesOf(await modelOf(chunks))).toEqual([[1, -2, 12], [-1], [3, 4]]);
  });

  it('has each literal of a clause once, and may end the way of the SATLIB collection', async () => {
    const { clauses } = await rules('p cnf 2 2\n1 1 2 1 0\n1 0\n%\n0\n');
    expect([...clauses.literals]).toEqual([1, 2, 1]);
  });

  it('may be empty of rules, or hold the rule that nothing is allowed', async () => {
    expect((await rules('p cnf 0 0\n')).variableCount).toBe(0);
    expect(clausesOf(await rules('p cnf 1 1\n0\n'))).toEqual([[]]);
  });

  it.each([
    ['', 0, 0, 'p cnf'],
    ['1 2 0\n', 1, 1, 'before the first clause'],
    ['p sat 2 1\n', 1, 1, `got 'p sat 2 1'`],
    ['p cnf 2 1\np cnf 2 1\n', 2, 1, 'second line'],
    ['p cnf 2 1\n1 3 0\n', 2, 4, 'announces 2 variables'],
    ['p cnf 2 1\n1 99999999999999999999 0\n', 2, 9, 'announces 2 variables'],
    ['p cnf 2 1\n1 x 0\n', 2, 3, `got 'x'`],
    ['p cnf 2 1\n1-2 0\n', 2, 2, `got '-'`],
    ['p cnf 2 1\n1 - 0\n', 2, 4, 'a digit'],
    ['p cnf 2 1\n1 0\n2 0\n', 3, 4, 'one more'],
    ['p cnf 2 2\n1 0\n', 0, 0, 'announces 2 clauses, the file has 1'],
    ['p cnf 2 1\n1 0 2\n', 2, 0, 'not closed'],
    ['p cnf 3000000000 1\n', 1, 1, 'at most'],
    ['\u0000\u0001', 1, 1, 'byte 0'],
  ])('is refused with the place of its fault: %j', async (text, line, column, message) => {
    expect(await faultOf(text)).toMatchObject({
      line,
      column,
      message: expect.stringContaining(message) as string,
    });
  });

  it('is refused where a clause goes on for ten million literals', async () => {
    const fault = await faultOf(`p cnf 3 1\n${'1 -2 '.repeat(5_000_000)}0\n`);
    expect(fault).toMatchObject({ line: 2, message: expect.stringContaining('at most') as string });
  });

  it.runIf(existsSync(AUTOMOTIVE))('of a real line is read in full', async () => {
    const model = await modelOf(createReadStream(AUTOMOTIVE));
    expect([model.variableCount, model.clauses.count]).toEqual([2_513, 10_300]);
    expect(model.names[2_512]).toBe('N_100000__F_104858');
  });
});

async function modelOf(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<RuleModel> {
  const read = await readDimacs(source);
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.model;
}

function rules(text: string): Promise<RuleModel> {
  return modelOf([Buffer.from(text)]);
}

async function faultOf(text: string): Promise<SourceFault | null> {
  const read = await readDimacs([Buffer.from(text)]);
  return read.kind === 'fault' ? read.fault : null;
}

function clausesOf({ clauses }: RuleModel): number[][] {
  return Array.from({ length: clauses.count }, (_, clause) => [
    ...clauses.literals.subarray(clauses.offsets[clause], clauses.offsets[clause + 1]),
  ]);
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemoDataset } from '../../../schema/demo/build.ts';
import { writeDataset } from '../../../schema/demo/writeDataset.ts';
import { openRuleModel } from '../../../subgraphs/constructability/engine/openRules.ts';
import { analyse, analysisReport } from './analyse.ts';
import type { AskedRules } from './answer.ts';
import { benchRules } from './bench.ts';
import { checkRows } from './check.ts';
import { Codebook } from './codebook.ts';
import { answerRequests } from './query.ts';
import { readRuleFile } from './ruleFile.ts';

const EXAMPLE = fileURLToPath(new URL('./example.uvl', import.meta.url));
const NO_SLICE = { model: null, market: null, date: '2026-03-01' };

let folder: string;
let readme: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ucp-rules-'));
  readme = await readFile(new URL('./README.md', import.meta.url), 'utf8');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the rules of a file', () => {
  it('are analysed as the README says', async () => {
    const asked = await askedRules(EXAMPLE);
    const analysis = analyse(asked.model, asked.rules, asked.codebook, 2.1, true);
    const [documented] = blocks('json', '## analyse');
    const { nodes, bytes, ...facts } = JSON.parse(documented ?? '') as Record<string, unknown>;
    expect(analysis).toMatchObject(facts);
    expect(Object.keys(analysis).sort()).toEqual([...Object.keys(facts), 'nodes', 'bytes'].sort());
    expect([typeof nodes, typeof bytes]).toEqual(['number', 'number']);
    expect(analysisReport(analysis)).toContain('in every configuration  2');
  });

  it('that cannot be met are reported so, with every code dead', async () => {
    const asked = await askedRules(await file('void.cnf', 'p cnf 2 2\n1 0\n-1 0\n'));
    const analysis = analyse(asked.model, asked.rules, asked.codebook, 0, false);
    expect(analysis).toMatchObject({ satisfiable: false, core: 0, dead: 2, variants: '0' });
    expect(await ask(asked, ['{"op":"explain"}'])).toMatchObject([
      { rules: [{ text: '1' }, { text: 'not 1' }], choices: [] },
    ]);
  });

  it('may be none, over no codes', async () => {
    const asked = await askedRules(await file('empty.cnf', 'p cnf 0 0\n'));
    const answers = await ask(asked, ['{"op":"count"}', '{"op":"domains"}', '{"op":"sample"}']);
    expect(answers).toMatchObject([
      { variants: '1' },
      { forced: [], excluded: [], selectable: [] },
      { codes: [] },
    ]);
    expect(answers[1]).not.toHaveProperty('satisfiable');
  });

  it('answer every request as the README says, in order, and name the lines that are none', async () => {
    const [requests, answers] = dialogue('## query');
    const given = await ask(await askedRules(EXAMPLE), requests);
    expect(given.map(({ micros: _micros, ...answer }) => answer)).toEqual(answers);
    expect(given.every(({ micros }) => Number.isInteger(micros))).toBe(true);
  });

  it('check rows as the README says, and sum them up', async () => {
    const [rows, verdicts] = dialogue('## check');
    const path = await file('rows.ndjson', `${rows.join('\n')}\n`);
    const { output, lines } = collector();
    const summary = await checkRows(await askedRules(EXAMPLE), path, output);
    expect(lines()).toEqual(verdicts);
    const [documented] = blocks('json', '## check');
    const { seconds, perSecond, ...counts } = JSON.parse(documented ?? '') as object as Record<string, unknown>; // prettier-ignore
    expect(summary).toMatchObject(counts);
    expect([typeof seconds, typeof perSecond]).toEqual(['number', 'number']);
  });

  it('with helper variables show none of them, and check complete rows all the same', async () => {
    const leaves = Array.from({ length: 11 }, (_, index) => `   f${index}`);
    const path = await file('many.uvl', ['features', ' car', '  [5..6]', ...leaves].join('\n'));
    const asked = await askedRules(path);
    const [domains, count, sample] = await ask(asked, [
      '{"op":"domains"}',
      '{"op":"count"}',
      '{"op":"sample"}',
    ]);
    expect(domains).toMatchObject({ forced: ['car'], excluded: [] });
    expect(domains?.['selectable']).toHaveLength(11);
    expect(count).toMatchObject({ variants: '924' });
    expect(sample?.['codes']).toContain('car');
    const rows = [4, 5, 6, 7].map((many) => {
      const codes = ['car', ...leaves.slice(0, many).map((leaf) => leaf.trim())];
      return JSON.stringify({ id: many, codes, complete: true });
    });
    const { output, lines } = collector();
    await checkRows(asked, await file('many.ndjson', rows.join('\n')), output);
    expect(lines().map(({ buildable }) => buildable)).toEqual([false, true, true, false]);
  });

  it('may be told by numbers', async () => {
    const path = await file('numbers.cnf', 'c 1 TOW\nc 2 SPORT\np cnf 2 1\n-1 -2 0\n');
    const asked = await askedRules(path, true);
    expect(await ask(asked, ['{"op":"explain","select":["1","2"]}'])).toMatchObject([
      { rules: [{ code: 'clause 1', text: '-1 or -2' }], choices: ['1', '2'] },
    ]);
    expect(await ask(asked, ['{"op":"domains","select":["TOW"]}'])).toMatchObject([
      { unknown: ['TOW'] },
    ]);
  });

  it('may be packed, whatever their format', async () => {
    const uvl = await readFile(EXAMPLE);
    const packed = await file('example.uvl.gz', gzipSync(uvl));
    expect(await readRuleFile(packed, NO_SLICE)).toEqual(await readRuleFile(EXAMPLE, NO_SLICE));
    const clauses = await file('one.cnf.gz', gzipSync('c 1 TOW\np cnf 1 1\n-1 0\n'));
    expect((await readRuleFile(clauses, NO_SLICE)).names).toEqual(['TOW']);
    const cut = await file('cut.uvl.gz', gzipSync(uvl).subarray(0, -20));
    await expect(readRuleFile(cut, NO_SLICE)).rejects.toThrow('cannot be unpacked to its end');
  });

  it('may have been written on Windows: with a byte order mark and carriage returns', async () => {
    const text = await readFile(EXAMPLE, 'utf8');
    const windows = await file('windows.uvl', `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    const { names, clauses } = await readRuleFile(windows, NO_SLICE);
    const original = await readRuleFile(EXAMPLE, NO_SLICE);
    expect([names, clauses]).toEqual([original.names, original.clauses]);
  });

  it('are told with the place of their fault where they cannot be read', async () => {
    const faulty = await file('faulty.cnf', 'p cnf 2 1\n1 5 0\n');
    await expect(readRuleFile(faulty, NO_SLICE)).rejects.toThrow('faulty.cnf:2:4: ');
    await expect(readRuleFile(join(folder, 'none.cnf'), NO_SLICE)).rejects.toThrow(
      'There is no file',
    );
    const xml = await file('faulty.xml', '<instance><predicates/></instance>');
    await expect(readRuleFile(xml, NO_SLICE)).rejects.toThrow('<predicates> is not read');
    await expect(readRuleFile(folder, NO_SLICE)).rejects.toThrow('no valid product data');
  });

  it('may be those of one model in one market, from product data', async () => {
    const data = join(folder, 'demo');
    await writeDataset(buildDemoDataset('standard'), data);
    const slice = { model: 'AVS25', market: 'DE', date: '2026-11-23' };
    const model = await readRuleFile(data, slice);
    using rules = await openRuleModel(model);
    expect(rules.isSatisfiable({ select: [], exclude: [] })).toBe(true);
    expect(model.names.length).toBeGreaterThan(100);
    await expect(readRuleFile(data, { ...slice, model: 'TRAM' })).rejects.toThrow('AVS20D, AVS25');
    await expect(readRuleFile(data, { ...slice, market: 'XX' })).rejects.toThrow('--market');
  });

  it('are measured beside a solver loop and a clause loop', async () => {
    const measured = await benchRules(await askedRules(EXAMPLE), 1, true);
    const { questions, checks } = JSON.parse(measured) as {
      questions: { question: string; baselineP50?: number }[];
      checks: { perSecond: number; baselinePerSecond: number };
    };
    expect(questions).toHaveLength(7);
    expect(questions[1]?.baselineP50).toBeGreaterThan(0);
    expect(checks.perSecond).toBeGreaterThan(0);
    expect(checks.baselinePerSecond).toBeGreaterThan(0);
    const report = await benchRules(await askedRules(EXAMPLE), 1, false);
    expect(report).toMatch(/^domains [\d.]+ ms; solver loop, a question a code [\d.]+ ms$/m);
    expect(report).toMatch(/^complete checks [\d,]+ a second; rule by rule [\d,]+$/m);
  });
});

async function askedRules(path: string, isNumeric = false): Promise<AskedRules> {
  const model = await readRuleFile(path, NO_SLICE);
  let state = 1;
  return {
    model,
    rules: await openRuleModel(model),
    codebook: new Codebook(model, isNumeric),
    random: () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0),
  };
}

async function ask(asked: AskedRules, requests: readonly string[]): Promise<Line[]> {
  const { output, lines } = collector();
  const input = Readable.from(requests.map((line) => `${line}\n`));
  await answerRequests(asked, input, output);
  return lines();
}

type Line = Readonly<Record<string, unknown>>;

function collector(): { readonly output: Writable; readonly lines: () => Line[] } {
  let text = '';
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  return {
    output,
    lines: () =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line),
  };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The code blocks of one kind in a section of the README. */
function blocks(kind: string, heading: string): readonly string[] {
  const section = readme.split(/^(?=## )/m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block]) => block ?? '',
  );
}

function dialogue(heading: string): readonly [requests: string[], answers: Line[]] {
  const lines = (blocks('ndjson', heading)[0] ?? '').trim().split('\n');
  const requests = lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
  const answers = lines.filter((line) => !line.startsWith('> '));
  expect(requests).toHaveLength(answers.length);
  return [requests, answers.map((line) => JSON.parse(line) as Line)];
}

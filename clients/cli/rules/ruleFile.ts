import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { readDataset } from '../../../schema/interchange/readDataset.ts';
import { RuleBase } from '../../../subgraphs/constructability/domain/ruleBase.ts';
import type { RuleModel } from '../../../subgraphs/constructability/engine/model/ruleModel.ts';
import { readDimacs } from '../../../subgraphs/constructability/engine/readers/readDimacs.ts';
import type { ReadRules } from '../../../subgraphs/constructability/engine/readers/readRules.ts';
import { readUvl } from '../../../subgraphs/constructability/engine/readers/readUvl.ts';
import { readXcsp } from '../../../subgraphs/constructability/engine/readers/readXcsp.ts';
import { sliceModel } from '../../../subgraphs/constructability/engine/readers/sliceModel.ts';
import {
  readBooks,
  ruleBookOf,
} from '../../../subgraphs/constructability/records/authoredBooks.ts';
import type { Fault } from '../../../subgraphs/shared/recordIntake.ts';
import { UsageError } from '../command.ts';

/** Which slice of the platform's own product data is meant. */
export interface SliceChoice {
  readonly model: string | null;
  readonly market: string | null;
  /** A plain date. */
  readonly date: string;
}

/** UVL is read as a whole: nobody writes a longer one by hand or by tool. */
const MAX_UVL_BYTES = 256 * 1024 * 1024;

/**
 * Reads rules from a file in one of the field's formats, told by its first bytes, or from a folder
 * or zip file of product data. Throws with the place of the fault where they cannot be read.
 */
export async function readRuleFile(path: string, slice: SliceChoice): Promise<RuleModel> {
  const info = await stat(path).catch((cause: unknown) => {
    throw new Error(`Cannot read ${path}.`, { cause });
  });
  if (info.isDirectory()) return readSlice(path, slice);
  const start = await firstBytes(path);
  if (start.startsWith('PK')) return readSlice(path, slice);
  const read = await readByContent(path, start, info.size);
  if (read.kind === 'rules') return read.model;
  const { line, column, message } = read.fault;
  const place = line === 0 ? path : column === 0 ? `${path}:${line}` : `${path}:${line}:${column}`;
  throw new Error(`${place}: ${message}`);
}

async function readByContent(path: string, start: string, size: number): Promise<ReadRules> {
  const text = start.trimStart();
  if (text.startsWith('<')) return readXcsp(createReadStream(path));
  if (/^(?:namespace|features|include|imports|constraints|\/[/*])/.test(text)) {
    if (size > MAX_UVL_BYTES) throw new Error(`${path}: a UVL file may have at most 256 MB.`);
    return readUvl(await readFile(path, 'utf8'));
  }
  return readDimacs(createReadStream(path));
}

async function firstBytes(path: string): Promise<string> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4_096) });
  return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
}

async function readSlice(path: string, choice: SliceChoice): Promise<RuleModel> {
  const reading = await readDataset(path);
  if (reading.kind === 'faulty') {
    const [fault] = reading.faults.files.flatMap(({ first }) => first);
    throw new Error(`${path} is no valid product data: ${fault === undefined ? '' : told(fault)}`);
  }
  await using dataset = reading.dataset;
  const { byBrand, markets, faults } = await readBooks(dataset);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${path}: ${told(fault)}`);
  const models = [...byBrand.values()].flatMap((book) =>
    book.models.map((model) => ({ book, model })),
  );
  const found = models.find(({ model }) => model.code === choice.model);
  if (found === undefined) {
    const known = models.map(({ model }) => model.code).join(', ');
    throw new UsageError(`--model: expected one of ${known}.`);
  }
  if (choice.market === null || !markets.includes(choice.market)) {
    throw new UsageError(`--market: expected one of ${markets.join(', ')}.`);
  }
  const base = new RuleBase(ruleBookOf(found.book, found.model), found.model, choice.market);
  return sliceModel(base.slice(choice.date)).model;
}

function told({ file, line, message }: Fault): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}`;
}

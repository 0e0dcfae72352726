import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
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
import { expectFileOrFolder } from '../inputFile.ts';

/** Which slice of the platform's own product data is meant. */
export interface SliceChoice {
  readonly model: string | null;
  readonly market: string | null;
  /** A plain date. */
  readonly date: string;
}

/** UVL is read as a whole: nobody writes a longer one by hand or by tool. */
const MAX_UVL_BYTES = 256 * 1024 * 1024;
const HEAD_BYTES = 4_096;

/**
 * Reads rules from a file in one of the field's formats, told by its first bytes and packed by gzip
 * or not, or from a folder or zip file of product data. Throws with the place of the fault where they cannot be read.
 */
export async function readRuleFile(path: string, slice: SliceChoice): Promise<RuleModel> {
  if ((await expectFileOrFolder(path)) === 'folder') return readSlice(path, slice);
  const head = await firstBytes(path);
  if (head.toString('latin1', 0, 2) === 'PK') return readSlice(path, slice);
  const source = (): AsyncIterable<Buffer> => readSource(path, isGzip(head));
  const read = await readByContent(path, source);
  if (read.kind === 'rules') return read.model;
  const { line, column, message } = read.fault;
  const place = line === 0 ? path : column === 0 ? `${path}:${line}` : `${path}:${line}:${column}`;
  throw new Error(`${place}: ${message}`);
}

async function readByContent(
  path: string,
  source: () => AsyncIterable<Buffer>,
): Promise<ReadRules> {
  const text = (await startOf(source())).trimStart();
  if (text.startsWith('<')) return readXcsp(source());
  if (/^(?:namespace|features|include|imports|constraints|\/[/*])/.test(text)) {
    return readUvl(await wholeText(path, source()));
  }
  return readDimacs(source());
}

/** The content of the file, unpacked where it is packed. */
async function* readSource(path: string, isPacked: boolean): AsyncIterable<Buffer> {
  const file = createReadStream(path);
  if (!isPacked) {
    yield* file as AsyncIterable<Buffer>;
    return;
  }
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  try {
    yield* file.pipe(unpacked) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new Error(`${path} cannot be unpacked to its end.`, { cause });
  } finally {
    file.destroy();
  }
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Enough to tell formats apart, without a byte order mark. */
async function startOf(source: AsyncIterable<Buffer>): Promise<string> {
  let start: Buffer = Buffer.alloc(0);
  for await (const bytes of source) {
    start = Buffer.concat([start, bytes.subarray(0, HEAD_BYTES)]);
    if (start.length >= HEAD_BYTES) break;
  }
  return new TextDecoder().decode(start);
}

async function wholeText(path: string, source: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of source) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > MAX_UVL_BYTES) throw new Error(`${path}: a UVL file may have at most 256 MB.`);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

async function firstBytes(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4) });
  return buffer.subarray(0, bytesRead);
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

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { readLines } from '../../../schema/interchange/lines.ts';
import { loadRecordCheck, type RecordCheck } from '../../../schema/interchange/recordCheck.ts';
import type {
  Brand,
  Market,
  Model,
  Series,
} from '../../../schema/interchange/records.generated.ts';
import { FILE_OF } from '../../../schema/interchange/recordTypes.ts';
import type { ForeignRows, UnusableRow } from '../importReport.ts';
import { brandOf } from './brands.ts';
import { contentFault } from './content.ts';
import { COUNTRIES } from './countries.ts';
import {
  UnreadableFile,
  type ForeignCar,
  type ForeignLine,
  type ForeignSource,
} from './foreignSource.ts';
import { slugOf } from './slugs.ts';

/** A foreign file as an interchange folder, which is gone when this is disposed of. */
export interface ConvertedSource extends AsyncDisposable {
  readonly folder: string;
  readonly rows: ForeignRows;
}

export type Conversion =
  | { readonly kind: 'converted'; readonly converted: ConvertedSource }
  /** It is of another kind, or none of its rows can be used: then those are told too. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly rows: ForeignRows | null };

export interface ConversionOptions {
  readonly signal?: AbortSignal;
  /** Called some times a second with the share of the file that is read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Writes the file's usable rows as interchange records; accounts for every other row. */
export async function convertForeign(
  source: ForeignSource,
  file: string,
  options: ConversionOptions = {},
): Promise<Conversion> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) {
    return {
      kind: 'unreadable',
      message: 'expected a file, but nothing of the kind is there',
      rows: null,
    };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'ucp-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const check = await loadRecordCheck();
    const writing = new InterchangeWriting(check);
    const models = createWriteStream(path.join(folder, FILE_OF.model));
    const failed = finished(models);
    failed.catch(() => undefined);
    const unusable: UnusableRow[] = [];
    const read = new RememberedFirst(lines(openBytes(file, found.size, options), options));
    for await (const row of source.rows(read)) {
      const taken = row.kind === 'model' ? writing.take(row.car, row.line) : row;
      if (taken.kind === 'unusable') {
        const { line, name, reason } = taken;
        unusable.push({ line, name, reason });
      } else if (!models.write(taken.text)) {
        await Promise.race([once(models, 'drain'), failed]);
      }
    }
    models.end();
    await failed;
    const used = writing.used;
    const rows = { file, read: used + unusable.length, used, unusable };
    // In a good file a few rows are unusable, in one of another kind a few are usable by chance.
    const otherKind = used * 100 <= rows.read ? contentFault(source, read.first) : null;
    if (otherKind !== null) throw new UnreadableFile(otherKind);
    if (used === 0) {
      await remove();
      const message = 'expected at least one row that can be used, got none';
      return { kind: 'unreadable', message, rows };
    }
    await writing.finish(folder, source);
    return {
      kind: 'converted',
      converted: { folder, rows, [Symbol.asyncDispose]: remove },
    };
  } catch (error) {
    await remove();
    if (error instanceof UnreadableFile)
      return { kind: 'unreadable', message: error.message, rows: null };
    throw error;
  }
}

type Taken =
  { readonly kind: 'text'; readonly text: string } | ({ readonly kind: 'unusable' } & UnusableRow);

/** Gives cars their brand, series and markets, one of each however often it is named. */
class InterchangeWriting {
  readonly #check: RecordCheck;
  readonly #brands = new Map<string, Brand>();
  readonly #series = new Map<string, Series>();
  readonly #markets = new Map<string, Market>();
  readonly #lineOfId = new Map<string, number>();
  readonly #idOfCode = new Map<string, string>();

  constructor(check: RecordCheck) {
    this.#check = check;
  }

  get used(): number {
    return this.#idOfCode.size;
  }

  /** The line of the model's record, or why there is none. */
  take(car: ForeignCar, line: number): Taken {
    const { sourceId, code, scopes = [] } = car.model;
    const name = `${car.brand} ${car.model.name['en']} (${sourceId})`.slice(0, 200);
    const unusable = (reason: string): Taken => ({ kind: 'unusable', line, name, reason });
    const before = this.#lineOfId.get(sourceId);
    if (before !== undefined)
      return unusable(`expected each id once, got it again after line ${before}`);
    const brand = brandOf(car.brand);
    const seriesCode = slugOf(car.series);
    if (brand === null || seriesCode === null) {
      return unusable('expected a make and a model with Latin letters or digits in their names');
    }
    const markets = scopes.flatMap((scope) => scope.markets ?? []);
    const unknown = markets.find((market) => !COUNTRIES.has(market));
    if (unknown !== undefined) {
      return unusable(`expected countries that have a market here, got '${unknown}'`);
    }
    const model: Model = { brand: brand.code, series: seriesCode, ...car.model };
    const [fault] = this.#check.check('model', model);
    if (fault !== undefined) return unusable(`${fault.field ?? ''}: ${fault.message}`);
    const rival = this.#idOfCode.get(code);
    if (rival !== undefined) {
      throw new UnreadableFile(
        `expected a type key of its own for '${sourceId}', but its digest ${code} is that of '${rival}' too`,
      );
    }
    this.#lineOfId.set(sourceId, line);
    this.#idOfCode.set(code, sourceId);
    this.#brands.set(brand.code, brand);
    const ofBrand = `${brand.code} ${seriesCode}`;
    if (!this.#series.has(ofBrand)) {
      this.#series.set(ofBrand, { brand: brand.code, code: seriesCode, name: { en: car.series } });
    }
    for (const market of markets) {
      const country = COUNTRIES.get(market);
      if (country !== undefined) this.#markets.set(market, country);
    }
    return { kind: 'text', text: `${JSON.stringify(model)}\n` };
  }

  async finish(folder: string, source: ForeignSource): Promise<void> {
    const write = (name: string, records: Iterable<object>): Promise<void> =>
      writeFile(
        path.join(folder, name),
        [...records].map((record) => `${JSON.stringify(record)}\n`).join(''),
      );
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(source.manifest));
    await write(FILE_OF.brand, this.#brands.values());
    await write(FILE_OF.series, this.#series.values());
    await write(FILE_OF.market, this.#markets.values());
  }
}

/** Lines as they come; the first one stays known, since it tells what kind of file they are of. */
class RememberedFirst implements AsyncIterable<ForeignLine> {
  readonly #lines: AsyncIterable<ForeignLine>;
  #first: ForeignLine | null = null;

  constructor(lines: AsyncIterable<ForeignLine>) {
    this.#lines = lines;
  }

  get first(): ForeignLine | null {
    return this.#first;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ForeignLine> {
    for await (const line of this.#lines) {
      this.#first ??= line;
      yield line;
    }
  }
}

async function* lines(
  bytes: AsyncIterable<Buffer>,
  { signal }: ConversionOptions,
): AsyncGenerator<ForeignLine> {
  for await (const batch of readLines(bytes)) {
    signal?.throwIfAborted();
    yield* batch;
  }
}

/** The file's bytes, unpacked where it is gzipped, whatever its name. */
async function* openBytes(
  file: string,
  size: number,
  { onProgress }: ConversionOptions,
): AsyncGenerator<Buffer> {
  const packed = createReadStream(file, { highWaterMark: 262_144 });
  let stream: Readable = packed;
  if (await isGzipped(file)) {
    const unpacking = createGunzip();
    pipeline(packed, unpacking, () => undefined);
    stream = unpacking;
  }
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES) throw new UnreadableFile('expected at most 4 GiB unpacked, got more');
      yield chunk;
      onProgress?.(Math.min(packed.bytesRead / Math.max(size, 1), 1));
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new UnreadableFile(`expected a sound gzip file, got: ${(error as Error).message}`);
  }
}

const MAX_BYTES = 4 * 1_073_741_824;

async function isGzipped(file: string): Promise<boolean> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
}

import type { RecordType } from '../../../schema/interchange/recordTypes.ts';
import type { Fault, PlacedRecord, ReadableDataset } from '../../shared/recordIntake.ts';
import { FILE_OF } from '../../../schema/interchange/recordTypes.ts';
import { parseExpression } from '../domain/expression/parseExpression.ts';
import type {
  BookFamily,
  BookModel,
  BookOption,
  BookRule,
  BookStandard,
  RuleBook,
} from '../domain/ruleBook.ts';
import { canMatch } from '../domain/scope.ts';
import { readBody } from './ruleBody.ts';

/** A record of the rule book and the line of its file. */
export type Placed<Entry> = Entry & { readonly line: number };

/** The rule book of one brand as a dataset has it, and its models. */
export interface AuthoredBook {
  readonly models: Placed<BookModel>[];
  readonly families: Map<string, BookFamily>;
  readonly options: Map<string, BookOption>;
  readonly rules: Placed<BookRule>[];
  readonly standardsOf: Map<string, Placed<BookStandard>[]>;
}

export interface AuthoredBooks {
  readonly markets: readonly string[];
  readonly byBrand: ReadonlyMap<string, AuthoredBook>;
  /** Expressions that cannot be read; their rules are not in the books. */
  readonly faults: readonly Fault[];
}

/** Reads a whole dataset into memory: texts, technical data and prices are left behind. */
export async function readBooks(dataset: ReadableDataset): Promise<AuthoredBooks> {
  const byBrand = new Map<string, AuthoredBook>();
  const brandOf = new Map<string, string>();
  const faults: Fault[] = [];
  const markets: string[] = [];
  const bookOf = (brand: string): AuthoredBook =>
    byBrand.getOrInsertComputed(brand, () => ({
      models: [],
      families: new Map(),
      options: new Map(),
      rules: [],
      standardsOf: new Map(),
    }));
  const each = async <T extends RecordType>(
    type: T,
    take: (placed: PlacedRecord<T>) => void,
  ): Promise<void> => {
    for await (const placed of dataset.read(type)) take(placed);
  };

  await each('market', ({ record }) => markets.push(record.code));
  await each('model', ({ record: { brand, code, series, scopes }, line }) => {
    brandOf.set(code, brand);
    bookOf(brand).models.push({ code, series, scopes: scopes ?? null, line });
  });
  await each('family', ({ record: { brand, code, cardinality } }) => {
    bookOf(brand).families.set(code, { code, cardinality });
  });
  for (const type of ['option', 'package'] as const) {
    await each(type, ({ record }) => {
      const { brand, code, family, scopes = null } = record;
      const contents = 'contents' in record ? record.contents : null;
      bookOf(brand).options.set(code, { code, family, contents, scopes });
    });
  }
  await each('rule', ({ record, line }) => {
    const read = readBody(record, parseExpression);
    if (read.kind === 'faulty') {
      for (const fault of read.faults) faults.push({ file: FILE_OF.rule, line, ...fault });
      return;
    }
    const { code, scopes = null } = record;
    bookOf(record.brand).rules.push({ code, body: read.body, scopes, line });
  });
  await each('standard', ({ record: { model, codes, scopes = null }, line }) => {
    const book = bookOf(brandOf.get(model) ?? '');
    book.standardsOf.getOrInsertComputed(model, () => []).push({ model, codes, scopes, line });
  });
  return { markets, byBrand, faults };
}

/** What can hold for one model in some market on some day. */
export function ruleBookOf(book: AuthoredBook, { code: model, series }: BookModel): RuleBook {
  const matching = <Entry extends { readonly scopes: BookModel['scopes'] }>(
    entries: Iterable<Entry>,
  ): readonly Entry[] => [...entries].filter(({ scopes }) => canMatch(scopes, { series, model }));
  return {
    families: [...book.families.values()],
    options: matching(book.options.values()),
    rules: matching(book.rules),
    standards: matching(book.standardsOf.get(model) ?? []),
  };
}

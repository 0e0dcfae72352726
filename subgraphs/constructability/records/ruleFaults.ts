import type { Fault } from '../../shared/recordIntake.ts';
import { FILE_OF } from '../../../schema/interchange/recordTypes.ts';
import { codesIn, type Expression } from '../domain/expression/expression.ts';
import type { BookRule, RuleBody } from '../domain/ruleBook.ts';
import { suggestions } from '../domain/suggestions.ts';
import { supplementFault } from '../domain/supplementFault.ts';
import type { AuthoredBook, Placed } from './authoredBooks.ts';
import type { FieldFault } from './ruleBody.ts';

/** What is wrong with a brand's rules, each looked at by itself. */
export function* ruleFaults(brand: string, book: AuthoredBook): Iterable<Fault> {
  for (const rule of book.rules) {
    for (const fault of faultsOf(brand, book, rule)) {
      yield { file: FILE_OF.rule, line: rule.line, ...fault };
    }
  }
}

function* faultsOf(
  brand: string,
  book: AuthoredBook,
  { body }: Placed<BookRule>,
): Iterable<FieldFault> {
  for (const [field, expression] of expressionsOf(body)) {
    for (const code of codesIn(expression)) {
      if (book.options.has(code)) continue;
      const near = suggestions(code, book.options.keys());
      const hint = near.length === 0 ? '' : ` (perhaps ${near.join(' or ')} is meant)`;
      yield { field, message: `expected codes of '${brand}', got ${code}${hint}` };
    }
  }
  if (body.kind === 'SUPPLEMENT') {
    const message = supplementFault(body, (code) =>
      book.families.get(book.options.get(code)?.family ?? ''),
    );
    if (message !== null) yield { field: '/adds', message };
  }
  if (body.kind === 'TABLE') yield* tableFaults(book, body);
}

function* tableFaults(
  book: AuthoredBook,
  { families, rows }: Extract<RuleBody, { readonly kind: 'TABLE' }>,
): Iterable<FieldFault> {
  const before = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const field = `/rows/${index}`;
    const name = JSON.stringify(row);
    const same = before.get(name);
    if (same !== undefined) {
      yield { field, message: `expected each combination once, got row ${same} again: ${name}` };
    }
    before.set(name, index);
    if (row.length !== families.length) {
      const message = `expected ${families.length} codes, one of each family, got ${name}`;
      yield { field, message };
      continue;
    }
    for (const [column, code] of row.entries()) {
      const family = families[column];
      if (code !== null && book.options.get(code)?.family !== family) {
        const message = `expected a code of the family ${family}, got ${code}`;
        yield { field: `${field}/${column}`, message };
      }
    }
  }
}

function expressionsOf(body: RuleBody): readonly (readonly [string, Expression])[] {
  switch (body.kind) {
    case 'REQUIRES':
    case 'EXCLUDES':
      return [
        ['/if', body.if],
        ['/then', body.then],
      ];
    case 'EXPRESSION':
      return [['/expression', body.expression]];
    case 'SUPPLEMENT':
      return [['/if', body.if]];
    case 'TABLE':
      return [];
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Fault } from '../../shared/recordIntake.ts';
import { FILE_OF } from '../../../schema/interchange/recordTypes.ts';
import { worksFaults, type WorksFault } from '../domain/fromTheWorks.ts';
import { RuleBase } from '../domain/ruleBase.ts';
import type { BookModel, RuleBook } from '../domain/ruleBook.ts';
import { dayWithin, type Span } from '../domain/span.ts';
import { ruleBookOf, type AuthoredBook, type Placed } from './authoredBooks.ts';

interface Finding {
  readonly fault: WorksFault;
  readonly market: string;
  readonly span: Span;
  places: number;
}

/**
 * Faults of cars without a choice: every model in every market and on every day must leave the
 * works complete and buildable. Looks once at places and days where the same records hold, which
 * are nearly all of them.
 */
export async function* initialFaults(
  book: AuthoredBook,
  markets: readonly string[],
): AsyncIterable<Fault> {
  for (const model of book.models) {
    // An import runs beside a serving gateway, perhaps in its process.
    await nextTurn();
    for (const finding of findings(model, ruleBookOf(book, model), markets)) {
      yield faultOf(model, book, finding);
    }
  }
}

function findings(model: BookModel, book: RuleBook, markets: readonly string[]): Iterable<Finding> {
  const seen = new Map<string, readonly WorksFault[]>();
  const found = new Map<string, Finding>();
  for (const market of markets) {
    const base = new RuleBase(book, model, market);
    for (const span of base.stretches()) {
      const day = dayWithin(span);
      const faults = seen.getOrInsertComputed(base.signature(day), () =>
        worksFaults(base.slice(day)),
      );
      for (const fault of faults) {
        const finding = found.getOrInsertComputed(JSON.stringify(fault), () => ({
          fault,
          market,
          span,
          places: 0,
        }));
        finding.places += 1;
      }
    }
  }
  return found.values();
}

function faultOf(
  { code, line }: Placed<BookModel>,
  book: AuthoredBook,
  { fault, market, span, places }: Finding,
): Fault {
  const more = places > 1 ? ` and in ${places - 1} more markets or periods` : '';
  const where = `${code} in ${market} ${periodText(span)}${more}`;
  const standard = book.standardsOf.get(code)?.[0]?.line;
  const place =
    standard === undefined
      ? { file: FILE_OF.model, line, field: null }
      : { file: FILE_OF.standard, line: standard, field: '/codes' };
  switch (fault.kind) {
    case 'rivals':
      return {
        ...place,
        message: `expected one standard code of the family ${fault.family} for ${where}, got ${fault.codes.join(' and ')}`,
      };
    case 'gap':
      return {
        ...place,
        message: `expected a standard code of the family ${fault.family}, of which a car has exactly one, for ${where}, got none`,
      };
    case 'violated':
      return {
        ...place,
        message: `expected a car from the works that can be built for ${where}, got one that violates ${fault.rule.kind} ${fault.rule.code}`,
      };
  }
}

function periodText({ from, to }: Span): string {
  if (from === null) return to === null ? 'on every day' : `before ${to}`;
  return to === null ? `from ${from}` : `from ${from} until ${to}`;
}

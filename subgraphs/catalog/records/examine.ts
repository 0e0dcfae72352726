import { FILE_OF, type RecordOf } from '../../../schema/interchange/recordTypes.ts';
import type { Scope } from '../../../schema/interchange/records.generated.ts';
import type { Fault, PlacedRecord, ReadableDataset } from '../../shared/recordIntake.ts';
import type { Cardinality } from '../domain/offer.ts';
import { spansAt } from '../domain/scopes.ts';
import {
  checkStandards,
  type ScopedOption,
  type ScopedStandard,
  type StandardProblem,
} from '../domain/standardCheck.ts';

/** Models that no market offers, and standard equipment that makes no car. */
export async function* examine(dataset: ReadableDataset): AsyncIterable<Fault> {
  const markets = new Set<string>();
  for await (const { record } of dataset.read('market')) markets.add(record.code);
  const brands = await readBrands(dataset);
  const standards = await readStandards(dataset);

  for await (const { record: model, line } of dataset.read('model')) {
    const { code, series, scopes } = model;
    const isOffered = markets
      .values()
      .some((market) => spansAt(scopes, { series, model: code, market }).length > 0);
    if (!isOffered) {
      yield {
        file: FILE_OF.model,
        line,
        field: scopes === undefined ? null : '/scopes',
        message:
          markets.size === 0
            ? `expected a market in ${FILE_OF.market} in which the model '${code}' is offered, got none`
            : `expected at least one scope that holds for the model '${code}' itself in a market, got none`,
      };
    }
    const brand = brands.get(model.brand);
    if (brand === undefined) continue;
    const equipped = { code, series, scopes, ...brand, standards: standards.get(code) ?? [] };
    for (const problem of checkStandards(equipped, markets)) {
      yield toFault(problem, code, line);
    }
  }
}

interface BrandOptions {
  readonly options: ScopedOption[];
  readonly cardinalities: Map<string, Cardinality>;
}

/** Only brands that have families: most foreign sources know nothing of options. */
async function readBrands(dataset: ReadableDataset): Promise<ReadonlyMap<string, BrandOptions>> {
  const brands = new Map<string, BrandOptions>();
  for await (const { record } of dataset.read('family')) {
    const brand = brands.get(record.brand) ?? { options: [], cardinalities: new Map() };
    brand.cardinalities.set(record.code, record.cardinality);
    brands.set(record.brand, brand);
  }
  const add = ({ brand, code, family, scopes }: RecordOf['option'] | RecordOf['package']): void => {
    brands.get(brand)?.options.push({ code, family, scopes });
  };
  for await (const { record } of dataset.read('option')) add(record);
  for await (const { record } of dataset.read('package')) add(record);
  return brands;
}

interface PlacedStandard extends ScopedStandard {
  readonly scopes: readonly Scope[] | undefined;
  readonly line: number;
}

async function readStandards(
  dataset: ReadableDataset,
): Promise<ReadonlyMap<string, readonly PlacedStandard[]>> {
  const standards = new Map<string, PlacedStandard[]>();
  for await (const { record, line } of dataset.read('standard')) {
    const placed = { codes: record.codes, scopes: record.scopes, line };
    const before = standards.get(record.model);
    if (before === undefined) standards.set(record.model, [placed]);
    else before.push(placed);
  }
  return standards;
}

function toFault(
  problem: StandardProblem<PlacedStandard>,
  model: string,
  modelLine: PlacedRecord<'model'>['line'],
): Fault {
  const place = `the model '${model}' in market '${problem.market}'${
    problem.day === null ? '' : ` on ${problem.day}`
  }`;
  switch (problem.kind) {
    case 'not-offered': {
      const { standard, code } = problem;
      return {
        file: FILE_OF.standard,
        line: standard.line,
        field: `/codes/${standard.codes.indexOf(code)}`,
        message: `expected codes that ${place} is offered, got '${code}'`,
      };
    }
    case 'several':
      return {
        file: FILE_OF.standard,
        line: problem.standard.line,
        field: '/codes',
        message: `expected one code of the family '${problem.family}' for ${place}, got ${problem.codes.join(' and ')}`,
      };
    case 'none':
      return {
        file: FILE_OF.model,
        line: modelLine,
        field: null,
        message: `expected ${FILE_OF.standard} to give ${place} one code of its exactly-one family '${problem.family}', got none`,
      };
  }
}

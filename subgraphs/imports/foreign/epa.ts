import { parse } from 'csv-parse/sync';
import type { Model } from '../../../schema/interchange/records.generated.ts';
import { contentFault } from './content.ts';
import { checkEpaRow, EPA_COLUMNS, type EpaRow } from './epaRow.ts';
import { consumptionOf, powertrainOf } from './epaPowertrain.ts';
import {
  UnreadableFile,
  type ForeignLine,
  type ForeignRow,
  type ForeignSource,
} from './foreignSource.ts';

/** The EPA's fuel economy table (`vehicles.csv`, also gzipped): cars sold in the US since 1984. */
export const epa: ForeignSource = {
  manifest: {
    format: 'ucp-interchange/1',
    dataset: 'epa',
    title: 'EPA fuel economy: cars sold in the United States',
    source: 'US Environmental Protection Agency, https://www.fueleconomy.gov',
    licence: 'Public domain, a work of the United States government',
  },
  format: 'table',
  expected: "the EPA's table of comma-separated values (vehicles.csv)",
  rows: async function* (lines) {
    let columns: readonly string[] | null = null;
    for await (const line of lines) {
      if (columns === null) columns = columnsOf(line);
      else yield rowOf(line, columns);
    }
  },
};

function columnsOf(line: ForeignLine): readonly string[] {
  const columns = line.kind === 'text' ? cellsOf(line.text) : null;
  const missing = EPA_COLUMNS.filter((column) => columns?.includes(column) !== true);
  if (columns === null || missing.length > 0) {
    throw new UnreadableFile(
      contentFault(epa, line) ??
        `expected the columns ${EPA_COLUMNS.join(', ')} in the first line, got none named ${missing.join(', ')}`,
    );
  }
  return columns;
}

function rowOf(line: ForeignLine, columns: readonly string[]): ForeignRow {
  const unusable = (name: string, reason: string): ForeignRow => ({
    kind: 'unusable',
    line: line.number,
    name,
    reason,
  });
  if (line.kind === 'unreadable') return unusable('', line.message);
  const cells = cellsOf(line.text);
  if (cells === null) return unusable(line.text.slice(0, 40), 'expected comma-separated values');
  if (cells.length !== columns.length) {
    return unusable(
      cells.slice(0, 3).join(' ').slice(0, 80),
      `expected ${columns.length} columns, got ${cells.length}`,
    );
  }
  const cellOf = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  const name = `${cellOf['id']} ${cellOf['make']} ${cellOf['model']} ${cellOf['year']}`;
  const checked = checkEpaRow(cellOf);
  if (checked.kind === 'unusable') return unusable(name, checked.reason);
  const { row } = checked;
  const bodyStyle = bodyStyleOf(row);
  if (bodyStyle === null) return unusable(name, `expected a known class, got '${row.class}'`);
  const powertrain = powertrainOf(row);
  if (powertrain.kind === 'unknown') return unusable(name, powertrain.reason);
  return {
    kind: 'model',
    line: line.number,
    car: {
      brand: row.make,
      series: row.model.replaceAll(/\s+/g, ' ').trim(),
      model: {
        code: `E${row.id}`,
        sourceId: row.id,
        name: { en: modelName(row) },
        bodyStyle,
        modelYear: Number(row.year),
        technicalData: {
          powertrain: powertrain.powertrain,
          consumption: consumptionOf(row, powertrain.powertrain.kind),
        },
        scopes: [{ markets: ['US'] }],
      },
    },
  };
}

/** Lines with quotes are rare, and splitting the others is ten times faster. */
function cellsOf(line: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(',');
  try {
    const [cells] = parse(line);
    return cells ?? null;
  } catch {
    return null;
  }
}

/** The model with its engine and gearbox, which alone tell many rows of a year apart. */
function modelName({ model, displ, trans }: EpaRow): string {
  const engine = Number(displ) > 0 ? `${Number(displ).toFixed(1)} l` : '';
  const gearbox = /^(Auto|Manual)/.exec(trans)?.[0].replace(/^Auto$/, 'Automatic') ?? '';
  return [model, engine, gearbox]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

/** The EPA sorts by size; where a class says no shape, the model's name often does. */
function bodyStyleOf({ class: size, model }: EpaRow): Model['bodyStyle'] | null {
  if (/pickup/i.test(size)) return 'PICKUP';
  if (/^minivan/i.test(size)) return 'MPV';
  if (/^vans/i.test(size)) return 'VAN';
  if (/station wagon/i.test(size)) return 'WAGON';
  if (/sport utility/i.test(size)) return 'SUV';
  if (/^special purpose/i.test(size)) return /\bvan\b/i.test(model) ? 'VAN' : 'SUV';
  const isTwoSeater = /^two seaters/i.test(size);
  if (!isTwoSeater && !/^(mini|sub)?compact|^midsize|^large/i.test(size)) return null;
  if (/convert|cabrio|roadster|spyder|spider|barchetta|volante/i.test(model)) return 'CONVERTIBLE';
  if (/\bcoupe\b/i.test(model)) return 'COUPE';
  if (/hatchback|\b[35] ?door\b/i.test(model)) return 'HATCHBACK';
  if (/wagon|\bavant\b|sportwagen/i.test(model)) return 'WAGON';
  return isTwoSeater ? 'COUPE' : 'SEDAN';
}

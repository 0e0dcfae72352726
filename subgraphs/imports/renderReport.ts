import { renderFaults } from '../../schema/interchange/faultReport.ts';
import type { RecordType } from '../../schema/interchange/recordTypes.ts';
import { counted } from '../shared/counted.ts';
import type { ForeignRows, Imported, ImportReport } from './importReport.ts';
import type { AbsentDataset } from './absentDataset.ts';
import type { RollbackReport } from './rollbackDataset.ts';
import type { WithdrawalReport } from './withdrawDataset.ts';

/** How many reasons are told, and rows named for each; the import's record in the database has all. */
const SHOWN = { reasons: 50, rows: 50 } as const;

/** Where no row could be used, a few examples tell as much. */
const SHOWN_OF_NONE = { reasons: 10, rows: 3 } as const;

/** How an import ended, as plain text for a person. */
export function renderReport(report: ImportReport): string {
  switch (report.kind) {
    case 'imported':
      return renderImported(report);
    case 'faulty': {
      const rows = report.rows === null ? [] : [renderRows(report.rows)];
      const head = `Nothing was imported: '${report.dataset}' has faults. What was active still is.`;
      return [head, ...rows, '', renderFaults(report.faults)].join('\n');
    }
    case 'busy':
      return `Nothing was imported: another import or rollback of '${report.dataset}' is under way. Try again when it has ended.`;
    case 'aborted':
      return `Nothing was imported: the import of '${report.dataset}' was interrupted. What was active still is.`;
  }
}

/** How a rollback ended, as plain text for a person. */
export function renderRollback(report: RollbackReport): string {
  const { dataset } = report;
  switch (report.kind) {
    case 'rolled-back':
      return `Rolled '${dataset}' back from version ${report.from} to ${report.to}. Data version ${report.dataVersion} is active.`;
    case 'unknown-dataset':
    case 'not-active':
      return renderAbsence(report);
    case 'nothing-before':
      return `Version ${report.version} of '${dataset}' stays active: no version before it can be gone back to. \`ucp withdraw ${dataset}\` takes the dataset out altogether.`;
    case 'colliding': {
      const [first] = report.collisions;
      return `'${dataset}' stays as it is: its previous version has ${counted(report.collisions.length, 'type key')} that other datasets use by now, such as '${first?.code}' of '${first?.dataset}'.`;
    }
    case 'busy':
      return `'${dataset}' stays as it is: an import or rollback of it is under way. Try again when it has ended.`;
  }
}

/** How a withdrawal ended, as plain text for a person. */
export function renderWithdrawal(report: WithdrawalReport): string {
  const { dataset } = report;
  switch (report.kind) {
    case 'withdrawn': {
      const rest =
        report.dataVersion === ''
          ? 'No data is active any more.'
          : `Data version ${report.dataVersion} is active.`;
      return `Withdrew '${dataset}', which was at version ${report.version}. ${rest} Import it again to bring it back.`;
    }
    case 'unknown-dataset':
    case 'not-active':
      return renderAbsence(report);
    case 'busy':
      return `'${dataset}' stays as it is: an import or rollback of it is under way. Try again when it has ended.`;
  }
}

function renderAbsence(report: AbsentDataset): string {
  const { dataset } = report;
  if (report.kind === 'not-active') {
    return `'${dataset}' is not active: it was withdrawn. Import it again to bring it back.`;
  }
  const active = report.active.map((name) => `'${name}'`).join(', ');
  return `There is no dataset '${dataset}'. ${active === '' ? 'None is active.' : `Active: ${active}.`}`;
}

function renderImported(report: Imported): string {
  const { dataset, title, version, durationMs, counts, recordCount, rows } = report;
  const kinds = Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(
      ([type, number]) => `${number.toLocaleString('en')} ${nounOf(type as RecordType, number)}`,
    );
  const replaced = report.replaced === null ? '' : `, in place of version ${report.replaced}`;
  const seconds = (durationMs / 1_000).toFixed(1);
  return [
    `Imported '${dataset}' (${title}) as version ${version}${replaced}, in ${seconds} s.`,
    ...(rows === null ? [] : [renderRows(rows)]),
    `${counted(recordCount, 'record')}: ${kinds.join(', ')}.`,
    `Data version ${report.dataVersion} is active.`,
    ...(report.pruned.length === 0
      ? []
      : [
          `Discarded ${counted(report.pruned.length, 'old version')}: ${report.pruned.join(', ')}.`,
        ]),
  ].join('\n');
}

function renderRows({ file, read, used, unusable }: ForeignRows): string {
  const head = `${file}: ${counted(read, 'row')} read = ${used.toLocaleString('en')} used + ${unusable.length.toLocaleString('en')} unusable.`;
  const shown = used === 0 ? SHOWN_OF_NONE : SHOWN;
  const reasons = [...Map.groupBy(unusable, ({ reason }) => reason)];
  const lines = reasons.slice(0, shown.reasons).flatMap(([reason, rows]) => {
    const rest = rows.length - shown.rows;
    return [
      `  ${counted(rows.length, 'row')}: ${reason}`,
      ...rows
        .slice(0, shown.rows)
        .map(({ line, name }) => `    line ${line}${name === '' ? '' : `: ${name}`}`),
      ...(rest > 0 ? [`    and ${counted(rest, 'more row')}`] : []),
    ];
  });
  const others = reasons.length - shown.reasons;
  const rest = others > 0 ? [`  and ${counted(others, 'more reason')}`] : [];
  return [head, ...lines, ...rest].join('\n');
}

const NOUNS: { readonly [T in RecordType]: readonly [one: string, many: string] } = {
  brand: ['brand', 'brands'],
  market: ['market', 'markets'],
  series: ['series', 'series'],
  model: ['model', 'models'],
  family: ['option family', 'option families'],
  option: ['option', 'options'],
  package: ['package', 'packages'],
  standard: ['standard equipment', 'standard equipments'],
  rule: ['rule', 'rules'],
  'price-list': ['price list', 'price lists'],
  price: ['price', 'prices'],
  'tax-rate': ['tax rate', 'tax rates'],
};

function nounOf(type: RecordType, number: number): string {
  return NOUNS[type][number === 1 ? 0 : 1];
}

import { expect, test } from 'vitest';
import { RECORD_TYPES, type RecordType } from '../../schema/interchange/recordTypes.ts';
import type { Imported } from './importReport.ts';
import { renderReport, renderRollback, renderWithdrawal } from './renderReport.ts';

const counts = Object.fromEntries(RECORD_TYPES.map((type) => [type, 0])) as Record<
  RecordType,
  number
>;

const imported: Imported = {
  kind: 'imported',
  dataset: 'demo',
  title: 'Three makers',
  version: 7,
  replaced: 5,
  dataVersion: '7.6',
  counts: { ...counts, brand: 1, model: 1_200 },
  recordCount: 1_201,
  durationMs: 2_345,
  rows: null,
  pruned: [2, 3],
};

test('an import is told by what came, what it replaced and what is active', () => {
  expect(renderReport(imported)).toBe(
    [
      `Imported 'demo' (Three makers) as version 7, in place of version 5, in 2.3 s.`,
      '1,201 records: 1 brand, 1,200 models.',
      'Data version 7.6 is active.',
      'Discarded 2 old versions: 2, 3.',
    ].join('\n'),
  );
});

test('unusable rows are gathered by reason, the first fifty of each by name', () => {
  const unusable = Array.from({ length: 60 }, (_, index) => ({
    line: index + 2,
    name: `car ${index}`,
    reason: index === 0 ? 'expected a fuel' : 'expected a class',
  }));
  const rows = { file: 'cars.csv', read: 1_260, used: 1_200, unusable };
  const text = renderReport({ ...imported, rows });
  expect(text).toContain('cars.csv: 1,260 rows read = 1,200 used + 60 unusable.\n');
  expect(text).toContain('  1 row: expected a fuel\n    line 2: car 0\n');
  expect(text).toContain('  59 rows: expected a class\n    line 3: car 1\n');
  expect(text).toContain('    line 52: car 50\n    and 9 more rows\n');
});

test('where no row can be used a few of each reason are named, of the first ten reasons', () => {
  const unusable = Array.from({ length: 600 }, (_, index) => ({
    line: index + 1,
    name: '',
    reason: `reason ${index % 12}`,
  }));
  const rows = { file: 'cars.csv', read: 600, used: 0, unusable };
  const text = renderReport({ ...imported, rows });
  expect(text).toContain(
    '  50 rows: reason 0\n    line 1\n    line 13\n    line 25\n    and 47 more rows\n  50 rows: reason 1\n',
  );
  expect(text).toContain('  and 2 more reasons\n');
  expect(text).not.toContain('reason 10');
});

test('an import that came to nothing says so, why, and that the old data serves on', () => {
  const fault = { file: 'f.ndjson', line: 3, field: '/a', message: 'expected b, got c' };
  const faults = { total: 1, files: [{ file: 'f.ndjson', total: 1, first: [fault] }] };
  expect(renderReport({ kind: 'faulty', dataset: 'demo', faults, rows: null })).toBe(
    [
      `Nothing was imported: 'demo' has faults. What was active still is.`,
      '',
      'f.ndjson:3 /a: expected b, got c',
      '1 fault in all.',
    ].join('\n'),
  );
  expect(renderReport({ kind: 'busy', dataset: 'demo' })).toContain('is under way. Try again');
});

test('every end of a rollback is told in a sentence', () => {
  const dataset = 'demo';
  expect(renderRollback({ kind: 'rolled-back', dataset, from: 7, to: 5, dataVersion: '5.6' })).toBe(
    `Rolled 'demo' back from version 7 to 5. Data version 5.6 is active.`,
  );
  expect(renderRollback({ kind: 'unknown-dataset', dataset, active: ['epa'] })).toBe(
    `There is no dataset 'demo'. Active: 'epa'.`,
  );
  expect(renderRollback({ kind: 'nothing-before', dataset, version: 5 })).toBe(
    `Version 5 of 'demo' stays active: no version before it can be gone back to. \`ucp withdraw demo\` takes the dataset out altogether.`,
  );
  expect(
    renderRollback({ kind: 'colliding', dataset, collisions: [{ code: 'A1', dataset: 'epa' }] }),
  ).toBe(
    `'demo' stays as it is: its previous version has 1 type key that other datasets use by now, such as 'A1' of 'epa'.`,
  );
});

test('every end of a withdrawal is told in a sentence', () => {
  const dataset = 'demo';
  expect(renderWithdrawal({ kind: 'withdrawn', dataset, version: 7, dataVersion: '6' })).toBe(
    `Withdrew 'demo', which was at version 7. Data version 6 is active. Import it again to bring it back.`,
  );
  expect(renderWithdrawal({ kind: 'withdrawn', dataset, version: 7, dataVersion: '' })).toContain(
    'No data is active any more.',
  );
  expect(renderWithdrawal({ kind: 'not-active', dataset })).toContain(`'demo' is not active`);
  expect(renderWithdrawal({ kind: 'unknown-dataset', dataset, active: [] })).toBe(
    `There is no dataset 'demo'. None is active.`,
  );
  expect(renderWithdrawal({ kind: 'busy', dataset })).toContain('under way');
});

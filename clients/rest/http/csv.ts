import type { Shape } from '../compile/shape.ts';

/**
 * A list as CSV (RFC 4180), with a header line. Objects within spread over columns named by their
 * path; lists of plain values are joined by `|`; other lists stand as JSON in their cell. A list of
 * plain values has one column, `value`. Nothing is put before texts that a spreadsheet could take
 * for a formula: programs read this, and a changed code would be a wrong one.
 */
export function csvOf(shape: Shape, rows: readonly unknown[]): string {
  const columns = shape.kind === 'list' ? columnsOf(shape.of, [], '') : [];
  const lines = [columns.map(({ name }) => cell(name)).join(',')];
  for (const row of rows) {
    lines.push(columns.map(({ path, isPlain }) => cellOf(valueAt(row, path), isPlain)).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

interface Column {
  readonly name: string;
  readonly path: readonly string[];
  /** A list of plain values; other lists are written as JSON. */
  readonly isPlain: boolean;
}

function columnsOf(shape: Shape, path: readonly string[], name: string): readonly Column[] {
  switch (shape.kind) {
    case 'object':
      return shape.fields.flatMap((field) =>
        columnsOf(
          field.shape,
          [...path, field.name],
          name === '' ? field.name : `${name}.${field.name}`,
        ),
      );
    case 'pluck':
    case 'find':
      return columnsOf(shape.of, path, name);
    case 'list':
      return [{ name, path, isPlain: isPlain(shape.of) }];
    case 'value':
    case 'notation':
      return [{ name: name === '' ? 'value' : name, path, isPlain: true }];
  }
}

function isPlain(shape: Shape): boolean {
  return shape.kind === 'pluck' ? isPlain(shape.of) : shape.kind === 'value';
}

function valueAt(row: unknown, path: readonly string[]): unknown {
  let value = row;
  for (const name of path) value = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return value;
}

function cellOf(value: unknown, isPlainList: boolean): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return cell(isPlainList ? value.join('|') : JSON.stringify(value));
  return cell(
    typeof value === 'object' ? JSON.stringify(value) : `${value as string | number | boolean}`,
  );
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../cli/config.ts';

export const REPORT_FILE = 'docs/BENCHMARKS.md';

export interface Section {
  readonly title: string;
  readonly text: string;
}

export function renderReport(machine: string, sections: readonly Section[]): string {
  return [
    '# Benchmarks',
    '',
    'Measured by `npm run bench -- --write` on:',
    '',
    machine,
    '',
    ...sections.flatMap(({ title, text }) => [`## ${title}`, '', text, '']),
  ].join('\n');
}

export async function writeReport(text: string): Promise<void> {
  // A tool of the workshop, loaded where needed: the benchmark itself runs without it.
  const { format } = await import('prettier');
  const formatted = await format(text, { parser: 'markdown' });
  await writeFile(path.join(PROJECT_ROOT, REPORT_FILE), formatted);
}

import { pino, type LoggerOptions } from 'pino';
import { expect, test } from 'vitest';
import { isoTime } from './isoTime.ts';
import { lineWriter } from './lineWriter.ts';

function linesOf(options: LoggerOptions, write: (log: pino.Logger) => void): readonly string[] {
  const lines: string[] = [];
  const log = pino(
    { ...options, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line) => lines.push(line.replace(/"time":"[^"]+"/, '"time":""')) },
  );
  write(log);
  return lines;
}

test.each([
  [{ status: 200, client: 'a "shop"\n', version: null, calls: { media: 2 }, left: undefined }],
  [{}],
])('a line of %j is what pino writes', (fields) => {
  const options = { name: 'gateway', level: 'info' };
  const ours = linesOf(options, (log) => lineWriter(log, 'request')(fields));
  expect(ours).toEqual(linesOf(options, (log) => log.info(fields, 'request')));
  expect(ours).toHaveLength(1);
});

test('a child tells what it was made with, and a quiet log writes nothing', () => {
  const options = { name: 'gateway' };
  const ours = linesOf(options, (log) =>
    lineWriter(log.child({ service: 'media' }), 'x')({ a: 1 }),
  );
  expect(ours).toEqual(
    linesOf(options, (log) => log.child({ service: 'media' }).info({ a: 1 }, 'x')),
  );
  expect(linesOf({ level: 'warn' }, (log) => lineWriter(log, 'x')({ a: 1 }))).toEqual([]);
});

test('an instant is written as of its millisecond, not of the one asked for before', () => {
  const first = Date.parse('2026-11-27T09:00:00.001Z');
  expect([first, first, first + 1, first].map(isoTime)).toEqual([
    '2026-11-27T09:00:00.001Z',
    '2026-11-27T09:00:00.001Z',
    '2026-11-27T09:00:00.002Z',
    '2026-11-27T09:00:00.001Z',
  ]);
});

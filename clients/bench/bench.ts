import type { Progress } from '../cli/progress.ts';

/** What one part of the benchmark works with. */
export interface Bench {
  readonly shapes: readonly Shape[];
  /** Starts of a kind, imports of a file. */
  readonly runs: number;
  /** How long each operation is asked for, once by one caller and once by many. */
  readonly secondsEach: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** The platform in one process, or with every service in one of its own. */
export interface Shape {
  readonly name: string;
  readonly args: readonly string[];
}

export const SHAPES = {
  one: { name: 'one process', args: [] },
  many: { name: 'a process each', args: ['--services', '--free-ports'] },
} as const satisfies Readonly<Record<string, Shape>>;

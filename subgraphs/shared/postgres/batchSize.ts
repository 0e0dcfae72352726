/** How long a transaction of a bulk write may take, about; well under what others can wait. */
const AIM_MS = 200;
const FIRST_ROWS = 1_000;
const FEWEST_ROWS = 100;
const MOST_ROWS = 20_000;

/** How many rows a transaction of a bulk write takes, learned from those before it. */
export interface BatchSize {
  rows(): number;
  /** So many rows took so long. */
  learn(rows: number, tookMs: number): void;
}

/**
 * By time and not by a number of rows: how many rows fit into some tenths of a second differs by
 * table and index, and by what else the machine does. It grows slowly and shrinks at once.
 */
export function createBatchSize(): BatchSize {
  let size = FIRST_ROWS;
  return {
    rows: () => size,
    learn: (rows, tookMs) => {
      const fitting = Math.floor((rows * AIM_MS) / Math.max(tookMs, 1));
      size = Math.min(Math.max(Math.min(fitting, size * 2), FEWEST_ROWS), MOST_ROWS);
    },
  };
}

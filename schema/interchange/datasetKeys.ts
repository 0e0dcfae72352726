/** Two parts of a key are joined by a blank, which no code or slug contains. */
export function key(...parts: readonly string[]): string {
  return parts.join(' ');
}

/** What later records refer to. Keeps keys, never records: a million records fit in memory. */
export class DatasetKeys {
  readonly brands = new FirstLines();
  readonly markets = new FirstLines();
  /** By brand and code. */
  readonly series = new FirstLines();
  readonly models = new FirstLines();
  /** By type key: its brand and series, as the key of the series. */
  readonly seriesOfModel = new Map<string, string>();
  /** By brand and code. */
  readonly families = new FirstLines();
  readonly packageFamilies = new Set<string>();
  /** By brand and code; options and packages share one namespace. */
  readonly options = new FirstLines();
  readonly packages = new FirstLines();
  readonly familyOfCode = new Map<string, string>();
  readonly rules = new FirstLines();
  readonly priceLists = new FirstLines();
  readonly brandOfPriceList = new Map<string, string>();
  readonly prices = new FirstLines();

  /** Whether an option or a package has the key. */
  hasCode(found: string): boolean {
    return this.options.has(found) || this.packages.has(found);
  }
}

/** The line on which each key stood first. */
export class FirstLines {
  readonly #lines = new Map<string, number>();

  has(found: string): boolean {
    return this.#lines.has(found);
  }

  lineOf(found: string): number | null {
    return this.#lines.get(found) ?? null;
  }

  /** The line on which the key stood before, or null when this is the first time. */
  claim(found: string, line: number): number | null {
    const before = this.#lines.get(found);
    if (before === undefined) this.#lines.set(found, line);
    return before ?? null;
  }
}

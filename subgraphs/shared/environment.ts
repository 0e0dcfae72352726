/** One variable: how to read its text. Throws an Error whose message says what was expected. */
export type Reader<T> = (text: string) => T;

/** Every fault of an environment at once, so that it is mended in one go. */
export class EnvironmentError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The environment is not as expected:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'EnvironmentError';
    this.faults = faults;
  }
}

/** Reads variables of an environment and gathers their faults; `done` throws them all. */
export class Environment {
  readonly #variables: Readonly<Record<string, string | undefined>>;
  readonly #faults: string[] = [];

  constructor(variables: Readonly<Record<string, string | undefined>>) {
    this.#variables = variables;
  }

  /** Null where the variable is not set or empty. */
  optional<T>(name: string, read: Reader<T>): T | null {
    const text = this.#variables[name];
    if (text === undefined || text === '') return null;
    try {
      return read(text);
    } catch (error) {
      this.#faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  /** After a fault the value is of no use: call `done` before using any. */
  required<T>(name: string, read: Reader<T>): T {
    const value = this.optional(name, read);
    if (value === null && !this.#faults.some((fault) => fault.startsWith(`${name}:`))) {
      this.#faults.push(`${name}: expected a value, but it is not set`);
    }
    return value as T;
  }

  fault(message: string): void {
    this.#faults.push(message);
  }

  done(): void {
    if (this.#faults.length > 0) throw new EnvironmentError(this.#faults);
  }
}

export const text: Reader<string> = (value) => value;

/** A secret is never quoted in a fault. */
export function secretOf(minLength: number): Reader<string> {
  return (value) => {
    if (value.length >= minLength) return value;
    throw new Error(`expected at least ${minLength} characters, got ${value.length}`);
  };
}

export const hexKey: Reader<Buffer> = (value) => {
  if (/^[0-9a-f]{64}$/.test(value)) return Buffer.from(value, 'hex');
  throw new Error(`expected 64 hexadecimal digits, got ${value.length} characters`);
};

export const port: Reader<number> = (value) => {
  const number = Number(value);
  if (/^\d+$/.test(value) && number <= 65_535) return number;
  throw new Error(`expected a port from 0 to 65535, got '${value}'`);
};

export function wholeNumber(least: number, most: number): Reader<number> {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new Error(`expected a whole number from ${least} to ${most}, got '${value}'`);
  };
}

export function urlOf(...protocols: readonly string[]): Reader<string> {
  return (value) => {
    // The text may carry a password, so a fault never quotes it.
    const expected = `expected a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`;
    if (!URL.canParse(value)) throw new Error(expected);
    if (!protocols.includes(new URL(value).protocol)) throw new Error(expected);
    return value;
  };
}

/** Origins of web pages, separated by commas: scheme, host and port, without a path. */
export const origins: Reader<readonly string[]> = (value) =>
  value.split(',').map((part) => {
    const text = part.trim();
    if (URL.canParse(text) && new URL(text).origin === text) return text;
    throw new Error(`expected origins such as https://www.example.com, got '${text}'`);
  });

export function oneOf<const T extends string>(...values: readonly T[]): Reader<T> {
  return (value) => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`expected ${values.join(', ')}; got '${value}'`);
    return found;
  };
}

export const onOff: Reader<boolean> = (value) => oneOf('on', 'off')(value) === 'on';

export const LOG_LEVEL = oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent');

export type AppearanceFault =
  'INVALID_HEX' | 'INVALID_DIMENSION' | 'INVALID_CHOICE' | 'INVALID_SIZE' | 'INVALID_TEXT';

/**
 * The drawing was asked for something that cannot be drawn. `field` is the path of the offending
 * input (`paint.hex`), `expected` a phrase for people, `received` a shortened rendering of the value.
 */
export class AppearanceError extends Error {
  readonly kind: AppearanceFault;
  readonly field: string;
  readonly expected: string;
  readonly received: string;

  constructor(kind: AppearanceFault, field: string, expected: string, value: unknown) {
    const received = rendering(value);
    super(`${field}: expected ${expected}, received ${received}`);
    this.name = 'AppearanceError';
    this.kind = kind;
    this.field = field;
    this.expected = expected;
    this.received = received;
  }
}

function rendering(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

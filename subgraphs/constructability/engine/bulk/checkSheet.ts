import type { RuleSlice } from '../../domain/ruleSlice.ts';
import { hashRuleModel, HIDDEN } from '../model/ruleModel.ts';
import { sliceModel } from '../readers/sliceModel.ts';
import { buildCheckProgram } from './checkProgram.ts';

/** All that threads need to check the cars of a slice. Its buffers are shared, not copied. */
export interface CheckSheet {
  /** Of the rule model. */
  readonly hash: string;
  /** The offered codes in the order of their variables, each followed by a space, in UTF-8. */
  readonly codes: SharedArrayBuffer;
  /** Per variable the index of its exactly-one family, or NO_FAMILY; 32-bit integers. */
  readonly families: SharedArrayBuffer;
  /** How many exactly-one families there are. */
  readonly familyCount: number;
  /**
   * Null where the model has hidden variables: a car does not tell them, so that its bits alone
   * decide nothing and the compiled rules are asked.
   */
  readonly program: SharedArrayBuffer | null;
}

export const NO_FAMILY = -1;

export function layOutSheet(slice: RuleSlice): CheckSheet {
  const { model, variables } = sliceModel(slice);
  const families = new Int32Array(new SharedArrayBuffer(4 * model.variableCount)).fill(NO_FAMILY);
  let familyCount = 0;
  for (const { cardinality, options } of slice.families) {
    if (cardinality !== 'EXACTLY_ONE') continue;
    for (const code of options) families[variables.get(code)!] = familyCount;
    familyCount += 1;
  }
  return {
    hash: hashRuleModel(model),
    codes: sharedText([...variables.keys()].map((code) => `${code} `).join('')),
    families: families.buffer,
    familyCount,
    program: model.names.includes(HIDDEN) ? null : sharedProgram(model),
  };
}

export function sheetBytes({ codes, families, program }: CheckSheet): number {
  return codes.byteLength + families.byteLength + (program?.byteLength ?? 0);
}

/** The offered codes in the order of their variables. */
export function codesOfSheet({ codes }: CheckSheet): readonly string[] {
  // A decoder takes no shared memory.
  const text = new TextDecoder().decode(new Uint8Array(codes).slice());
  return text.split(' ').slice(0, -1);
}

function sharedText(text: string): SharedArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function sharedProgram(model: Parameters<typeof buildCheckProgram>[0]): SharedArrayBuffer {
  const { buffer } = buildCheckProgram(model);
  if (!(buffer instanceof SharedArrayBuffer)) throw new Error('Checks are not shared');
  return buffer;
}

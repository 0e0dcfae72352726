import { openArrays, packArrays } from '../model/packedArrays.ts';

/**
 * The rules of a slice as a decision graph (a smooth, deterministic, decomposable negation normal
 * form): leaves say "the slot takes one of these classes", AND nodes join parts that share no
 * slot, OR nodes choose between classes of a slot. Each configuration is told by exactly one way
 * down, and each way tells every slot. Flat arrays over one buffer, which threads may share.
 */
export interface CompiledRules {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  readonly variableCount: number;
  /** The node that stands for all, or -1 when nothing is buildable. */
  readonly root: number;
  /** Nodes 0 … leafCount-1 are leaves; the others come after their children. */
  readonly leafCount: number;
  readonly nodeCount: number;

  /** Per variable: its slot, the value that tells it, and 1 when it is that the slot is not it. */
  readonly variableSlots: Int32Array;
  readonly variableValues: Int32Array;
  readonly variableNegated: Int32Array;
  /** Per slot where its values begin in `valueClasses`; values are what variables are told by. */
  readonly valueStarts: Int32Array;
  /** Per value its class, counted over all slots, or -1 when no configuration holds it. */
  readonly valueClasses: Int32Array;
  /** Per slot where its classes begin: values that all rules treat alike are one class. */
  readonly classStarts: Int32Array;

  /** Per leaf its slot, and its classes, laid end to end. */
  readonly leafSlots: Int32Array;
  readonly leafOffsets: Int32Array;
  readonly leafClasses: Int32Array;
  /** Per inner node (by node - leafCount): 1 for OR, 0 for AND, and its children. */
  readonly isChoice: Int32Array;
  readonly childOffsets: Int32Array;
  readonly children: Int32Array;
}

type Arrays = Omit<CompiledRules, 'buffer' | 'variableCount' | 'root' | 'leafCount' | 'nodeCount'>;

/** Raised with every change of the layout or of what preprocessing makes of a model. */
export const COMPILED_FORMAT = 1;

const MAGIC = 0x55435031;

const ARRAYS = [
  'variableSlots',
  'variableValues',
  'variableNegated',
  'valueStarts',
  'valueClasses',
  'classStarts',
  'leafSlots',
  'leafOffsets',
  'leafClasses',
  'isChoice',
  'childOffsets',
  'children',
] as const satisfies readonly (keyof Arrays)[];

/** Lays the arrays into one shared buffer. */
export function packCompiledRules(root: number, arrays: Arrays): CompiledRules {
  const buffer = packArrays(MAGIC, COMPILED_FORMAT, [
    Int32Array.of(root),
    ...ARRAYS.map((name) => arrays[name]),
  ]);
  const rules = openCompiledRules(buffer);
  if (rules === null) throw new Error('Packed rules do not open');
  return rules;
}

/**
 * The rules in a buffer as `packCompiledRules` laid it out, without copying; null when the buffer
 * is of another format or cut short, as a cached file may be.
 */
export function openCompiledRules(buffer: ArrayBuffer | SharedArrayBuffer): CompiledRules | null {
  const opened = openArrays(MAGIC, COMPILED_FORMAT, ARRAYS.length + 1, buffer);
  const root = opened?.[0]?.[0];
  if (opened === null || root === undefined) return null;
  const arrays = Object.fromEntries(
    ARRAYS.map((name, index) => [name, opened[index + 1]!]),
  ) as unknown as Arrays;
  return {
    buffer,
    ...arrays,
    variableCount: arrays.variableSlots.length,
    root,
    leafCount: arrays.leafSlots.length,
    nodeCount: arrays.leafSlots.length + arrays.isChoice.length,
  };
}

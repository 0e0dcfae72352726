import { inject } from 'vitest';

/** The platform in one process and in many; every behaviour must be the same in both. */
export const SHAPES = [
  ['in one process', () => inject('inOneProcess')],
  ['in many processes', () => inject('inManyProcesses')],
] as const;

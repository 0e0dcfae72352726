/** An option that is offered although no buildable car has it, and why that is meant. */
export interface DeadByDesign {
  readonly brand: string;
  readonly code: string;
  readonly reason: string;
}

/** None: whatever this data offers can be built. A test holds the data to this list. */
export const DEAD_BY_DESIGN: readonly DeadByDesign[] = [];

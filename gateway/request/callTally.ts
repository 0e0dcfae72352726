/** The subgraph calls of one request, for its log line. */
export interface CallTally {
  readonly perService: Map<string, number>;
  sqlStatements: number;
}

export function newCallTally(): CallTally {
  return { perService: new Map(), sqlStatements: 0 };
}

export function countCall(tally: CallTally, service: string): void {
  tally.perService.set(service, (tally.perService.get(service) ?? 0) + 1);
}

export function callCount(tally: CallTally): number {
  return tally.perService.values().reduce((sum, count) => sum + count, 0);
}

import type { ASTNode, Source } from 'graphql';
import { getLocation } from 'graphql';

/** What is wrong with an endpoint's document, and where. */
export interface DocumentFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What was expected, what came and what to do. */
  readonly message: string;
}

/** All faults of all documents: whoever changed a type wants to see every endpoint it touches. */
export class EndpointFaults extends Error {
  readonly faults: readonly DocumentFault[];

  constructor(faults: readonly DocumentFault[]) {
    super(faults.map(faultLine).join('\n'));
    this.name = 'EndpointFaults';
    this.faults = faults;
  }
}

export function faultLine({ file, line, column, message }: DocumentFault): string {
  return `${file}:${line}:${column}  ${message}`;
}

/** Notes faults of one document, each at the node it is about. */
export type Report = (node: ASTNode | undefined, message: string) => void;

export function reportInto(source: Source, faults: DocumentFault[]): Report {
  return (node, message) => {
    const at = node?.loc === undefined ? null : getLocation(source, node.loc.start);
    faults.push({ file: source.name, line: at?.line ?? 1, column: at?.column ?? 1, message });
  };
}

import type { IncomingHttpHeaders } from 'node:http';
import { ProblemError } from './problem.ts';
import { httpProblem } from './problemTypes.ts';

/** What the conditions of a read come to, in the order of RFC 9110, 13.2.2. */
export type Condition = 'holds' | 'not modified' | 'failed';

/**
 * Of a GET or HEAD for the representation with this tag. Conditions by date hold for what has no
 * date of its last change, and nothing here has one.
 */
export function readCondition(headers: IncomingHttpHeaders, tag: string): Condition {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  // Strong comparison: a weak tag is none of ours.
  if (ifMatch !== undefined && !isAny(ifMatch) && !tagsOf(ifMatch).includes(tag)) return 'failed';
  if (ifNoneMatch === undefined) return 'holds';
  const isKnown = isAny(ifNoneMatch) || tagsOf(ifNoneMatch).some((one) => strong(one) === tag);
  return isKnown ? 'not modified' : 'holds';
}

/** The problem of a read whose condition failed. */
export function noSuchTag({ 'if-match': ifMatch = '' }: IncomingHttpHeaders): ProblemError {
  return preconditionFailed('If-Match', `Nothing here has the entity tag ${quoted(ifMatch)}.`);
}

export function preconditionFailed(name: string, detail: string): ProblemError {
  const faults = [{ in: 'header', name, detail }] as const;
  return new ProblemError(httpProblem('PRECONDITION_FAILED', { detail, faults }));
}

/** As much of a header as a message has room for. */
export function quoted(header: string): string {
  return header.slice(0, 100);
}

/** Whether a header stands for whatever there is. */
export function isAny(header: string): boolean {
  return header.trim() === '*';
}

/** The revisions within the strong tags of `If-Match`, each once. */
export function revisionsToMatch(ifMatch: string): readonly number[] {
  return [...new Set(tagsOf(ifMatch).flatMap(revisionIn))];
}

/** The same of `If-None-Match`, where weak tags count, too. */
export function revisionsNotToMatch(ifNoneMatch: string): readonly number[] {
  return [...new Set(tagsOf(ifNoneMatch).map(strong).flatMap(revisionIn))];
}

function revisionIn(tag: string): readonly number[] {
  const revision = /^"r(\d{1,9})-/.exec(tag)?.[1];
  return revision === undefined ? [] : [Number(revision)];
}

function strong(tag: string): string {
  return tag.replace(/^W\//, '');
}

function tagsOf(header: string): readonly string[] {
  return [...header.matchAll(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g)].map(([tag]) => tag);
}

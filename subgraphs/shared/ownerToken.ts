import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Subject } from './context.ts';

export type AnonymousSubject = Extract<Subject, { kind: 'anonymous' }>;

export interface OwnerToken {
  readonly subject: AnonymousSubject;
  /** What the owner keeps and sends as `Ucp-Owner-Token`; whoever has it is the owner. */
  readonly token: string;
}

/** Lets secret scanners recognise a token that strayed into a log or a repository. */
const PREFIX = 'ucpo_';
const ID_BYTES = 16;
const SIGNATURE_BYTES = 32;
const FORM = /^ucpo_[A-Za-z0-9_-]{64}$/;

/** A new owner nobody can guess: 128 random bits, signed so that only issued ones are taken. */
export function issueOwnerToken(key: Buffer): OwnerToken {
  const subject = subjectOf(randomBytes(ID_BYTES));
  return { subject, token: ownerTokenOf(subject, key) };
}

/** The token of an owner: the same each time, so that it need not be stored to be told again. */
export function ownerTokenOf(subject: AnonymousSubject, key: Buffer): string {
  const id = Buffer.from(subject.id, 'base64url');
  return PREFIX + Buffer.concat([id, signature(id, key)]).toString('base64url');
}

/** The owner of a token that this platform issued; null for any other text. */
export function verifyOwnerToken(token: string, key: Buffer): AnonymousSubject | null {
  if (!FORM.test(token)) return null;
  // 48 bytes are 64 characters without a spare bit: no two tokens decode to the same owner.
  const bytes = Buffer.from(token.slice(PREFIX.length), 'base64url');
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null;
  const id = bytes.subarray(0, ID_BYTES);
  return timingSafeEqual(bytes.subarray(ID_BYTES), signature(id, key)) ? subjectOf(id) : null;
}

function signature(id: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(id).digest();
}

function subjectOf(id: Buffer): AnonymousSubject {
  return { kind: 'anonymous', id: id.toString('base64url') };
}

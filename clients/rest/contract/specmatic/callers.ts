/** Who asks: nobody, somebody with an owner token, or somebody who signed in. */
export type Caller = 'nobody' | 'owner' | 'user';

/** The security schemes of the document that they ask by. */
export const SCHEMES: Readonly<Record<Caller, string | null>> = {
  nobody: null,
  owner: 'ownerToken',
  user: 'bearer',
};

export interface Tokens {
  readonly owner: string;
  readonly user: string;
}

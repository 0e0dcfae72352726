/** What can go wrong around the embedded PostgreSQL. Callers branch on the code, people read the message. */
export type EmbeddedPostgresErrorCode =
  /** No PostgreSQL binaries for this operating system and processor, or they cannot be run here. */
  | 'BINARIES_UNAVAILABLE'
  /** We are root, and there is no other user to run PostgreSQL as. */
  | 'SYSTEM_USER_UNAVAILABLE'
  /** The folder that root-only clones move to cannot be made or entered. */
  | 'RELOCATION_FAILED'
  /** The cluster is another user's, so we may neither read nor run it. */
  | 'CLUSTER_OF_ANOTHER_USER'
  /** Something that is not a complete cluster lies where the cluster should be. */
  | 'NOT_A_CLUSTER'
  /** The cluster was written by another major version of PostgreSQL. */
  | 'INCOMPATIBLE_CLUSTER'
  | 'INIT_FAILED'
  | 'START_FAILED'
  /** The cluster exists and was made with another superuser password. */
  | 'WRONG_PASSWORD'
  /** The server process outlived every signal. */
  | 'STOP_FAILED';

export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

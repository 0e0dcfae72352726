/** Why work ends that nobody waits for any more: no failure, so that no log tells of it as one. */
export class AbandonedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AbandonedError';
  }
}

import { createServer } from 'node:net';
import { ExpectedFailure } from '../expectedFailure.ts';

/** Where a server of the platform is to listen. */
export interface ListeningPlace {
  readonly host: string;
  /** 0 takes a free one, which is always there. */
  readonly port: number;
  /** What else the operator can do, e.g. `choose another with --port`. */
  readonly remedy: string;
}

/** Throws an ExpectedFailure where nothing can listen now, before work is done in vain. */
export async function checkPlace(place: ListeningPlace): Promise<void> {
  if (place.port === 0) return;
  const failure = await tryToListen(place);
  if (failure !== null) throw describeFailure(place, failure) ?? failure;
}

/** Starts what listens there; who took the place since it was checked is named the same way. */
export async function startAt<T>(place: ListeningPlace, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    const described = describeFailure(place, error);
    if (described !== null) throw described;
    // A process of its own tells only that it ended; the place itself tells why.
    await checkPlace(place);
    throw error;
  }
}

async function tryToListen({ host, port }: ListeningPlace): Promise<unknown> {
  const server = createServer();
  const outcome = Promise.withResolvers<unknown>();
  server.once('error', outcome.resolve);
  server.listen({ host, port }, () => server.close(() => outcome.resolve(null)));
  return outcome.promise;
}

function describeFailure(place: ListeningPlace, error: unknown): ExpectedFailure | null {
  const { host, port, remedy } = place;
  if (!(error instanceof Error)) return null;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new ExpectedFailure(
        `Port ${port} of ${host} is taken; stop what uses it or ${remedy}.`,
        { cause: error },
      );
    case 'EACCES':
      return new ExpectedFailure(`Port ${port} of ${host} is not for this user; ${remedy}.`, {
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ExpectedFailure(`This machine has no address ${host} to listen on.`, {
        cause: error,
      });
    default:
      return null;
  }
}

import type { IncomingHttpHeaders } from 'node:http';
import type { RequestContext, Subject } from '../../subgraphs/shared/context.ts';
import type { DataVersionId } from '../../subgraphs/shared/dataVersion.ts';
import { isoTime } from '../../subgraphs/shared/isoTime.ts';
import { acceptedLocales } from './acceptLanguage.ts';
import { clientOf, header, idempotencyKeyOf } from './headers.ts';
import type { MaybePromise } from './maybePromise.ts';

export interface ContextSources {
  /** The active data version; called once a request, after it has arrived. */
  readonly dataVersion: () => MaybePromise<DataVersionId>;
  readonly identify: (headers: IncomingHttpHeaders) => MaybePromise<Subject | null>;
  readonly now: () => Date;
  /** Without a slash at the end. */
  readonly publicUrl: () => string;
}

/** Reads once what every service may know of the request; throws for a false claim in a header. */
export function readContext(
  headers: IncomingHttpHeaders,
  requestId: string,
  sources: ContextSources,
): MaybePromise<RequestContext> {
  const idempotencyKey = idempotencyKeyOf(headers);
  const contextOf = (subject: Subject | null, dataVersion: DataVersionId): RequestContext => ({
    requestId,
    dataVersion,
    locales: acceptedLocales(header(headers, 'accept-language')),
    now: isoTime(sources.now().getTime()),
    client: clientOf(headers),
    subject,
    publicUrl: sources.publicUrl(),
    idempotencyKey,
  });
  const subject = sources.identify(headers);
  const dataVersion = sources.dataVersion();
  if (!(subject instanceof Promise) && typeof dataVersion === 'string') {
    return contextOf(subject, dataVersion);
  }
  return Promise.all([subject, dataVersion]).then(([who, version]) => contextOf(who, version));
}

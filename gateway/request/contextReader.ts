import type { IncomingHttpHeaders } from 'node:http';
import type { RequestContext, Subject } from '../../subgraphs/shared/context.ts';
import type { DataVersionId } from '../../subgraphs/shared/dataVersion.ts';
import { acceptedLocales } from './acceptLanguage.ts';
import { clientOf, header, idempotencyKeyOf } from './headers.ts';

export interface ContextSources {
  /** The active data version; called once a request, after it has arrived. */
  readonly dataVersion: () => Promise<DataVersionId>;
  readonly identify: (headers: IncomingHttpHeaders) => Promise<Subject | null>;
  readonly now: () => Date;
  /** Without a slash at the end. */
  readonly publicUrl: () => string;
}

/** Reads once what every service may know of the request; throws for a false claim in a header. */
export async function readContext(
  headers: IncomingHttpHeaders,
  requestId: string,
  sources: ContextSources,
): Promise<RequestContext> {
  const idempotencyKey = idempotencyKeyOf(headers);
  const [subject, dataVersion] = await Promise.all([
    sources.identify(headers),
    sources.dataVersion(),
  ]);
  return {
    requestId,
    dataVersion,
    locales: acceptedLocales(header(headers, 'accept-language')),
    now: sources.now().toISOString(),
    client: clientOf(headers),
    subject,
    publicUrl: sources.publicUrl(),
    idempotencyKey,
  };
}

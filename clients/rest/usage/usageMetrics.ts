import type { Endpoint } from '../compile/endpoint.ts';
import type { UsageRow } from './usageMeter.ts';

/** The rows in the text format of Prometheus. */
export function usageMetrics(rows: readonly UsageRow[], endpoints: readonly Endpoint[]): string {
  const versions = new Map(endpoints.map(({ id, version }) => [id, version]));
  const lines = (name: string, help: string, valueOf: (row: UsageRow) => number): string[] => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} counter`,
    ...rows.map((row) => {
      const labels = [
        `client="${escaped(row.client)}"`,
        `endpoint="${row.endpoint}"`,
        `version="${versions.get(row.endpoint) ?? ''}"`,
      ];
      return `${name}{${labels.join(',')}} ${valueOf(row)}`;
    }),
  ];
  return [
    ...lines('ucp_rest_requests_total', 'Requests by client and endpoint.', (row) => row.requests),
    ...lines('ucp_rest_failures_total', 'Of them, refused or failed.', (row) => row.failures),
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\n', String.raw`\n`);
}

/** @apollo/gateway reports to Apollo unless this variable, which only it reads, says otherwise. */
export function disableApolloTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}

import { configurationKeyOf } from '../../shared/ids/configurationId.ts';
import { FINDING, verdictOf } from '../domain/finding.ts';
import type { CheckedConfigurationResolvers, Finding } from '../resolvers.generated.ts';

export const CheckedConfiguration: CheckedConfigurationResolvers = {
  finding: ({ finding }) => findingOf(finding),
  verdict: ({ id, finding, dataVersion }) => {
    const verdict = verdictOf(finding);
    return verdict === null ? null : { verdict, car: configurationKeyOf(id), dataVersion };
  },
  // Without the verdict: that of the check may be of another data version than the request's.
  configuration: ({ id, finding }) =>
    verdictOf(finding) === null
      ? null
      : { __typename: 'Configuration', id, key: configurationKeyOf(id) },
};

function findingOf(finding: number): Finding {
  switch (finding) {
    case FINDING.COMPLETE_BUILDABLE:
    case FINDING.PARTIAL_BUILDABLE:
      return 'BUILDABLE';
    case FINDING.COMPLETE_REFUTED:
    case FINDING.PARTIAL_REFUTED:
      return 'NOT_BUILDABLE';
    case FINDING.MALFORMED_ID:
      return 'MALFORMED_ID';
    case FINDING.UNKNOWN_MODEL:
      return 'UNKNOWN_MODEL';
    case FINDING.UNKNOWN_CODES:
      return 'UNKNOWN_CODES';
    default:
      throw new Error(`Expected a finding, got ${finding}`);
  }
}

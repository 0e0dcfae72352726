import type { ImportProgress } from '../../../subgraphs/imports/importReport.ts';
import type { Progress } from '../progress.ts';

/** Shows where an import stands, on the line of the running step. */
export function showImportProgress(
  progress: Pick<Progress, 'update'>,
): (at: ImportProgress) => void {
  return (at) => progress.update(describe(at));
}

function describe(at: ImportProgress): string {
  switch (at.step) {
    case 'converting':
    case 'validating':
    case 'staging':
      return `${at.step} ${Math.round(at.share * 100)} %`;
    case 'examining':
      return `${at.service} examines the data`;
    case 'activating':
    case 'pruning':
      return at.step;
  }
}

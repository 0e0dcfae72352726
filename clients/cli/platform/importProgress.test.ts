import { expect, test } from 'vitest';
import { showImportProgress } from './importProgress.ts';

test('an operator reads which step an import is in, and how far it is', () => {
  const shown: string[] = [];
  const show = showImportProgress({ update: (message) => void shown.push(message) });
  show({ step: 'converting', share: 0 });
  show({ step: 'validating', share: 0.126 });
  show({ step: 'examining', service: 'pricing' });
  show({ step: 'staging', share: 1 });
  show({ step: 'activating' });
  show({ step: 'pruning' });
  expect(shown).toEqual([
    'converting 0 %',
    'validating 13 %',
    'pricing examines the data',
    'staging 100 %',
    'activating',
    'pruning',
  ]);
});

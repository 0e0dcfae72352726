import { optionText, UsageError, type Command } from '../command.ts';
import { restDiff, restRelease } from '../rest/contract.ts';
import { restScaffold } from '../rest/scaffold.ts';
import { restUsage } from '../rest/usage.ts';

const ACTIONS = ['usage', 'diff', 'release', 'scaffold'] as const;

/** What operators and authors of the REST interface need. */
export const rest: Command = {
  name: 'rest',
  summary: 'Who still calls which REST endpoint, what would break, and drafts of endpoints.',
  usage: `${ACTIONS.join('|')} [FILE] [options]`,
  details: [
    'usage     who called which endpoint: of a running gateway, or from its log (FILE, or - for stdin)',
    'diff      what changed in the contract since the last release; ends with 1 where something breaks',
    'release   makes the contract as it is now the released one',
    'scaffold  drafts of endpoint documents for the paths of a foreign OpenAPI FILE',
    '',
    'Example: ucp rest usage --version v1',
  ].join('\n'),
  options: {
    url: {
      type: 'string',
      value: 'URL',
      help: 'usage: the gateway (default: http://127.0.0.1:4000)',
    },
    version: { type: 'string', value: 'vN', help: 'usage: only endpoints of this version' },
    json: { type: 'boolean', help: 'usage, diff: as JSON, for programs' },
    out: { type: 'string', value: 'DIR', help: 'scaffold: where to (default: rest-scaffold)' },
  },
  run: async (invocation) => {
    const [action, file, ...more] = invocation.positionals;
    const known = ACTIONS.find((one) => one === action);
    if (known === undefined || more.length > 0) {
      throw new UsageError(`Expected one of ${ACTIONS.join(', ')}; got '${action ?? ''}'.`);
    }
    const json = invocation.options['json'] === true;
    switch (known) {
      case 'usage':
        return restUsage({
          file: file ?? null,
          url: optionText(invocation, 'url') ?? 'http://127.0.0.1:4000',
          version: optionText(invocation, 'version'),
          json,
          signal: invocation.signal,
        });
      case 'diff':
        return restDiff(json);
      case 'release':
        return restRelease();
      case 'scaffold':
        if (file === undefined) throw new UsageError('scaffold: expected an OpenAPI file.');
        return restScaffold(file, optionText(invocation, 'out') ?? 'rest-scaffold');
    }
  },
};

import { onlyPositional, optionText, refusePositionals, type Command } from '../command.ts';
import type { CommandGroup } from '../commandGroup.ts';
import { URL_OPTION, urlOf } from '../gateway.ts';
import { restDiff, restRelease } from '../rest/contract.ts';
import { restScaffold } from '../rest/scaffold.ts';
import { restUsage } from '../rest/usage.ts';

const JSON_OPTION = { json: { type: 'boolean', help: 'as JSON, for programs' } } as const;
const DEFAULT_OUT = 'rest-scaffold';

const usage: Command = {
  name: 'usage',
  summary: 'Who called which endpoint, and until when the endpoint is served.',
  usage: '[LOG|-] [options]',
  details: [
    'Asks a running gateway, which counts since its start, or reads its log: LOG, or - for stdin.',
    '',
    'Example: ucp rest usage --version v1',
  ].join('\n'),
  options: {
    ...URL_OPTION,
    version: { type: 'string', value: 'vN', help: 'only endpoints of this version' },
    ...JSON_OPTION,
  },
  run: async (invocation) =>
    restUsage({
      file: invocation.positionals.length === 0 ? null : onlyPositional(invocation, 'one log'),
      url: urlOf(invocation),
      version: optionText(invocation, 'version'),
      json: invocation.options['json'] === true,
      signal: invocation.signal,
    }),
};

const diff: Command = {
  name: 'diff',
  summary: 'What changed in the contract since the last release.',
  usage: '[options]',
  details: 'What breaks clients stands first, and then it ends with 1.',
  options: JSON_OPTION,
  run: async (invocation) => {
    refusePositionals(invocation);
    return restDiff(invocation.options['json'] === true);
  },
};

const release: Command = {
  name: 'release',
  summary: 'Make the contract as it is now the released one.',
  usage: '',
  details: 'Writes clients/rest/released.openapi.json, which `ucp rest diff` compares with.',
  options: {},
  run: async (invocation) => {
    refusePositionals(invocation);
    return restRelease();
  },
};

const scaffold: Command = {
  name: 'scaffold',
  summary: 'Write drafts of endpoint documents for the paths of an OpenAPI document.',
  usage: 'FILE [options]',
  details: [
    'FILE is YAML or JSON. Whatever only a person can decide is marked DECIDE in the drafts.',
    '',
    'Example: ucp rest scaffold old-service.yaml',
  ].join('\n'),
  options: {
    out: { type: 'string', value: 'DIR', help: `where to (default: ${DEFAULT_OUT})` },
  },
  run: async (invocation) =>
    restScaffold(
      onlyPositional(invocation, 'one OpenAPI document'),
      optionText(invocation, 'out') ?? DEFAULT_OUT,
    ),
};

/** What operators and authors of the REST interface need. */
export const rest: CommandGroup = {
  name: 'rest',
  summary: 'Who still calls which REST endpoint, what would break, and drafts of endpoints.',
  details: 'Example: ucp rest usage --version v1',
  commands: [usage, diff, release, scaffold],
};

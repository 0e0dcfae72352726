import { parseArgs } from 'node:util';
import { composeSupergraph, readSubgraphs } from './composition.ts';
import { writeOrCompare } from './writeOrCompare.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const { supergraphSdl, apiSdl, hints } = composeSupergraph(await readSubgraphs());
// Hints of the level DEBUG tell of choices that are always fine; the others ask for a decision.
const open = hints.filter((hint) => hint.level !== 'DEBUG');
if (open.length > 0) {
  const lines = open.map((hint) => `  ${hint.level} ${hint.code}: ${hint.message}`);
  throw new Error(`Composition has hints to be settled:\n${lines.join('\n')}`);
}
await writeOrCompare(new URL('supergraph.graphql', import.meta.url), supergraphSdl, values.check);
await writeOrCompare(new URL('api.graphql', import.meta.url), `${apiSdl}\n`, values.check);

import { createLogger } from '../../shared/log.ts';
import { openDatabase } from '../../shared/postgres/database.ts';
import { BulkRunner } from '../bulkRunner.ts';
import { createCompiledEngine, SERVING } from '../engine/compiledEngine.ts';
import { RuleBases } from '../store/ruleBases.ts';

/**
 * A process that works on the bulk checks of the database whose URL it is given. It checks as many
 * chunks as it is told, tells its parent that it has taken one more, and never ends that one.
 */
const [url = '', chunks = '', leaseMs = ''] = process.argv.slice(2);
const database = openDatabase({ url, name: 'dying-runner' });
const engine = createCompiledEngine({ ...SERVING, threads: 1 });
let checked = 0;
const runner = new BulkRunner({
  database,
  bases: new RuleBases(database),
  engine: {
    checksAtOnce: 1,
    check: (ids) => {
      if (checked++ < Number(chunks)) return engine.check(ids);
      process.send?.('amid a chunk');
      return Promise.withResolvers<Uint8Array>().promise;
    },
  },
  log: createLogger('dying-runner', 'silent'),
  leaseMs: Number(leaseMs),
});
runner.wake();

import { runService } from '../shared/serviceProcess.ts';
import { configurations } from './service.ts';

await runService(configurations);

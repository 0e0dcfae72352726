import { runService } from '../shared/serviceProcess.ts';
import { catalog } from './service.ts';

await runService(catalog);

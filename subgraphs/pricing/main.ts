import { runService } from '../shared/serviceProcess.ts';
import { pricing } from './service.ts';

await runService(pricing);

import { runService } from '../shared/serviceProcess.ts';
import { constructability } from './service.ts';

await runService(constructability);

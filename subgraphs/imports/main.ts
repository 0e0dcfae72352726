import { runService } from '../shared/serviceProcess.ts';
import { importsService } from './service.ts';

await runService(importsService);

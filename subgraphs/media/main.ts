import { runService } from '../shared/serviceProcess.ts';
import { media } from './service.ts';

await runService(media);

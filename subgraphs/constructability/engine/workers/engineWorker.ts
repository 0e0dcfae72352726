import { engineTasks } from './engineTask.ts';
import { serveTasks } from './serveTasks.ts';

serveTasks(engineTasks());

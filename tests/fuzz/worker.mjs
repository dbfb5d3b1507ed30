/** Loads the thread's program, which is TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');

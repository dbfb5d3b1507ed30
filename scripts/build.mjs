/** `npm run build`: builds the app, and writes down what it is made of. */
import { build } from './lib/build.mjs';

if (!(await build())) process.exitCode = 1;

/** Bundles launcher and server into one file that needs nothing but Node. */
import { build } from 'vite';
import { inRoot, root } from '../lib/paths.mjs';

/** Faster ways of `ws`, which goes on without them. */
const absent = ['bufferutil', 'utf-8-validate'];

/** Gives the file. Throws when it can't be built. */
export async function bundleServer(folder = inRoot('.cache', 'portable', 'bundle')) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: inRoot('src', 'launch', 'index.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        external: absent,
        output: { format: 'cjs', entryFileNames: 'yiyue.cjs', codeSplitting: false },
      },
    },
  });
  return `${folder}/yiyue.cjs`;
}

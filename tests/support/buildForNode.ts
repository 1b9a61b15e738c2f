import path from 'node:path';
import { builtinModules } from 'node:module';
import { build } from 'vite';

/** Bundles a module of the project into one file that plain Node runs; returns the file. */
export async function buildForNode(entry: string, folder: string): Promise<string> {
  const name = `${path.parse(entry).name}.mjs`;
  await build({
    configFile: false,
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify('0.0.0') },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: path.resolve(entry),
      outDir: folder,
      minify: false,
      rolldownOptions: {
        external: [/^node:/, ...builtinModules],
        output: { format: 'es', entryFileNames: name, codeSplitting: false },
      },
    },
  });
  return path.join(folder, name);
}

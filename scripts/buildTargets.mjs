import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

/*
 * What is built, from what, and how. Everything is bundled, so that the app starts from a handful
 * of files and needs no node_modules. This file imports no builder: see build.mjs.
 */

/**
 * @typedef {object} Target
 * @property {string} label as in "Building the ..."
 * @property {readonly string[]} inputs files and folders that decide about the result
 * @property {string} entry without it there is nothing to build
 * @property {string} output the file that proves the target was built
 * @property {(root: string, version: string) => Promise<void>} build
 */

const electron33Node = 'node20.18';
const nodeModules = [/^node:/, ...builtinModules];

/** @type {Record<'sample' | 'main' | 'preload' | 'cli' | 'print' | 'renderer', Target>} */
export const targets = {
  // The texts that Lectern ships with: main.cjs and lectern.mjs find them in ../sample.
  sample: {
    label: 'sample readings',
    inputs: ['sample'],
    entry: 'sample',
    output: 'out/sample',
    async build(root) {
      const to = path.join(root, 'out/sample');
      fs.rmSync(to, { recursive: true, force: true });
      fs.cpSync(path.join(root, 'sample'), to, { recursive: true });
    },
  },
  main: {
    label: 'main process',
    inputs: ['electron', 'shared'],
    entry: 'electron/main.ts',
    output: 'out/main/main.cjs',
    async build(root, version) {
      await buildForNode(root, version, thread('import', 'out/main/importWorker.cjs'), {
        format: 'cjs',
      });
      const beside = /** @type {const} */ ({ format: 'cjs', beside: true });
      await buildForNode(root, version, thread('export', 'out/main/exportWorker.cjs'), beside);
      await buildForNode(root, version, targets.main, beside);
    },
  },
  preload: {
    label: 'preload script',
    inputs: ['electron', 'shared'],
    entry: 'electron/preload.ts',
    output: 'out/preload/preload.cjs',
    build: (root, version) => buildForNode(root, version, targets.preload, { format: 'cjs' }),
  },
  cli: {
    label: 'command line',
    inputs: ['electron', 'shared'],
    entry: 'electron/cli.ts',
    output: 'out/cli/lectern.mjs',
    async build(root, version) {
      await buildForNode(root, version, thread('import', 'out/cli/importWorker.mjs'), {
        format: 'es',
      });
      await buildForNode(root, version, targets.cli, {
        format: 'es',
        beside: true,
        banner: '#!/usr/bin/env node',
      });
      fs.chmodSync(path.join(root, targets.cli.output), 0o755);
    },
  },
  // Electron's part of the command line: it prints a page to a PDF.
  print: {
    label: 'printer',
    inputs: ['electron', 'shared'],
    entry: 'electron/print.ts',
    output: 'out/print/print.cjs',
    build: (root, version) => buildForNode(root, version, targets.print, { format: 'cjs' }),
  },
  renderer: {
    label: 'window',
    inputs: ['renderer', 'shared'],
    entry: 'renderer/index.html',
    output: 'out/renderer/index.html',
    async build(root, version) {
      const [{ build }, { default: react }] = await Promise.all([
        import('vite'),
        import('@vitejs/plugin-react'),
      ]);
      await build({
        ...common(version),
        root: path.join(root, 'renderer'),
        base: './',
        plugins: [react()],
        worker: { format: 'es' },
        build: {
          outDir: path.join(root, 'out/renderer'),
          emptyOutDir: true,
          target: 'chrome130',
          modulePreload: { polyfill: false },
          // The content security policy allows no data: scripts, styles or fonts.
          assetsInlineLimit: 0,
          // Nothing is downloaded, so size matters little.
          chunkSizeWarningLimit: 5000,
        },
      });
    },
  },
};

/**
 * A thread for imports or exports, which stands beside the program that starts it.
 * @param {'import' | 'export'} work
 * @param {string} output
 */
const thread = (work, output) => ({ entry: `electron/${work}Worker.ts`, output });

/** @param {string} version */
export const common = (version) =>
  /** @type {const} */ ({
    configFile: false,
    logLevel: 'warn',
    define: { __APP_VERSION__: JSON.stringify(version) },
  });

/**
 * Bundles one entry of electron/ into one file; its folder is emptied first, unless it is put beside
 * what was built there.
 * @param {string} root
 * @param {string} version
 * @param {Pick<Target, 'entry' | 'output'>} target
 * @param {{ format: 'cjs' | 'es', banner?: string, beside?: boolean }} output
 */
export async function buildForNode(root, version, target, { beside = false, ...output }) {
  const { build } = await import('vite');
  const forElectron = output.format === 'cjs';
  await build({
    ...common(version),
    root,
    plugins: forElectron ? [] : [refuseElectron],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: path.join(root, target.entry),
      outDir: path.join(root, path.dirname(target.output)),
      emptyOutDir: !beside,
      target: electron33Node,
      minify: false,
      rolldownOptions: {
        external: forElectron ? ['electron', ...nodeModules] : nodeModules,
        output: {
          ...output,
          entryFileNames: path.basename(target.output),
          codeSplitting: false,
        },
      },
    },
  });
}

/**
 * The command line runs in plain Node, where there is no Electron.
 * @type {import('vite').Plugin}
 */
const refuseElectron = {
  name: 'refuse-electron',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== 'electron' && !source.startsWith('electron/')) return null;
    throw new Error(`The command line must not import Electron, and ${importer ?? '?'} does.`);
  },
};

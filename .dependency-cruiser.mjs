/*
 * Which room of the house may call which. Each rule has a test that plants a violation
 * (tests/scripts/importRules.test.ts): a new rule without one turns that test red.
 */

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment:
        'shared/ is the domain: it imports itself and a few pure packages, and nothing else.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        pathNot: [
          '^shared/',
          '(^|/)node_modules/(zod|immutable|approx-string-match|fflate|uuid)/',
          '^(zod|immutable|approx-string-match|fflate|uuid)(/|$)',
        ],
      },
    },
    {
      name: 'renderer-not-to-electron',
      comment: 'The window talks to the main process through shared/ipc only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-not-to-node',
      comment: 'The window runs without Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-not-to-the-electron-package',
      comment: 'The window runs without Electron.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['(^|/)node_modules/electron/', '^electron$'] },
    },
    {
      name: 'electron-not-to-renderer',
      comment: 'The main process knows nothing of what the window is made of.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'features-stand-alone',
      comment: 'A feature of the window never imports another feature.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-app-imports-features',
      comment: 'Features are put together in renderer/App.tsx (and main.tsx), nowhere else.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: ['^renderer/(App|main)\\.tsx$', '^renderer/features/'] },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'services-stand-alone',
      comment: 'A service never imports another service; main.ts and cli.ts put them together.',
      severity: 'error',
      from: { path: '^electron/services/([^/]+?)(\\.ts$|/)' },
      to: { path: '^electron/services/', pathNot: '^electron/services/$1(\\.ts$|/)' },
    },
    {
      name: 'only-storage-imports-lowdb',
      comment: 'lowdb lives in electron/storage and nowhere else.',
      severity: 'error',
      from: { pathNot: '^electron/storage/' },
      to: { path: ['(^|/)node_modules/lowdb/', '^lowdb(/|$)'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other cannot be read one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count as well: a layer that knows another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};

import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * Besides the usual rules, this file holds the walls of the house that are about *what code does*.
 * The walls about *what a file may import* are in .dependency-cruiser.mjs.
 */

const typescriptFiles = ['**/*.{ts,tsx}'];

/** Text from a reading must never become markup, so nothing may write markup at all. */
const noMarkupFromText = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text must never become markup: build nodes, or set textContent.',
  },
  {
    selector: 'MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text must never become markup: build nodes, or set textContent.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'Text must never become markup: build nodes, or set textContent.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text must never become markup: let React render it.',
  },
  {
    selector: 'Property[key.name="dangerouslySetInnerHTML"]',
    message: 'Text must never become markup: let React render it.',
  },
];

const oneWindowMaker = {
  selector: 'NewExpression[callee.name="BrowserWindow"]',
  message: 'Windows are made in electron/window.ts only, so that all of them are hardened alike.',
};

/** The domain gets times and ids as arguments, so that it always gives the same answer. */
const noClockNoChance = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'shared/ has no randomness: take a generator as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^(randomUUID|getRandomValues)$/]',
    message: 'shared/ has no randomness: take the id as an argument.',
  },
];

/** Lectern works offline and says so: no code may open a connection. */
const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Lectern never opens a connection by itself.',
}));
const noNetworkByProperty = [
  {
    selector:
      'MemberExpression[object.name=/^(window|globalThis|self|net)$/][property.name=/^(fetch|XMLHttpRequest|WebSocket|EventSource)$/]',
    message: 'Lectern never opens a connection by itself.',
  },
  {
    selector: 'MemberExpression[object.name="navigator"][property.name="sendBeacon"]',
    message: 'Lectern never opens a connection by itself.',
  },
];

const onlyStorageUsesLowdb = {
  group: ['lowdb', 'lowdb/*'],
  message: 'lowdb lives in electron/storage and nowhere else.',
};
const onlyIpcUsesIpcMain = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'ipcMain is used in electron/ipc.ts only, which checks the sender and the arguments.',
};

const everywhere = [...noMarkupFromText, ...noNetworkByProperty];

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'coverage/', 'test-results/']),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescriptFiles,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The compiler finds undefined names, and it knows the types that this rule does not.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // Spreading a string into code points is what is wanted where it is done.
      '@typescript-eslint/no-misused-spread': 'off',
      // Services, importers and formats are records of functions that never use `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number or a truth value in a sentence is plain English, not a mistake.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `onClick={() => close()}` is clearer than the braces this rule asks for.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Handlers of React events may be async; a promise anywhere else must be handled.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // `interface` and `type` are both fine: a union must be a type, and neighbours should match.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An empty function says "nothing to do" well enough.
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      // Texts from elsewhere contain control characters, and we have to look for them.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-globals': ['error', ...noNetwork],
      'no-restricted-syntax': ['error', ...everywhere, oneWindowMaker],
      'no-restricted-imports': [
        'error',
        { paths: [onlyIpcUsesIpcMain], patterns: [onlyStorageUsesLowdb] },
      ],
    },
  },
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, oneWindowMaker, ...noClockNoChance],
    },
  },
  {
    files: ['electron/window.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['electron/ipc.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyStorageUsesLowdb] }] },
  },
  {
    files: ['electron/storage/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [onlyIpcUsesIpcMain] }] },
  },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['tests/**'],
    rules: {
      // Tests plant faults on purpose, in text and in code.
      'no-restricted-syntax': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
      },
    },
  },
);

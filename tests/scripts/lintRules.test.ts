import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');

// The planted files do not exist, so the rules that ask the compiler have nothing to ask.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** Which of the house's bans a line of code breaks in a file. */
async function brokenBans(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId)
    .filter((ruleId) => ruleId === null || ruleId.startsWith('no-restricted-'));
}

const markup = [
  `document.body.innerHTML = 'x';`,
  `document.body['innerHTML'] = 'x';`,
  `document.body.outerHTML = 'x';`,
  `document.body.insertAdjacentHTML('beforeend', 'x');`,
  `document.write('x');`,
  `export const props = { dangerouslySetInnerHTML: { __html: 'x' } };`,
];
const chance = [
  `export const at = Date.now();`,
  `export const at = new Date();`,
  `export const x = Math.random();`,
  `export const id = crypto.randomUUID();`,
];
const network = [
  `void fetch('x');`,
  `void window.fetch('x');`,
  `new XMLHttpRequest();`,
  `new WebSocket('x');`,
  `navigator.sendBeacon('x');`,
];

const cases: { ban: string; code: string[]; in: string[]; notIn: string[] }[] = [
  {
    ban: 'text never becomes markup',
    code: markup,
    in: ['shared/a.ts', 'electron/a.ts', 'renderer/ui/a.tsx', 'electron/window.ts'],
    notIn: [],
  },
  {
    ban: 'the domain has no clock and no randomness',
    code: chance,
    in: ['shared/model/a.ts'],
    notIn: ['electron/a.ts', 'renderer/a.ts'],
  },
  {
    ban: 'nothing opens a connection',
    code: network,
    in: ['shared/a.ts', 'electron/a.ts', 'renderer/a.ts'],
    notIn: [],
  },
  {
    ban: 'windows are made in one file',
    code: [`import { BrowserWindow } from 'electron'; new BrowserWindow();`],
    in: ['electron/main.ts', 'electron/services/a.ts'],
    notIn: ['electron/window.ts'],
  },
  {
    ban: 'ipcMain is used in one file',
    code: [`import { ipcMain } from 'electron'; ipcMain.on('x', () => {});`],
    in: ['electron/main.ts', 'electron/storage/a.ts'],
    notIn: ['electron/ipc.ts'],
  },
  {
    ban: 'lowdb is used in the storage only',
    code: [`import { Low } from 'lowdb'; new Low();`, `import { JSONFile } from 'lowdb/node';`],
    in: ['electron/main.ts', 'electron/ipc.ts', 'renderer/a.ts', 'shared/a.ts'],
    notIn: ['electron/storage/a.ts'],
  },
];

describe('the linter holds that', () => {
  for (const { ban, code, in: banned, notIn } of cases) {
    test(ban, { timeout: 30_000 }, async () => {
      for (const line of code) {
        for (const file of banned) {
          expect(await brokenBans(file, line), `${file}: ${line}`).toHaveLength(1);
        }
        for (const file of notIn) {
          expect(await brokenBans(file, line), `${file}: ${line}`).toEqual([]);
        }
      }
    });
  }

  test('no element is given markup', async () => {
    const code = `export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;`;
    expect(await brokenBans('renderer/ui/A.tsx', code)).toHaveLength(1);
  });
});

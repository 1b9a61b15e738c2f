import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  chooseInDialogs,
  freshHome,
  importAll,
  launch,
  type Lectern,
  root,
} from './support/lectern';

const article = path.join(root, 'sample/readings/1-article.txt');
const summary = path.join(root, 'sample/readings/3-report-summary.txt');

let home: string;
let forget: () => Promise<void>;
test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
});
test.afterEach(async () => {
  await forget();
});

const untitled = () => path.join(home, 'documents/Lectern/Untitled workspace');

async function close({ app }: Lectern): Promise<void> {
  await app.close();
}

test('the first start is an empty page that says what to do, and writes no workspace', async () => {
  const lectern = await launch(home);
  const { page } = lectern;
  await expect(page.getByRole('heading', { name: 'Start with something to read' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeFocused();
  await close(lectern);
  expect(await readdir(home)).not.toContain('documents');
});

test('files named at the start are imported into a folder that the user can see', async () => {
  const lectern = await launch(home, [article, summary]);
  await expect(lectern.page.locator('.src')).toHaveCount(2);
  await close(lectern);
  expect((await readdir(untitled())).sort()).toEqual([
    'docs',
    'history',
    'journal',
    'originals',
    'texts',
    'undo.json',
    'workspace.json',
    'workspace.prev.json',
  ]);
});

test('a second start hands its files to the first', async () => {
  const lectern = await launch(home, [article]);
  await expect(lectern.page.locator('.src')).toHaveCount(1);
  const electron = await lectern.app.evaluate(() => process.execPath);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await promisify(execFile)(electron, [...asRoot, root, summary], {
    env: { ...process.env, LECTERN_HOME: home },
  });
  await expect(lectern.page.locator('.src')).toHaveCount(2);
  await close(lectern);
});

test('the same file twice is said, not added', async () => {
  const lectern = await launch(home, [article]);
  const { page } = lectern;
  await expect(page.locator('.src')).toHaveCount(1);
  await chooseInDialogs(lectern, { open: [article] });
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('dialog')).toContainText('Already here as');
  await page.keyboard.press('Escape');
  await expect(page.locator('.src')).toHaveCount(1);
  await close(lectern);
});

test('bad files are named one by one and the good ones go on', async () => {
  const folder = path.join(home, 'files');
  await mkdir(path.join(folder, 'a folder.txt'), { recursive: true });
  const write = async (name: string, bytes: string | Uint8Array) => {
    await writeFile(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const files = [
    await write('empty.txt', ''),
    await write('program.txt', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])),
    await write('huge.txt', 'Fifty megabytes of words. '.repeat(2_000_000)),
    path.join(folder, 'a folder.txt'),
    path.join(folder, 'gone.txt'),
    await write(
      'latin.txt',
      Buffer.from('A title in Latin letters\r\rThe café was open.', 'latin1'),
    ),
    article,
  ];
  const lectern = await launch(home);
  await chooseInDialogs(lectern, { open: files });
  await lectern.page.keyboard.press('Control+o');
  const dialog = lectern.page.getByRole('dialog', { name: 'Import 2 readings' });
  await expect(dialog).toBeVisible();
  for (const name of ['empty.txt', 'program.txt', 'huge.txt', 'a folder.txt', 'gone.txt']) {
    await expect(dialog.getByText(name, { exact: true }).first()).toBeVisible();
  }
  await importAll(lectern.page, 2);
  const outcome = lectern.page.getByRole('dialog', { name: '2 readings imported' });
  await expect(outcome).toContainText('Windows-1252');
  await outcome.getByRole('button', { name: 'A title in Latin letters' }).click();
  await expect(lectern.page.locator('.reading')).toContainText('The café was open.');
  await close(lectern);
  expect(await readdir(path.join(untitled(), 'originals'))).toHaveLength(2);
});

test('text is pasted as a reading after a look at it', async () => {
  const lectern = await launch(home);
  const { app, page } = lectern;
  await app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('A pasted title of words\n\nThe pasted paragraph.');
  });
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('dialog', { name: /^Import/ })).toContainText('The pasted paragraph');
  await importAll(page, 1);
  await expect(page.locator('.reading h1')).toContainText('A pasted title of words');
  await close(lectern);
});

test('a file dropped on the window is imported', async () => {
  const lectern = await launch(home);
  const { page } = lectern;
  const text = await readFile(article, 'utf8');
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.txt', { type: 'text/plain' }));
    const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(drop);
  }, text);
  await importAll(page, 1);
  await expect(page.locator('.src')).toHaveCount(1);
  await expect(page.locator('.reading')).toContainText('The council relies on section 12');
  await close(lectern);
});

test('the next start shows the last workspace at the last place', async () => {
  let lectern = await launch(home, [article, summary]);
  await expect(lectern.page.locator('.src')).toHaveCount(2);
  await lectern.page.locator('.src').nth(0).click();
  const kept = lectern.page.waitForFunction(
    () => document.querySelector('.scroll')?.scrollTop === 600,
  );
  await lectern.page.locator('.scroll').evaluate((element) => {
    element.scrollTop = 600;
  });
  await kept;
  // The place is kept once the page rests.
  await expect
    .poll(async () => {
      const file = await readFile(path.join(home, 'profile/settings.json'), 'utf8').catch(() => '');
      return /"offset":\s*[1-9]/.test(file);
    })
    .toBe(true);
  await close(lectern);
  lectern = await launch(home);
  await expect(lectern.page.locator('.src').nth(0)).toHaveAttribute('aria-current', 'true');
  // A place is a line of the text: it comes back to within two lines.
  const away = () => Math.abs((document.querySelector('.scroll')?.scrollTop ?? 0) - 600);
  await expect.poll(() => lectern.page.evaluate(away)).toBeLessThan(60);
  await close(lectern);
});

/** Makes both generations of a document say something that nobody wrote. */
async function damageTwice(file: string): Promise<void> {
  for (const one of [file, file.replace(/\.json$/, '.prev.json')]) await writeFile(one, damaged);
}
const damaged = 'not what was saved';

const problems = ({ page }: Lectern) =>
  page.getByRole('list', { name: 'Parts that could not be opened' });

test('one damaged file is named, everything opens, and the damaged bytes are kept', async () => {
  let lectern = await launch(home, [article, summary]);
  await expect(lectern.page.locator('.src')).toHaveCount(2);
  await close(lectern);
  const file = path.join(untitled(), 'workspace.json');
  await writeFile(file, damaged);
  lectern = await launch(home);
  await expect(lectern.page.locator('.src')).toHaveCount(2);
  await expect(problems(lectern)).toContainText('workspace.json');
  await close(lectern);
  const quarantine = path.join(untitled(), 'quarantine');
  const [kept = '', ...others] = await readdir(quarantine);
  expect(others).toEqual([]);
  expect(await readFile(path.join(quarantine, kept), 'utf8')).toBe(damaged);
});

test('a codebook damaged twice is put together from the last version, and the sentence says so', async () => {
  let lectern = await launch(home, [article]);
  await expect(lectern.page.locator('.src')).toHaveCount(1);
  await close(lectern);
  await damageTwice(path.join(untitled(), 'docs/codebook/base.json'));
  lectern = await launch(home);
  await expect(lectern.page.locator('.src')).toHaveCount(1);
  await expect(problems(lectern)).toContainText('put together from the version of');
  await lectern.page.locator('.reading').focus();
  for (const key of ['J', '1']) await lectern.page.keyboard.press(key);
  await expect(lectern.page.locator('.note')).toHaveCount(1);
  await close(lectern);
});

test('a codebook damaged twice that no version has is told in words and left as it is', async () => {
  let lectern = await launch(home, [article]);
  await expect(lectern.page.locator('.src')).toHaveCount(1);
  await close(lectern);
  const file = path.join(untitled(), 'docs/codebook/base.json');
  await damageTwice(file);
  await rm(path.join(untitled(), 'history'), { recursive: true });
  lectern = await launch(home);
  const dialog = lectern.page.getByRole('dialog', { name: 'A file is damaged' });
  await expect(dialog).toContainText('base.json');
  await expect(dialog).toContainText('from a backup');
  await lectern.page.keyboard.press('Escape');
  await expect(lectern.page.locator('.empty')).toBeVisible();
  await close(lectern);
  expect(await readFile(file, 'utf8')).toBe(damaged);
});

test('a reading damaged twice is named, and the others open', async () => {
  let lectern = await launch(home, [article, summary]);
  await expect(lectern.page.locator('.src')).toHaveCount(2);
  await close(lectern);
  // Where the journals still hold a reading from its first moment, they bring it back.
  await rm(path.join(untitled(), 'journal'), { recursive: true });
  const docs = path.join(untitled(), 'docs');
  const [reading = ''] = (await readdir(docs)).filter((name) => name !== 'codebook');
  const file = path.join(docs, reading, 'base.json');
  await damageTwice(file);
  lectern = await launch(home);
  await expect(lectern.page.locator('.src')).toHaveCount(1);
  await expect(problems(lectern)).toContainText('base.json');
  await lectern.page.locator('.reading').focus();
  for (const key of ['J', '1']) await lectern.page.keyboard.press(key);
  await expect(lectern.page.locator('.note')).toHaveCount(1);
  await close(lectern);
  expect(await readFile(file, 'utf8')).toBe(damaged);
});

import { expect, test, type Page } from '@playwright/test';
import { once } from 'node:events';
import { access, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  chooseInDialogs,
  freshHome,
  kill,
  launch,
  type Lectern,
  root,
  saved,
  seenByMain,
} from './support/lectern';

const article = path.join(root, 'sample/readings/3-report-summary.txt');

let home = '';
let forget: () => Promise<void>;
let lectern: Lectern;

test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  lectern = await launch(home, [article]);
  await lectern.page.waitForSelector('.reading');
});
test.afterEach(async () => {
  // With something unsaved the window would ask before it closes.
  await kill(lectern);
  await forget();
});

const folder = () => path.join(home, 'documents/Lectern/Untitled workspace');

/** Takes the workspace's folder away, as a drive that is unplugged does. */
const unplug = () => rename(folder(), `${folder()} away`);
const plugIn = () => rename(`${folder()} away`, folder());

async function tag(page: Page, count: number): Promise<void> {
  await page.locator('.reading').focus();
  for (const key of ['J', '1']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(count);
}

test('what the disk refuses stays in the window and is saved by itself when the fault ends', async () => {
  const { page } = lectern;
  await tag(page, 1);
  await saved(page);
  await unplug();
  await tag(page, 2);
  await page.keyboard.press('N');
  await page.keyboard.type('Kept words');
  await page.keyboard.press('Escape');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Not saved: the workspace folder is gone.');
  await expect(alert).toContainText('Your 2 changes are kept here until it is back.');
  await expect(page.locator('[data-saved=yes]')).toHaveCount(0);
  await page.getByRole('button', { name: 'What to do', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Your 2 changes are kept in this window');
  await expect(page.getByRole('dialog')).toContainText('unsaved');
  await page.keyboard.press('Escape');
  // The folder is not made anew behind the drive's back.
  await expect(access(folder())).rejects.toThrow();
  await plugIn();
  await saved(page);
  await lectern.app.close();
  lectern = await launch(home);
  await expect(lectern.page.locator('.note')).toHaveCount(2);
  await expect(lectern.page.locator('.note .nb')).toHaveText('Kept words');
});

test('closing with something unsaved asks first, and what was kept is there the next time', async () => {
  const { app, page } = lectern;
  await tag(page, 1);
  await saved(page);
  await unplug();
  await tag(page, 2);
  await page.getByRole('button', { name: 'Close the window' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 change is not saved in the workspace yet.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Close the window' }).click();
  const gone = once(app.process(), 'exit');
  await dialog.locator('.btn.ghost').click();
  await gone;
  await plugIn();
  lectern = await launch(home);
  await expect(lectern.page.locator('.note')).toHaveCount(2);
  await expect(lectern.page.locator('.recovered')).toContainText(
    /later changes? (was|were) recovered/,
  );
  await saved(lectern.page);
});

test('another place takes the whole workspace with what was refused, and work goes on there', async () => {
  const { page } = lectern;
  await tag(page, 1);
  await saved(page);
  // A file where the journals should be: nothing can be added, and everything can be read.
  await rename(path.join(folder(), 'journal'), path.join(folder(), 'journal away'));
  await writeFile(path.join(folder(), 'journal'), '');
  await tag(page, 2);
  await expect(page.getByRole('alert')).toContainText('Not saved');
  await chooseInDialogs(lectern, { save: path.join(home, 'Other place') });
  await page.getByRole('button', { name: 'Choose another place…' }).click();
  await expect(page.locator('.proj')).toContainText('Other place');
  await expect(page.locator('.note')).toHaveCount(2);
  await page.locator('.reading').focus();
  for (const key of ['J', 'J', 'J', '2']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(3);
  await saved(page);
  await kill(lectern);
  lectern = await launch(home);
  await expect(lectern.page.locator('.note')).toHaveCount(3);
});

test('after a crash the window says what it recovered, until that is dismissed', async () => {
  const { page } = lectern;
  await tag(page, 1);
  await tag(page, 2);
  await saved(page);
  await kill(lectern);
  lectern = await launch(home);
  await expect(lectern.page.locator('.note')).toHaveCount(2);
  const banner = lectern.page.locator('.recovered');
  await expect(banner).toContainText(
    /^The app closed before it finished\. Everything up to \d\d:\d\d is here, and \d later changes? (was|were) recovered\.Dismiss$/,
  );
  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner).toHaveCount(0);
});

test('when the page’s process dies, the window comes back with everything, unsaved things too', async () => {
  const { app, page } = lectern;
  await tag(page, 1);
  await saved(page);
  await unplug();
  await tag(page, 2);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // The test's own hold on the page died with it: from here on main is asked.
  await expect.poll(() => seenByMain(app, '.note')).toHaveLength(2);
  await expect
    .poll(() => seenByMain(app, '[role=alert]'))
    .toEqual([expect.stringContaining('Not saved')]);
  await plugIn();
  await expect.poll(() => seenByMain(app, '[data-saved=yes]')).toHaveLength(1);
});

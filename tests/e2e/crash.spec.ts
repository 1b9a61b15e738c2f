import { expect, test } from '@playwright/test';
import path from 'node:path';
import { freshHome, kill, launch, type Lectern, root, seenByMain } from './support/lectern';

/** How often the page's process is killed; `npm run test:crash` sets more. */
const crashes = Number(process.env.LECTERN_CRASHES ?? 3);

const reading = (name: string) => path.join(root, 'sample/readings', name);

/** What goes on in the window when its process dies. */
const moments: Readonly<Record<string, (lectern: Lectern) => Promise<void>>> = {
  async edit({ page }) {
    await page.keyboard.press('N');
    await page.keyboard.type('Half a note');
  },
  async import({ app }) {
    // What a second start asks for is imported by main, whatever becomes of the page.
    await app.evaluate(({ app: electron }, file) => {
      electron.emit('second-instance', null, [], '', {
        files: [file],
        sample: false,
        smoke: false,
      });
    }, reading('1-editorial.txt'));
  },
  async export({ page }) {
    await page.keyboard.press('Control+E');
    await page.getByRole('dialog').waitFor();
  },
};

/** Kills the page's process in a fresh home; returns after how many milliseconds it was back. */
async function crashDuring(begin: (lectern: Lectern) => Promise<void>): Promise<number> {
  const { home, forget } = await freshHome();
  const lectern = await launch(home, [reading('3-report-summary.txt')]);
  const { app, page } = lectern;
  await page.locator('.reading').focus();
  for (const key of ['J', '1']) await page.keyboard.press(key);
  await expect(page.locator('.note')).toHaveCount(1);
  await page.waitForSelector('[data-saved=yes]');
  const id = (await page.locator('.src[aria-current]').getAttribute('data-reading')) ?? '';
  const counts = `.src[data-reading="${id}"] .num`;
  await begin(lectern);
  const start = performance.now();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => seenByMain(app, counts), { intervals: [25] }).toContain('1');
  const taken = performance.now() - start;
  await kill(lectern);
  const again = await launch(home);
  await expect(again.page.locator(counts).first()).toHaveText('1');
  await kill(again);
  await forget();
  return taken;
}

test(`the window comes back after ${String(crashes)} deaths of its page with all that was saved`, async () => {
  test.setTimeout(120_000 + crashes * 30_000);
  const kinds = Object.entries(moments);
  for (let done = 0; done < crashes; done += 1) {
    const [moment, begin] = kinds[done % kinds.length] ?? ['', () => Promise.resolve()];
    const taken = await crashDuring(begin);
    console.log(`page killed during ${moment}: back after ${String(Math.round(taken))} ms`);
  }
});

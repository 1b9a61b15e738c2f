import { expect, test } from '@playwright/test';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { eachInSample } from './support/inSample';
import { chooseInDialogs, type Lectern } from './support/lectern';

let lectern: Lectern;
eachInSample('mark', (own) => (lectern = own));

/** "38 KB": what the foot of the dialog says of a file of this size. */
function sized(bytes: number): RegExp {
  return bytes < 1000
    ? new RegExp(`, ${String(bytes)} bytes$`)
    : new RegExp(`, ${String(Math.round(bytes / 1000))} KB$`);
}

test('of every format the dialog shows what is in the file, its size, and saves just that', async () => {
  test.setTimeout(180_000);
  const folder = test.info().outputPath('saved');
  await mkdir(folder, { recursive: true });
  const { page } = lectern;
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await page.keyboard.press('Control+e');
  const ids = await dialog
    .locator('.format')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-format') ?? ''));
  expect(ids.length).toBeGreaterThanOrEqual(20);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  for (const id of ids) {
    await test.step(id, async () => {
      const file = path.join(folder, `saved.${id}`);
      await chooseInDialogs(lectern, { save: file });
      await page.keyboard.press('Control+e');
      await dialog.locator(`.format[data-format=${id}]`).click();
      const foot = dialog.locator('.modal-foot .first');
      await expect(foot).toHaveText(/, \d+ (bytes|KB)$/, { timeout: 60_000 });
      const said = await foot.textContent();
      await expect(dialog.locator('.preview-line').first()).toBeVisible();
      await dialog.getByRole('button', { name: 'Save…' }).click();
      await expect(dialog).toBeHidden();
      expect(said).toMatch(sized((await stat(file)).size));
    });
  }
  const head = async (id: string) =>
    (await readFile(path.join(folder, `saved.${id}`))).subarray(0, 5).toString('latin1');
  expect(await head('pdf')).toBe('%PDF-');
  for (const id of ['docx', 'xlsx', 'qdpx', 'bundle'])
    expect(await head(id)).toMatch(/^PK\x03\x04/);
});

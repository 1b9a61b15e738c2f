import { expect, test } from '@playwright/test';
import path from 'node:path';
import { chooseInDialogs, freshHome, launch, root, saved } from './support/lectern';

const article = path.join(root, 'sample/readings/3-report-summary.txt');

test('a workspace that another Lectern has open can be read, and be changed when that one has closed', async () => {
  const [one, two] = [await freshHome(), await freshHome()];
  const first = await launch(one.home, [article]);
  await first.page.locator('.reading').focus();
  for (const key of ['J', '1']) await first.page.keyboard.press(key);
  await expect(first.page.locator('.note')).toHaveCount(1);
  await saved(first.page);

  const second = await launch(two.home);
  const { page } = second;
  await chooseInDialogs(second, {
    open: [path.join(one.home, 'documents/Lectern/Untitled workspace')],
  });
  await page.getByRole('button', { name: 'Open a workspace' }).click();
  const banner = page.getByRole('region', { name: 'Read only' });
  const holder = await first.app.evaluate(() => process.pid);
  await expect(banner).toContainText(`in another Lectern (process ${String(holder)})`);
  await expect(page.locator('.note')).toHaveCount(1);
  await expect(page.locator('.recovered')).toHaveCount(0);
  await expect(page.locator('.status')).toContainText('Read only');
  await expect(page.locator('[data-saved=yes]')).toHaveCount(0);

  const tag = async () => {
    await page.locator('.reading').focus();
    for (const key of ['J', 'J', '2']) await page.keyboard.press(key);
  };
  await tag();
  const dialog = page.getByRole('dialog', { name: 'In use by another program' });
  await expect(dialog).toContainText(String(holder));
  await page.keyboard.press('Escape');
  await expect(page.locator('.note')).toHaveCount(1);
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.notice')).toContainText('can still only be read');
  await expect(banner).toBeVisible();

  await first.app.close();
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toHaveCount(0);
  await tag();
  await expect(page.locator('.note')).toHaveCount(2);
  await saved(page);
  expect([first.errors, second.errors]).toEqual([[], []]);
  await second.app.close();
  await one.forget();
  await two.forget();
});

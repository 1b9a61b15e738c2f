import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  chooseInDialogs,
  freshHome,
  importAll,
  launch,
  type Lectern,
  root,
  saved,
} from './support/lectern';

const seed = path.join(root, '../shared/seeds/001_36b9f5fa8d44d36f.txt');
const hasSeed = existsSync(seed);
const file = hasSeed ? seed : path.join(root, 'sample/readings/4-article-with-comments.txt');
const from = hasSeed ? 'seed 001' : 'a reading of the sample (the seed readings are not here)';

let lectern: Lectern;
let forget: () => Promise<void>;
test.beforeEach(async () => {
  const fresh = await freshHome();
  forget = fresh.forget;
  lectern = await launch(fresh.home);
});
test.afterEach(async () => {
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

test(`every comment of ${from} is tagged without a pointer, by two keys a comment`, async () => {
  const { page } = lectern;
  await chooseInDialogs(lectern, { open: [file] });
  await page.keyboard.press('Control+o');
  await importAll(page, 1);
  await expect(page.locator('.reading')).toBeFocused();
  const head = page.locator('.num', { hasText: /^\d+ comments$/ });
  const comments = Number.parseInt((await head.textContent()) ?? '', 10);
  expect(comments).toBeGreaterThan(1);

  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  // Nothing is pressed to begin with: what was imported is open, and keys go to its text.
  for (let tagged = 1; tagged <= comments; tagged += 1) {
    await press('B');
    await press('4');
    await expect(page.locator('.status')).toContainText(
      tagged === 1 ? '1 tag' : `${String(tagged)} tags`,
    );
  }
  expect(keys).toBeLessThanOrEqual(2 * comments);
  // Each paragraph of each comment lies in a tag of its whole comment.
  await expect(page.locator('.block.comment')).not.toHaveCount(0);
  await expect(page.locator('.block.comment:not(.v-R)')).toHaveCount(0);
  await saved(page);
});

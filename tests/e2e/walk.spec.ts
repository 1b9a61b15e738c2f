import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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

const seeds = path.join(root, '../shared/seeds');
// LECTERN_WALK=sample walks as where the seed readings are missing.
const hasSeeds = process.env.LECTERN_WALK !== 'sample' && existsSync(seeds);
const folder = hasSeeds ? seeds : path.join(root, 'sample/readings');
const from = hasSeeds ? 'the five seed readings' : 'the sample (the seed readings are not here)';
const golden = path.join(root, 'tests/fixtures/walk', hasSeeds ? 'seeds.json' : 'sample.json');

/** Eight passages by keys: in which reading, how to get there, and the tag. Some overlap. */
const passages = [
  { reading: 0, keys: ['P', 'P', 'P', 'J'], tag: '3' },
  { reading: 0, keys: ['Shift+J'], tag: '2' },
  { reading: 1, keys: ['P', 'J', 'J'], tag: '1' },
  { reading: 1, keys: ['Shift+ArrowRight', 'Shift+ArrowRight'], tag: '3' },
  { reading: 1, keys: ['P', 'P'], tag: '4' },
  { reading: 2, keys: ['J', 'J', 'J'], tag: '2' },
  // From inside the sentence over its end: this one crosses the one before.
  {
    reading: 2,
    keys: ['Escape', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+J', 'Shift+J'],
    tag: '1',
  },
  { reading: 3, keys: ['P', 'P', 'P', 'P', 'P', 'P', 'P', 'Shift+P', 'J'], tag: '1' },
] as const;

const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Ids, times and the version differ from run to run: they are replaced by what they stand for. */
function steady(text: string): string {
  const names = new Map<string, string>();
  const named = (found: string, kind: string) => {
    const name = names.get(found) ?? `${kind}-${String(names.size + 1)}`;
    names.set(found, name);
    return name;
  };
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      named(id, 'id'),
    )
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'time')
    .replaceAll(version, 'version');
}

interface ExportedTag {
  readonly reading: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

async function exportAll(lectern: Lectern, home: string): Promise<Record<string, string>> {
  const { page } = lectern;
  const files: Record<string, string> = {};
  const ids = { csv: 'csv', json: 'json', md: 'markdown' };
  for (const [extension, id] of Object.entries(ids)) {
    const file = path.join(home, `walk.${extension}`);
    await chooseInDialogs(lectern, { save: file });
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.locator(`.format[data-format=${id}]`).click();
    await expect(dialog.locator('.modal-foot')).toContainText(`.${extension} 8 tags`);
    const preview = await dialog.locator('.preview-line').allTextContents();
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(dialog).toBeHidden();
    files[extension] = await readFile(file, 'utf8');
    // What is shown before saving is the file itself.
    expect(files[extension].split('\n').slice(0, preview.length)).toEqual(preview);
  }
  return files;
}

test(`a reader imports, tags, closes, reopens and exports: ${from}`, async () => {
  const { home, forget } = await freshHome();
  const files = (await readdir(folder)).sort().map((name) => path.join(folder, name));
  let lectern = await launch(home);
  await chooseInDialogs(lectern, { open: files });
  await lectern.page.getByRole('button', { name: 'Choose files…' }).click();
  await importAll(lectern.page, files.length);
  await expect(lectern.page.locator('.src')).toHaveCount(files.length);

  await lectern.page.getByTitle('Change your name').click();
  await lectern.page.getByRole('textbox', { name: 'Name' }).fill('Ana Reyes');
  await lectern.page.keyboard.press('Enter');
  await expect(lectern.page.getByTitle('Change your name')).toContainText('Ana Reyes');

  let open = -1;
  for (const { reading, keys, tag } of passages) {
    const { page } = lectern;
    if (reading !== open) {
      await page.locator('.src').nth(reading).click();
      await expect(page.locator('.src').nth(reading)).toHaveAttribute('aria-current', 'true');
      await expect(page.locator('.reading')).toBeFocused();
      open = reading;
    }
    for (const key of keys) await page.keyboard.press(key);
    const before = await page.locator('.note').count();
    await page.keyboard.press(tag);
    await expect(page.locator('.note')).toHaveCount(before + 1);
  }
  await saved(lectern.page);
  const text = await lectern.page.locator('.reading').innerText();
  await lectern.app.close();

  lectern = await launch(home);
  const { page } = lectern;
  await expect(page.locator('.src')).toHaveCount(files.length);
  await expect(page.locator('.src').nth(open)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.note')).toHaveCount(
    passages.filter((one) => one.reading === open).length,
  );
  expect(await page.locator('.reading').innerText()).toBe(text);
  await page.locator('.src').nth(1).click();
  await expect(page.locator('mark.hl[class*=" b-"]').first()).toBeVisible();

  const exported = await exportAll(lectern, home);
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();

  const json = JSON.parse(exported.json ?? '') as {
    readings: { id: string; origin: { name: string }; content?: string; text?: unknown }[];
    tags: ExportedTag[];
  };
  const nameOf = new Map(json.readings.map((one) => [one.id, one.origin.name]));
  const found = {
    tags: json.tags.map(({ reading, code, start, end, quote }) => ({
      reading: nameOf.get(reading),
      code,
      start,
      end,
      quote: digest(quote),
    })),
    files: Object.fromEntries(
      Object.entries(exported).map(([extension, content]) => [extension, digest(steady(content))]),
    ),
  };
  if (process.env.UPDATE_GOLDEN === '1') {
    await mkdir(path.dirname(golden), { recursive: true });
    await writeFile(golden, `${JSON.stringify(found, null, 2)}\n`);
  }
  const wanted = JSON.parse(await readFile(golden, 'utf8')) as typeof found;
  // First what can be read in a failure, then the whole files.
  expect(found.tags).toEqual(wanted.tags);
  expect(found.files).toEqual(wanted.files);
  await forget();
});

/** The readings' words are not ours to keep in the repository; a digest proves them. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

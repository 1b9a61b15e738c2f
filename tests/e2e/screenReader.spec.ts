import { expect, type Page, test } from '@playwright/test';
import { freshHome, launch, type Lectern, saved } from './support/lectern';
import { countOfTags, openManyTags } from './support/manyTags';

/** How many edits are made; `npm run test:tree` makes more, and again without the tree. */
const edits = Number(process.env.LECTERN_TREE_EDITS ?? 60);
const withTree = process.env.LECTERN_TREE !== 'off';

let lectern: Lectern;
let home: string;
let forget: () => Promise<void>;
test.beforeEach(async () => {
  ({ home, forget } = await freshHome());
  // Chromium makes its accessibility tree, and keeps it, as for a screen reader.
  lectern = await launch(home, withTree ? ['--force-renderer-accessibility'] : []);
});
test.afterEach(async () => {
  expect(lectern.errors).toEqual([]);
  await lectern.app.close();
  await forget();
});

/** What a screen reader is told: role, name and description of what it can go to. */
interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** How many other elements it names as what tells more of it, and has. */
  readonly details: number;
}

async function treeOf(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
      description: String(node.description?.value ?? ''),
      details:
        node.properties?.find(({ name }) => name === 'details')?.value.relatedNodes?.length ?? 0,
    }));
}

/** Processor time that the page's process has used so far, in milliseconds. */
async function processorTime(): Promise<number> {
  return lectern.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? NaN) * 1000, 0),
  );
}

/** What the window says that it has saved: how many tags and notes. */
async function counts(page: Page): Promise<readonly number[]> {
  const says = await page.locator('.status .num').allTextContents();
  return says.slice(0, 2).map((words) => Number(words.replace(/\D/g, '')));
}

const isPressed: Readonly<Record<string, (page: Page, at: number) => Promise<void>>> = {
  async tag(page, at) {
    for (const key of ['J', String(1 + (at % 4))]) await page.keyboard.press(key);
  },
  async remove(page) {
    for (const key of ['.', 'Delete']) await page.keyboard.press(key);
  },
  async recode(page, at) {
    await page.keyboard.press('.');
    await page.locator('.note.act').getByRole('button', { name: 'What to do' }).click();
    const entries = page.getByRole('menuitem', { name: /^Change to/ });
    await entries.nth(at % 3).click();
    await page.locator('.reading').focus();
  },
  async note(page, at) {
    for (const key of ['.', 'N']) await page.keyboard.press(key);
    await page.keyboard.type(`n${String(at)}`);
    await page.keyboard.press('Escape');
  },
  async scroll(page, at) {
    await page.locator('.scroll').evaluate(
      (element, share) => {
        element.scrollTop = share * element.scrollHeight;
      },
      (at * 0.37) % 1,
    );
    for (const key of ['P', '1']) await page.keyboard.press(key);
  },
  async find(page, at) {
    await page.keyboard.press('Control+f');
    await page.locator('#find-words').fill(`In ${String((at * 17) % 310)} and 2`);
    await page.locator('.found.now').first().waitFor();
    for (const key of ['Escape', '2']) await page.keyboard.press(key);
  },
  async undo(page) {
    await page.keyboard.press('Control+z');
  },
  async redo(page) {
    await page.keyboard.press('Control+Shift+z');
  },
};

const order = ['tag', 'note', 'tag', 'remove', 'scroll', 'tag', 'recode', 'undo', 'find', 'redo'];

test(`the text and its tags live through ${String(edits)} edits while the accessibility tree is kept`, async () => {
  test.setTimeout(120_000 + edits * 1000);
  const { page, app } = lectern;
  const before = await openManyTags(lectern, home, 311);
  expect(before).toBeGreaterThanOrEqual(1500);
  expect(await page.locator('.block').count()).toBe(311);
  expect(await app.evaluate(({ app: all }) => all.accessibilitySupportEnabled)).toBe(withTree);
  await page.locator('.reading').focus();
  const start = await processorTime();
  for (let at = 0; at < edits; at += 1) {
    await isPressed[order[at % order.length] ?? 'tag']?.(page, at);
    await saved(page);
  }
  const taken = (await processorTime()) - start;
  console.log(
    `${String(edits)} edits ${withTree ? 'with' : 'without'} the tree: ${(taken / edits).toFixed(1)} ms of processor time each`,
  );

  // The page is alive, and says what is on the disk.
  await expect.poll(async () => (await counts(page))[0]).toBe(await countOfTags(page));
  const [tags, notes] = await counts(page);
  expect(notes).toBeGreaterThan(edits / 40);
  const listed = page.getByRole('list', { name: 'Passages and notes' }).getByRole('listitem');
  await expect(listed.first()).toHaveAttribute('aria-setsize', String(tags));

  if (withTree) {
    const told = await treeOf(page);
    const roles = (role: string) => told.filter((one) => one.role === role);
    expect(roles('textbox').map(({ name }) => name)).toContain(
      'Text of A Reading with Very Many Tags',
    );
    expect(told.some(({ name }) => name.includes('and 3 '))).toBe(true);
    const passages = roles('mark');
    expect(passages.length).toBeGreaterThan(20);
    expect(passages.every(({ description }) => /: \d+ tags? here$/.test(description))).toBe(true);
    expect(passages.every(({ details }) => details > 0)).toBe(true);
    expect(roles('listitem').length).toBe(await page.getByRole('listitem').count());
  }

  // A page that is read anew from the disk shows the same.
  await page.reload();
  await page.waitForSelector('mark');
  expect(await counts(page)).toEqual([tags, notes]);
});

test('of very many passages each one says which of all it is, wherever one looks', async () => {
  const { page } = lectern;
  const all = await openManyTags(lectern, home, 100);
  const listed = page.getByRole('list', { name: 'Passages and notes' }).getByRole('listitem');
  const numbers = () =>
    listed.evaluateAll((items) => items.map((item) => Number(item.getAttribute('aria-posinset'))));
  const first = await numbers();
  expect(first).toEqual(first.map((_, at) => at + 1));
  expect(first.length).toBeLessThan(all);
  await expect(listed.first()).toHaveAttribute('aria-setsize', String(all));

  await page.locator('.scroll').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect.poll(async () => (await numbers()).at(-1)).toBe(all);
  const last = await numbers();
  expect(last).toEqual([...last].sort((a, b) => a - b));

  // What is hidden is not counted, and a new tag moves those behind it.
  await page.locator('.chip').first().click();
  const left = all - 2 * 99;
  await expect(listed.first()).toHaveAttribute('aria-setsize', String(left));
  await expect.poll(async () => (await numbers()).at(-1)).toBe(left);
  await page.locator('.chip').first().click();
  await page.locator('.scroll').evaluate((element) => {
    element.scrollTop = 0;
  });
  await expect.poll(async () => (await numbers())[0]).toBe(1);
  await page.locator('.reading').focus();
  for (const key of ['J', '1']) await page.keyboard.press(key);
  await saved(page);
  await expect(listed.first()).toHaveAttribute('aria-setsize', String(all + 1));
  await expect(listed.first().getByRole('button').first()).toHaveAccessibleName(/A Reading with/);
  expect((await numbers()).slice(0, 3)).toEqual([1, 2, 3]);
});

test('the words of a passage lead to its note, and the note to its words', async () => {
  const { page } = lectern;
  await openManyTags(lectern, home, 30);
  // A list that is all there counts itself.
  expect(await page.locator('[aria-setsize]').count()).toBe(0);
  const mark = page.locator('mark.two').first();
  const details = (await mark.getAttribute('aria-details'))?.split(' ') ?? [];
  expect(details.length).toBeGreaterThan(1);
  for (const id of details) await expect(page.locator(`.marg > li[id="${id}"]`)).toHaveCount(1);
  const note = page.locator(`li[id="${String(details.at(-1))}"]`);
  await note.getByRole('button').first().click();
  await expect(page.locator('.reading')).toBeFocused();
  await expect(page.locator('mark.act').first()).toBeVisible();
  const tag = await note.getAttribute('data-tag');
  expect(await page.locator('mark.act').first().getAttribute('data-tags')).toContain(tag);
});

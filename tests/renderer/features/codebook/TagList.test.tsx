import { afterEach, expect, it } from 'vitest';
import { PlaceChoice } from '../../../../renderer/features/codebook/PlaceChoice';
import { TagList } from '../../../../renderer/features/codebook/TagList';
import { baseCodes } from '../../../../shared/model/baseCodes';
import type { Code } from '../../../../shared/model/code';
import { codeTree } from '../../../../shared/model/codeTree';
import { doing, draw, texts, the, wipe } from '../../../support/drawn';
import { emptyWorkspace } from '../../../support/records';

const [legal, rights, security] = baseCodes() as [Code, Code, Code];
const prisons: Code = { ...rights, id: 'prisons', name: 'Prisons', parent: 'rights' };
const cells: Code = { ...prisons, id: 'cells', name: 'Cells', parent: 'prisons' };
const codes = [cells, legal, rights, prisons, security];
const withoutPrisons = codes.with(3, { ...prisons, deleted: '2025-02-04T12:00:00.000Z' });

afterEach(wipe);

const names = () => texts('.codes .trow .trunc');

it('shows each tag in a list of those below the same one', async () => {
  await draw(<TagList workspace={{ ...emptyWorkspace, codes }} />);
  expect(names()).toEqual([legal, rights, prisons, cells, security].map(({ name }) => name));
  expect(texts('.codes .codes .codes .trow .trunc')).toEqual(['Cells']);
  await draw(<TagList workspace={{ ...emptyWorkspace, codes: withoutPrisons }} />);
  expect(names()).toEqual([cells, legal, rights, security].map(({ name }) => name));
});

/** Draws the choice for a tag; returns what is chosen from then on. */
async function choiceFor(code: string | null, value: string | null, all = codes) {
  const chosen: (string | null)[] = [];
  await draw(
    <PlaceChoice
      tree={codeTree(all)}
      code={code}
      value={value}
      onChange={(parent) => {
        chosen.push(parent);
      }}
    />,
  );
  return chosen;
}

const select = () => the('select', '', HTMLSelectElement);
const choose = (value: string) =>
  doing(() => {
    select().value = value;
    select().dispatchEvent(new Event('change', { bubbles: true }));
  });

it('offers every tag but itself and those below it, each with its path', async () => {
  await choiceFor('rights', null);
  expect(texts('option')).toEqual(['At the top', legal.name, security.name]);
  const chosen = await choiceFor('cells', 'prisons');
  expect(texts('option')).toEqual([
    'At the top',
    'Legal argument',
    'Human-rights concern',
    'Human-rights concern › Prisons',
    'Security claim',
  ]);
  expect(select().value).toBe('prisons');
  await choose('legal');
  await choose('');
  expect(chosen).toEqual(['legal', null]);
});

it('shows a tag whose parent is deleted at the top, and chooses nothing by itself', async () => {
  const chosen = await choiceFor('cells', 'prisons', withoutPrisons);
  expect(select().selectedOptions[0]?.textContent).toBe('At the top');
  expect(chosen).toEqual([]);
});

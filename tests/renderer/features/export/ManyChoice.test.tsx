import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { ManyChoice } from '../../../../renderer/features/export/ManyChoice';
import { doing, draw, the, wipe } from '../../../support/drawn';

afterEach(wipe);

const items = ['One', 'Two', 'Three'].map((name) => ({ id: name.toLowerCase(), name }));

async function open(first: readonly string[] | null = null) {
  const said: (readonly string[] | null)[] = [];
  function Choosing() {
    const [chosen, setChosen] = useState(first);
    return (
      <ManyChoice
        label="Readings"
        all="The whole workspace"
        plural="readings"
        items={items}
        chosen={chosen}
        disabled={false}
        onChoose={(next) => {
          said.push(next);
          setChosen(next);
        }}
      />
    );
  }
  await draw(<Choosing />);
  await doing(() => {
    the('.many-choice').click();
  });
  return said;
}

const tick = (name: string) =>
  doing(() => {
    the('[role=menuitemcheckbox]', name).click();
  });
const ticked = () =>
  [...document.querySelectorAll('[role=menuitemcheckbox][aria-checked=true]')].map(
    ({ textContent }) => textContent,
  );
const shown = () => the('.many-choice').textContent;

it('begins with all, and says so', async () => {
  await open();
  expect(shown()).toBe('The whole workspace');
  expect(ticked()).toEqual(['The whole workspace', 'One', 'Two', 'Three']);
});

it('takes one away, says how many are left, and names the last one', async () => {
  const said = await open();
  await tick('Two');
  expect(shown()).toBe('2 of 3 readings');
  await tick('Three');
  expect(shown()).toBe('One');
  expect(said).toEqual([['one', 'three'], ['one']]);
  expect(ticked()).toEqual(['One']);
});

it('is all again when each one is ticked, so that later ones count too', async () => {
  const said = await open(['one']);
  for (const name of ['Two', 'Three']) await tick(name);
  expect(said.at(-1)).toBeNull();
  expect(shown()).toBe('The whole workspace');
});

it('lets go of all at once, to choose a few of many', async () => {
  const said = await open();
  await tick('The whole workspace');
  expect(shown()).toBe('0 of 3 readings');
  await tick('Three');
  expect(said).toEqual([[], ['three']]);
  await tick('The whole workspace');
  expect(said.at(-1)).toBeNull();
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { ReadingEditor } from '../../../../renderer/editor/readingEditor';
import { PassageMenu } from '../../../../renderer/features/reading/PassageMenu';
import { show, useStore } from '../../../../renderer/state/store';
import { baseCodes } from '../../../../shared/model/baseCodes';
import type { Code } from '../../../../shared/model/code';
import { doing, draw, texts, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { aLook, begins } from '../../../support/looks';
import { aReading } from '../../../support/records';
import { deafEars } from '../../../support/deafEars';

const { text, blocks } = aLook([['A paragraph.'], ['A comment.', begins]]);
const reading = { ...aReading('one'), blocks };
const corrected = { ...aReading('two'), blocks, revises: 'one' };
const codes = baseCodes();

let editor: ReadingEditor;
beforeEach(() => {
  editor = new ReadingEditor(document.createElement('div'), text, blocks, 'Text', deafEars);
});
afterEach(async () => {
  await wipe();
  editor.destroy();
  useStore.setState(useStore.getInitialState(), true);
});

/** Opens the menu, and returns the names of its lines without their keys. */
async function linesOf(given: readonly Code[], isEarlier: boolean): Promise<string> {
  const readings = isEarlier ? { one: reading, two: corrected } : { one: reading };
  const order = Object.keys(readings);
  await doing(() => {
    show({ ...opened, workspace: { ...opened.workspace, order, readings } });
  });
  await draw(
    <PassageMenu
      editor={editor}
      reading={reading}
      codes={given}
      pressed={new Set()}
      onTag={() => undefined}
      onCommand={() => true}
    />,
  );
  await doing(() => {
    useStore.setState({ passageMenu: { x: 0, y: 0, width: 1, height: 1 } });
  });
  return texts('[role=menuitem], [role=menuitemcheckbox]').join('\n');
}

it('the menu of a passage offers what changes the text, its tags and its comments', async () => {
  const lines = await linesOf(codes, false);
  expect(lines).toMatch(/Legal argument.*Remove the tag.*Copy.*Correct the text.*Split the/s);
});

it('the menu of a passage of an earlier text offers only what changes nothing', async () => {
  const lines = await linesOf([], true);
  expect(lines).toMatch(/^Copy with citation.*\nGrow the selection.*$/);
});

it('the menu of a passage offers to correct the text where no tag is in use', async () => {
  expect(await linesOf([], false)).toMatch(/Correct the text.*Split the/s);
});

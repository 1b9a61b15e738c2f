import { useEffect, useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useEditor } from '../../../../renderer/features/reading/useEditor';
import type { Reading } from '../../../../shared/model/reading';
import { draw, texts, wipe } from '../../../support/drawn';
import { marked } from '../../../support/marked';
import { aReading } from '../../../support/records';

const { text, blocks } = marked('A title of four words\n\nA paragraph.');
const reading: Reading = { ...aReading('one'), blocks };
const ignore = () => undefined;
const ears = { onNear: ignore, onRest: ignore };

/** Paints after every drawing, as the page does when its tags change. */
function Page({ of }: { readonly of: Reading }) {
  const run = useRef(() => false);
  const { editor, mount } = useEditor(of, text, ignore, run, ears, false);
  useEffect(() => {
    editor?.paint([], null);
  });
  return <div ref={mount} />;
}

afterEach(wipe);

it('a reading that comes anew, from a copy of its workspace, gets an editor of its own', async () => {
  await draw(<Page of={reading} />);
  await draw(<Page of={{ ...reading, blocks: structuredClone(blocks) }} />);
  expect(texts('.ProseMirror h1')).toEqual(['A title of four words']);
});

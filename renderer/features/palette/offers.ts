import { codeNameLimit } from '../../../shared/model/code';
import { codeCalled } from '../../../shared/model/codeNames';
import { codesInUse, readingsInUse } from '../../../shared/model/workspace';
import { shortened } from '../../../shared/text/shortened';
import type { Asked } from './asked';
import type { PaletteItem, PaletteSources } from './paletteItem';

/** UTF-16 units of the words that an item repeats: what it does with them stays in sight. */
const repeated = 48;

/** What can be done with the words themselves, whatever has them: find them all, or make them a tag. */
export function offers({ sign, words }: Asked, sources: PaletteSources): readonly PaletteItem[] {
  const { workspace, isLocked, contexts } = sources;
  if (!workspace || words === '') return [];
  const said = `“${shortened(words, repeated)}”`;
  const anywhere = contexts.find(({ id }) => id === 'anywhere')?.bindings ?? [];
  const find: PaletteItem = {
    id: 'find',
    label: `Find ${said} in all readings`,
    detail: null,
    keys: anywhere.find(({ usual }) => usual.command === 'findAll')?.keys ?? null,
    choice: { kind: 'find', words },
  };
  const newTag: PaletteItem = {
    id: 'newTag',
    label: `New tag ${said}`,
    detail: null,
    keys: null,
    choice: { kind: 'newTag', name: words },
  };
  const canFind = sign === '' && readingsInUse(workspace).length > 0;
  const isName = words.length <= codeNameLimit && !codeCalled(codesInUse(workspace), words);
  const canAdd = (sign === '' || sign === '#') && isName && !isLocked;
  return [...(canFind ? [find] : []), ...(canAdd ? [newTag] : [])];
}

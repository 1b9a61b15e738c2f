import { Failure } from '../../shared/ipc/failure';
import { type Code, type CodeEdit, codeNameLimit } from '../../shared/model/code';
import { codeCalled, isSameName } from '../../shared/model/codeNames';
import { type CodeNode, codeTree, isWithin } from '../../shared/model/codeTree';
import { editOf } from '../../shared/model/edit';
import { freeLetter } from '../../shared/model/freeLetter';
import { codesInUse, type Workspace } from '../../shared/model/workspace';
import type { Change } from '../../shared/model/change';
import type { Desk, Handlers } from '../desk';
import { codeIn } from '../storage/records';

/** Answers the calls about codes. Deleting keeps the tags: they come back with the code. */
export function codebookService(
  desk: Desk,
): Handlers<'codes.add' | 'codes.update' | 'codes.delete' | 'codes.restore'> {
  return {
    'codes.add': (fields) =>
      desk.store().transact('new code', (workspace) => {
        const code: Code = { ...fields, id: desk.newId(), deleted: null };
        requireFree(workspace, code);
        requireFreeName(workspace, code);
        requirePlace(workspace, code);
        return [{ kind: 'code.add', code, at: workspace.codes.length }];
      }),

    'codes.update': ({ code: id, set }) =>
      desk.store().transact('edit of a code', (workspace) => {
        const code = codeIn(workspace, id);
        const edited = { ...code, ...set };
        if (code.deleted === null) requireFree(workspace, edited);
        // Older workspaces may have a name twice: whoever keeps it can still change the rest.
        if (code.deleted === null && !isSameName(code.name, edited.name))
          requireFreeName(workspace, edited);
        // A parent that was deleted meanwhile stays: both stand as before when it comes back.
        if (edited.parent !== code.parent) requirePlace(workspace, edited);
        return editChanges(code, set);
      }),

    'codes.delete': ({ code: id }) =>
      desk.store().transact('removal of a code', (workspace) => {
        const code = codeIn(workspace, id);
        return code.deleted === null ? editChanges(code, { deleted: desk.now() }) : [];
      }),

    'codes.restore': ({ code: id }) =>
      desk.store().transact('restored code', (workspace) => {
        const code = codeIn(workspace, id);
        return code.deleted === null ? [] : editChanges(code, restored(workspace, code));
      }),
  };
}

function editChanges(code: Code, wanted: Partial<CodeEdit>): Change[] {
  const edited = editOf<CodeEdit>(code, wanted);
  return edited ? [{ kind: 'code.update', code: code.id, ...edited }] : [];
}

/** What was taken while the code was deleted stays with who has it now. */
function restored(workspace: Workspace, code: Code): Partial<CodeEdit> {
  const letter = holderOfLetter(workspace, code) ? freeLetterFor(workspace, code) : code.letter;
  const key = holderOfKey(workspace, code) ? null : code.key;
  const above = nodeAbove(workspace, code);
  const parent = above && isWithin(above, code.id) ? null : code.parent;
  return { deleted: null, letter, key, name: freeName(workspace, code), parent };
}

/** Returns the code's name, with the first number from 2 that makes it differ from all in use. */
function freeName(workspace: Workspace, code: Code): string {
  let name = code.name;
  for (let number = 2; holderOfName(workspace, { ...code, name }); number += 1) {
    const suffix = ` ${number}`;
    name = `${code.name.slice(0, codeNameLimit - suffix.length).trimEnd()}${suffix}`;
  }
  return name;
}

function freeLetterFor(workspace: Workspace, { id, name }: Code): string {
  return freeLetter(
    name,
    codesInUse(workspace).filter((other) => other.id !== id),
  );
}

function requireFree(workspace: Workspace, code: Code): void {
  const letter = holderOfLetter(workspace, code);
  if (letter) throw taken(`The letter ${code.letter}`, letter, 'letter');
  const key = holderOfKey(workspace, code);
  if (key) throw taken(`The key ${String(code.key)}`, key, 'key');
}

function requireFreeName(workspace: Workspace, code: Code): void {
  const holder = holderOfName(workspace, code);
  if (!holder) return;
  throw new Failure(
    'refused',
    `“${holder.name}” is a tag already. Nothing was changed. Choose another name.`,
  );
}

function requirePlace(workspace: Workspace, code: Code): void {
  if (code.parent === null) return;
  const above = nodeAbove(workspace, code);
  if (!above) {
    throw new Failure(
      'refused',
      `The tag that “${code.name}” should stand below is not in use. Nothing was changed. Choose another one, or the top.`,
    );
  }
  if (!isWithin(above, code.id)) return;
  const { id, name } = above.code;
  throw new Failure(
    'refused',
    id === code.id
      ? `“${name}” cannot stand below itself. Nothing was changed. Choose another tag, or the top.`
      : `“${code.name}” cannot stand below “${name}”, which stands below it. Nothing was changed. Choose another tag, or move “${name}” first.`,
  );
}

/**
 * Returns where the parent of a code stands when the code is in use and at the top: undefined when
 * it is not in use.
 */
function nodeAbove(workspace: Workspace, code: Code): CodeNode | undefined {
  const codes = workspace.codes.filter(({ id }) => id !== code.id);
  const tree = codeTree([...codes, { ...code, parent: null, deleted: null }]);
  return tree.byId.get(code.parent ?? '');
}

function holderOfName(workspace: Workspace, { id, name }: Code): Code | undefined {
  const others = codesInUse(workspace).filter((other) => other.id !== id);
  return codeCalled(others, name);
}

/** Badges are read at a glance: `l` and `L` count as the same letter. */
function holderOfLetter(workspace: Workspace, { id, letter }: Code): Code | undefined {
  return codesInUse(workspace).find(
    (code) => code.id !== id && code.letter.toUpperCase() === letter.toUpperCase(),
  );
}

function holderOfKey(workspace: Workspace, { id, key }: Code): Code | undefined {
  if (key === null) return undefined;
  return codesInUse(workspace).find((code) => code.id !== id && code.key === key);
}

function taken(what: string, holder: Code, kind: string): Failure {
  return new Failure(
    'refused',
    `${what} belongs to “${holder.name}”. Nothing was changed. Choose another ${kind}, or change that of “${holder.name}” first.`,
  );
}

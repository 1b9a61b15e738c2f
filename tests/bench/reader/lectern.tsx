import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { StatusBar } from '../../../renderer/features/frame/StatusBar';
import { TagList } from '../../../renderer/features/codebook/TagList';
import { ReadingList } from '../../../renderer/features/library/ReadingList';
import { ReaderHead } from '../../../renderer/features/reading/ReaderHead';
import { ReadingPage } from '../../../renderer/features/reading/ReadingPage';
import { takeIn, useStore } from '../../../renderer/state/store';
import type { Change } from '../../../shared/model/change';
import type { Code } from '../../../shared/model/code';
import { TagsOfReading } from '../../../shared/model/tagsOfReading';
import { codesInUse, tagsIn, type Workspace } from '../../../shared/model/workspace';
import { aReading, emptyWorkspace } from '../../support/records';
import { codeIds, type Corpus } from './corpus';
import type { Engine } from './engine';

/** The app’s own reader, with its margin, gutter, ruler and all lists around it. */
export function lectern(mount: HTMLElement, { text, blocks, tags }: Corpus): Engine {
  const base = aReading('r');
  const reading = { ...base, blocks, text: { ...base.text, length: text.length } };
  const workspace: Workspace = {
    ...emptyWorkspace,
    codes: codesOf(emptyWorkspace),
    order: ['r'],
    readings: { r: reading },
    tags: { r: TagsOfReading.of(tags) },
  };
  const status = { savedAt: null, undo: null, redo: null, unsaved: null };
  const root = createRoot(mount);

  function Frame() {
    const open = useStore((state) => state.open);
    const current = useStore((state) => state.current);
    if (!open) return null;
    const shown = current === null ? null : (open.workspace.readings[current] ?? null);
    const known = tagsIn(open.workspace, 'r');
    return (
      <div className="app">
        <header className="titlebar" />
        <div className="body">
          <aside className="side">
            <ReadingList workspace={open.workspace} />
            <TagList workspace={open.workspace} />
          </aside>
          <main className="panel">
            {shown ? (
              <>
                <ReaderHead
                  reading={shown}
                  codes={codesInUse(open.workspace)}
                  tallies={known.tallies}
                />
                <ReadingPage reading={shown} text={text} tags={known} onCommand={() => false} />
              </>
            ) : null}
          </main>
        </div>
        <StatusBar workspace={open.workspace} reading={shown} onCommand={() => false} />
      </div>
    );
  }

  useStore.setState({
    open: {
      workspace,
      folder: '',
      problems: [],
      recovered: null,
      readOnly: null,
      opening: 1,
    },
    current: null,
  });
  flushSync(() => {
    root.render(<Frame />);
  });

  const change = (one: Change) => {
    flushSync(() => {
      takeIn({ changes: [one], status });
    });
  };
  const scroller = () => {
    const found = mount.querySelector<HTMLElement>('.scroll');
    if (!found) throw new RangeError('Nothing is open.');
    return found;
  };
  return {
    open() {
      flushSync(() => {
        useStore.setState({ current: 'r' });
      });
    },
    add(tag) {
      change({ kind: 'tag.add', tag });
    },
    remove(tag) {
      const now = useStore.getState().open?.workspace.tags.r?.get(tag.id) ?? tag;
      change({ kind: 'tag.remove', tag: now });
    },
    recode(tag, code) {
      change({
        kind: 'tag.update',
        reading: 'r',
        tag: tag.id,
        set: { code },
        was: { code: tag.code },
      });
    },
    scroller,
  };
}

function codesOf(workspace: Workspace): readonly Code[] {
  const [first] = workspace.codes;
  if (!first) throw new RangeError('A codebook without codes.');
  return codeIds.map((id, at) => ({ ...(workspace.codes[at] ?? first), id, name: `Code ${id}` }));
}

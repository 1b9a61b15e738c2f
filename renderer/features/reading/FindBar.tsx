import { useEffect, useRef, useState } from 'react';
import { indexAt } from '../../../shared/anchor/spans';
import type { Code } from '../../../shared/model/code';
import type { Reading } from '../../../shared/model/reading';
import type { ReadingEditor } from '../../editor/readingEditor';
import { commandFor } from '../../state/keys';
import { QueryToggles, runQueryCommand } from '../../search/QueryToggles';
import { changeQuery } from '../../state/find';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { FindOutcome } from './FindOutcome';
import { FindTags, type TagMenu } from './FindTags';
import { type Hits, useHits } from './useHits';

interface FindBarProps {
  readonly editor: ReadingEditor;
  readonly reading: Reading;
  readonly text: string;
  /** The codes that can be given; none where nothing can be changed. */
  readonly codes: readonly Code[];
  readonly onClose: () => void;
}

/** Finds words in this reading, whatever their quotation marks, dashes, spaces, case and accents. */
export function FindBar({ editor, reading, text, codes, onClose }: FindBarProps) {
  const query = useStore((state) => state.query);
  const from = useStore((state) => state.findFrom);
  const field = useRef<HTMLInputElement>(null);
  const [menu, setMenu] = useState<TagMenu>(null);
  const found = useHits(reading, text, editor.withLeftOut, query);
  const { hits } = found;
  // The first one from here on; after the last one comes the first.
  const at = hits.length === 0 ? 0 : (indexAt(hits, from - 1) + 1) % hits.length;
  const current = hits[at];

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    editor.showMatches(hits, at);
    if (current) editor.reveal(current.start);
  }, [editor, hits, at, current]);
  useEffect(
    () => () => {
      editor.showMatches([], 0);
    },
    [editor],
  );

  const step = (by: 1 | -1) => {
    const next = hits[(at + by + hits.length) % Math.max(1, hits.length)];
    if (next) useStore.setState({ findFrom: next.start });
  };
  const close = () => {
    onClose();
    // The caret goes to what was found, so that the next key can tag it.
    if (current) editor.select({ anchor: current.start, head: current.end });
    editor.focus();
  };
  const canTag = codes.length > 0 && hits.length > 0;
  const run = (command: string | null): boolean => {
    if (runQueryCommand(command, query)) return true;
    if (command === 'nextHit') step(1);
    else if (command === 'previousHit') step(-1);
    else if (command === 'tagHits') setMenu(canTag ? 'all' : null);
    else if (command === 'tagHit') setMenu(canTag ? 'one' : null);
    else if (command === 'close') close();
    else return false;
    return true;
  };
  return (
    <div
      className="find"
      role="search"
      onKeyDown={(event) => {
        // Enter on a button is the button’s, and a menu has its own keys.
        const isOwn = event.target === field.current || event.key === 'Escape' || event.altKey;
        if (menu !== null || !isOwn) return;
        if (run(commandFor('find', event.nativeEvent))) event.preventDefault();
      }}
    >
      <div className="find-row">
        <Icon name="search" />
        <input
          ref={field}
          id="find-words"
          type="search"
          aria-label="Find in this reading"
          placeholder="Find in this reading"
          value={query.words}
          onChange={(event) => {
            changeQuery({ words: event.target.value });
          }}
        />
        <span className="num sec find-count" role="status">
          {inWords(found, at, query.words)}
        </span>
        <FindButton label="Previous match" icon="up" disabled={!current} onPress={() => step(-1)} />
        <FindButton label="Next match" icon="down" disabled={!current} onPress={() => step(1)} />
        <FindButton label="Close the search" icon="close" onPress={close} />
      </div>
      <div className="find-row">
        <QueryToggles query={query} />
        {codes.length > 0 ? (
          <FindTags
            reading={reading.id}
            codes={codes}
            hits={hits}
            current={current}
            back={field}
            menu={menu}
            onMenu={setMenu}
          />
        ) : null}
      </div>
      <FindOutcome found={found} query={query} />
    </div>
  );
}

interface FindButtonProps {
  readonly label: string;
  readonly icon: 'up' | 'down' | 'close';
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function FindButton({ label, icon, disabled = false, onPress }: FindButtonProps) {
  return (
    <button
      type="button"
      className="ib mini"
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

/** "3 of 41". */
function inWords(found: Hits, at: number, words: string): string {
  if (words.trim() === '' || found.isSearching || found.failure) return '';
  if (found.hits.length === 0) return 'Not found';
  const of = found.more ? 'of the first' : 'of';
  return `${(at + 1).toLocaleString('en')} ${of} ${found.hits.length.toLocaleString('en')}`;
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { findAll } from '../../../shared/anchor/matchQuote';
import type { ReadingEditor } from '../../editor/readingEditor';
import { Icon } from '../../ui/Icon';

interface FindBarProps {
  readonly editor: ReadingEditor;
  readonly text: string;
  readonly onClose: () => void;
}

/** Finds words in this reading, whatever their quotation marks, dashes, spaces and case. */
export function FindBar({ editor, text, onClose }: FindBarProps) {
  const [wanted, setWanted] = useState('');
  const [current, setCurrent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const matches = useMemo(() => findAll(text, wanted), [text, wanted]);
  const at = matches.length === 0 ? 0 : current % matches.length;

  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    editor.showMatches(matches, at);
    const match = matches[at];
    if (match) editor.reveal(match.start);
    return () => {
      editor.showMatches([], 0);
    };
  }, [editor, matches, at]);

  const step = (by: 1 | -1) => {
    setCurrent((at + by + matches.length) % Math.max(1, matches.length));
  };
  const close = () => {
    const match = matches[at];
    onClose();
    // The caret goes to what was found, so that the next key can tag it.
    if (match) editor.select({ anchor: match.start, head: match.end });
    editor.focus();
  };
  return (
    <div className="find" role="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label="Find in this reading"
        placeholder="Find in this reading"
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
        }}
      />
      <span className="num sec" role="status">
        {wanted.trim() === '' ? '' : inWords(matches.length, at)}
      </span>
      <button
        type="button"
        className="ib mini"
        aria-label="Previous match"
        disabled={matches.length === 0}
        onClick={() => {
          step(-1);
        }}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="ib mini"
        aria-label="Next match"
        disabled={matches.length === 0}
        onClick={() => {
          step(1);
        }}
      >
        <Icon name="down" />
      </button>
      <button type="button" className="ib mini" aria-label="Close the search" onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function inWords(matches: number, at: number): string {
  return matches === 0 ? 'Not found' : `${String(at + 1)} of ${matches.toLocaleString('en')}`;
}

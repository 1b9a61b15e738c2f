import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Reading } from '../../../shared/model/reading';
import { type Waiting, waitingTags } from '../../../shared/model/waitingTags';
import type { Workspace } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';
import type { Span } from '../../../shared/text/segment';
import type { ReadingEditor } from '../../editor/readingEditor';
import { commandFor, keysFor } from '../../state/keys';
import { letTagGo, openToPlace, placeTag } from '../../state/revisions';
import { useStore } from '../../state/store';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';
import { WaitingTag } from './WaitingTag';

interface ToPlaceProps {
  readonly workspace: Workspace;
  readonly reading: Reading;
  readonly text: string;
  readonly editor: ReadingEditor;
  /** What is selected in the text; empty when nothing is. */
  readonly selected: Span;
}

/** The tags of earlier texts that wait for a place in this one; nothing when none does. */
export function ToPlace({ workspace, reading, text, editor, selected }: ToPlaceProps) {
  const isOpen = useStore((state) => state.placing);
  const isLocked = useStore((state) => (state.open?.readOnly ?? null) !== null);
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState<{ tag: string; place: number } | null>(null);
  const waiting = waitingTags(workspace, reading);
  const places = waiting.find(({ tag }) => tag === shown?.tag)?.places ?? none;
  useShownPlaces(editor, isOpen ? places : none, shown?.place ?? 0);
  if (waiting.length === 0) return null;

  const done = async (doing: Promise<boolean>, at: number) => {
    if (!(await doing)) return;
    if (waiting.length === 1) editor.focus();
    else focusTag(list, Math.min(at, waiting.length - 2));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const command = commandFor('toPlace', event.nativeEvent);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (command === 'backToText') editor.focus();
    else focusTag(list, tagWithFocus(list) + (command === 'nextWaiting' ? 1 : -1));
  };
  const count = counted(waiting.length, 'tag');
  return (
    <section className="to-place" aria-label="To place" onKeyDown={onKeyDown}>
      <div className="to-place-head">
        <Icon name="warning" />
        <span>
          <b>{count} to place.</b> {waiting.length === 1 ? 'It was' : 'They were'} on words of the
          earlier text.
        </span>
        <button
          type="button"
          className="btn sm"
          aria-expanded={isOpen}
          onClick={() => {
            if (isOpen) useStore.setState({ placing: false });
            else openToPlace();
          }}
        >
          {isOpen ? 'Hide' : 'Show'} <span className="sr">the tags to place</span>
          {isOpen ? null : (
            <span aria-hidden="true">
              <Hint keys={keysFor('reading', 'toPlace')} />
            </span>
          )}
        </button>
      </div>
      {isOpen ? (
        <ul className="waiting-tags" ref={list} aria-label="Tags without a place">
          {waiting.map((one, at) => (
            <WaitingTag
              key={one.tag}
              waiting={one}
              workspace={workspace}
              reading={reading}
              text={text}
              selected={selected}
              shown={shown?.tag === one.tag ? shown.place : null}
              isLocked={isLocked}
              onShow={(place) => {
                setShown({ tag: one.tag, place });
              }}
              onPlace={(span) => void done(placeTag(reading, one, span), at)}
              onLetGo={() => void done(letTagGo(reading.id, one), at)}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

const none: Waiting['places'] = [];

/** Marks the places that are proposed for a tag, and brings one of them into view. */
function useShownPlaces(editor: ReadingEditor, places: readonly Span[], at: number): void {
  useEffect(() => {
    const place = places[at];
    if (!place) return;
    editor.showMatches(places, at);
    editor.reveal(place.end);
    editor.reveal(place.start);
    return () => {
      editor.showMatches([], 0);
    };
  }, [editor, places, at]);
}

function tagsIn(list: RefObject<HTMLUListElement | null>): HTMLElement[] {
  return [...(list.current?.querySelectorAll<HTMLElement>('.waiting-tag') ?? [])];
}

function tagWithFocus(list: RefObject<HTMLUListElement | null>): number {
  return tagsIn(list).findIndex((one) => one.contains(document.activeElement));
}

function focusTag(list: RefObject<HTMLUListElement | null>, at: number): void {
  tagsIn(list)[Math.max(0, at)]?.querySelector<HTMLElement>('button')?.focus();
}

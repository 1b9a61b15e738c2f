import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { copiesIn } from '../../../shared/anchor/copies';
import type { Code } from '../../../shared/model/code';
import type { Reading } from '../../../shared/model/reading';
import type { TagsOfReading } from '../../../shared/model/tagsOfReading';
import type { Span } from '../../../shared/text/segment';
import { type Selected, spanOf } from '../../editor/commands/move';
import { setActive } from '../../state/tags';
import { tellOfEarlier, useIsEarlier } from '../../state/revisions';
import { showsNotes } from '../../state/room';
import { useStore } from '../../state/store';
import { BoundaryBar } from './BoundaryBar';
import { Facts } from './Facts';
import { FindBar } from './FindBar';
import { Gutter } from './Gutter';
import { MarginNotes } from './MarginNotes';
import { drawnUpTo } from './nearTags';
import { paintedTags, type ShownTag, type Spot, wholeComments } from './paintedTags';
import { PassageMenu } from './PassageMenu';
import { hasMoved } from './pointer';
import {
  followCaret,
  readingCommands,
  selectSomething,
  tagWith,
  tagWithKey,
} from './readingCommands';
import { Ruler } from './Ruler';
import { SelectionToolbar } from './SelectionToolbar';
import { Spots } from './spots';
import { ToPlace } from './ToPlace';
import { useEditor } from './useEditor';
import { useNear } from './useNear';
import { usePlaceKeeper } from './usePlaceKeeper';
import { usePlacing } from './usePlacing';
import { usePressed } from './usePressed';
import { useRequested } from './useRequested';
import { useTarget } from './useTarget';

interface ReadingPageProps {
  readonly reading: Reading;
  readonly text: string;
  readonly tags: TagsOfReading;
  readonly onCommand: (command: string) => boolean;
}

/** The size, in CSS pixels, at which the text has the measure of the design. */
const standardSize = 17;

const whole: Span = { start: 0, end: Infinity };
const none: readonly Code[] = [];
const noSpots: readonly Spot[] = [];

/** The commands that change tags: an earlier text keeps its own. */
const changing = /^(tag[1-9]|chooseTag|note|claim|removeTag|changeBounds|repeatTag)$/;

/** The text with everything that stands around it. */
export function ReadingPage({ reading, text, tags, onCommand }: ReadingPageProps) {
  const page = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected>({ anchor: 0, head: 0 });
  const [choosing, setChoosing] = useState(false);
  const finding = useStore((state) => state.finding);
  const runRef = useRef<(command: string) => boolean>(() => false);
  const showLeftOut = useStore((state) => state.showLeftOut);
  const { near, beside, ears } = useNear();
  const { editor, mount } = useEditor(reading, text, setSelected, runRef, ears, showLeftOut);
  const workspace = useStore((state) => state.open?.workspace);
  const codes = workspace?.codes;
  const isEarlier = useIsEarlier(reading.id);
  const hidden = useStore((state) => state.hidden);
  const active = useStore((state) => state.active);
  const { textSize } = useStore((state) => state.settings);
  const showNotes = useStore(showsNotes);
  const narrow = useStore((state) => state.narrow);
  const used = useMemo(() => (codes ?? []).filter((code) => code.deleted === null), [codes]);
  const givable = isEarlier ? none : used;
  // Of very many tags, only those that are near the window are drawn.
  const isFull = tags.size > drawnUpTo;
  const visible = useMemo(
    () => new Set(used.map(({ id }) => id).filter((id) => !hidden.has(id))),
    [used, hidden],
  );
  const all = useMemo(
    () => new Spots(editor, reading.blocks, tags, used, hidden),
    [editor, reading.blocks, tags, used, hidden],
  );
  const inText = all.in(isFull ? near : whole);
  const spots = all.in(isFull ? beside : whole);
  const isWhole = useMemo(() => wholeComments(reading.blocks), [reading.blocks]);
  const painted = useMemo(() => paintedTags(inText, showNotes), [inText, showNotes]);
  useLayoutEffect(() => {
    editor?.paint(painted, active);
  }, [editor, painted, active]);
  usePlacing(editor, page, { spots, near, active, showNotes });
  const span = spanOf(selected);
  useEffect(() => {
    useStore.setState({ caret: selected.head });
    if (editor && selected.anchor === selected.head) followCaret({ editor, reading, text });
  }, [editor, reading, text, selected]);
  const hasTitle = reading.blocks.some((block) => block.kind === 'title' && block.included);

  useLayoutEffect(() => {
    page.current?.style.setProperty('--zoom', String(textSize / standardSize));
  }, [textSize]);
  usePlaceKeeper(editor, scroller, reading.id);
  useTarget(editor, reading.id);

  const run = useCallback(
    (command: string): boolean => {
      if (!editor) return false;
      const desk = { editor, reading, text };
      if (isEarlier && changing.test(command)) {
        tellOfEarlier();
        return true;
      }
      const digit = /^tag([1-9])$/.exec(command)?.[1];
      if (digit !== undefined) tagWithKey(desk, Number(digit));
      else if (command === 'chooseTag') {
        selectSomething(desk);
        setChoosing(true);
      } else {
        const known = readingCommands[command];
        if (!known) return onCommand(command);
        known(desk);
      }
      return true;
    },
    [editor, reading, text, onCommand, isEarlier],
  );
  useEffect(() => {
    runRef.current = run;
  }, [run]);

  const giveTag = useCallback(
    (code: string) => {
      if (!editor) return;
      if (isEarlier) tellOfEarlier();
      else tagWith({ editor, reading, text }, code);
    },
    [editor, reading, text, isEarlier],
  );
  useRequested(editor, run, giveTag);

  const go = useCallback(
    (one: ShownTag) => {
      setActive(one.tag.id);
      if (!editor) return;
      const [{ start } = one.tag] = editor.placesOf(one.tag);
      editor.select({ anchor: start, head: start });
      editor.focus();
    },
    [editor],
  );
  const leave = useCallback(() => editor?.focus(), [editor]);
  const pressed = usePressed(tags, copiesIn(text, reading.blocks).placesOf(span));
  return (
    <>
      {workspace && editor && !isEarlier ? (
        <ToPlace {...{ workspace, reading, text, editor }} selected={span} />
      ) : null}
      <BoundaryBar reading={reading} text={text} onCommand={run} />
      <div className="page">
        {finding && editor ? (
          <FindBar
            editor={editor}
            reading={reading}
            text={text}
            codes={givable}
            onClose={() => {
              useStore.setState({ finding: false });
            }}
          />
        ) : null}
        <div className="scroll" ref={scroller} data-pane="reading">
          <div
            className={`doc${narrow ? ' narrow' : ''}${showNotes && !narrow ? '' : ' no-notes'}`}
            ref={page}
            onPointerMove={(event) => {
              hasMoved(event.nativeEvent);
            }}
            onPointerOver={(event) => {
              if (!hasMoved(event.nativeEvent)) return;
              const [tag] = editor?.tagsUnder(event.target).slice(-1) ?? [];
              if (tag !== undefined) setActive(tag);
            }}
          >
            <Gutter spots={spots} isWhole={isWhole} />
            <div className="col">
              {hasTitle ? null : <h1 className="file-title">{reading.title}</h1>}
              <div ref={mount} />
              {editor ? createPortal(<Facts reading={reading} />, editor.slot) : null}
            </div>
            {showNotes ? (
              <MarginNotes
                spots={spots}
                all={isFull ? tags : null}
                codes={visible}
                active={active}
                isWhole={isWhole}
                onGo={go}
                onLeave={leave}
              />
            ) : null}
            {editor ? (
              <PassageMenu
                editor={editor}
                reading={reading}
                codes={givable}
                pressed={pressed}
                onTag={giveTag}
                onCommand={run}
              />
            ) : null}
            {editor && span.end > span.start ? (
              <SelectionToolbar
                editor={editor}
                page={page}
                span={span}
                text={text}
                codes={givable}
                pressed={pressed}
                choosing={choosing}
                onChoosing={setChoosing}
                onTag={giveTag}
                onCommand={run}
              />
            ) : null}
          </div>
        </div>
        <Ruler
          tags={isFull ? tags : null}
          spots={isFull ? noSpots : spots}
          codes={used}
          hidden={hidden}
          textLength={text.length}
          scroller={scroller}
        />
      </div>
    </>
  );
}

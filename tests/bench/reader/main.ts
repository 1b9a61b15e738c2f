import '../../../renderer/ui/noEval';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import 'prosemirror-view/style/prosemirror.css';
import '../../../renderer/ui/styles/index.css';
import type { Tag } from '../../../shared/model/tag';
import { codeIds, corpusOf, dice, tagAt } from './corpus';
import type { Engine } from './engine';
import { virtualFloor } from './floor';
import { fullDocument } from './full';
import { lectern } from './lectern';
import peers from './peers.css?inline';
import { plainProseMirror } from './plain';
import { recogito } from './recogito';

/** The page in which one engine shows one text; the bench asks it step by step. */
const engines = {
  floor: virtualFloor,
  full: fullDocument,
  plain: plainProseMirror,
  recogito,
  lectern,
};

let engine: Engine;
const random = dice(7);
const added: Tag[] = [];

const steps = {
  async prepare(name: keyof typeof engines, length: number, tags: number) {
    const root = document.querySelector<HTMLElement>('#root');
    if (!root) throw new RangeError('The page has no root element.');
    await document.fonts.load("17px 'Source Serif 4 Variable'");
    if (name !== 'lectern') style(peers);
    engine = engines[name](root, corpusOf(length, tags));
  },
  open() {
    engine.open();
  },
  nothing() {},
  add() {
    const start = 10 + Math.floor(random() * 900);
    const tag = tagAt(`new${String(added.length)}`, start, start + 60, random);
    added.push(tag);
    engine.add(tag);
  },
  recode() {
    const tag = added.shift();
    if (!tag) return;
    const code = codeIds.find((one) => one !== tag.code) ?? tag.code;
    engine.recode(tag, code);
    added.push({ ...tag, code });
  },
  remove() {
    const tag = added.pop();
    if (tag) engine.remove(tag);
  },
  jump() {
    const scroller = engine.scroller();
    scroller.scrollTop = random() * (scroller.scrollHeight - 2000);
  },
  top() {
    engine.scroller().scrollTop = 0;
  },
  middle() {
    const scroller = engine.scroller();
    scroller.scrollTop = scroller.scrollHeight / 2;
  },
  /** What is drawn only when the window has come to rest; longer than any engine waits for that. */
  async rest() {
    await new Promise((resolve) => setTimeout(resolve, 300));
  },
  scroll() {
    engine.scroller().scrollTop += 300;
  },
};

/** The app is not to look through the rules of the others. */
function style(rules: string): void {
  const element = document.createElement('style');
  element.textContent = rules;
  document.head.append(element);
}

/** Takes a step and waits until it is painted. */
async function take(step: keyof typeof steps, ...args: unknown[]): Promise<void> {
  await (steps[step] as (...args: unknown[]) => unknown)(...args);
  await frame();
  await frame();
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}

Object.assign(window, {
  take,
  lectern: { call: () => Promise.resolve('{"ok":true,"value":null}'), listen: () => () => {} },
});

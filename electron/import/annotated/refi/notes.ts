import { canonicalText } from '../../../../shared/text/canonical';
import type { RefiArchive } from './archive';
import { below, first, guidIn, nameOf, type RefiNode, targetsIn } from './node';
import type { Records } from './records';
import { textIn } from './textIn';

/** The notes of a project, and which of them have come to something. */
export class Notes {
  readonly #notes = new Map<string, { readonly node: RefiNode; readonly words: string | null }>();
  /** Links between a note and another record, by that record: NVivo writes annotations so. */
  readonly #links = new Map<string, { readonly link: RefiNode; readonly note: string }[]>();
  readonly #used = new Set<RefiNode>();
  readonly #records: Records;

  constructor(root: RefiNode, archive: RefiArchive, records: Records, isOwn: boolean) {
    this.#records = records;
    for (const node of below(first(root, 'Notes'), 'Note')) {
      const text = textIn(node, archive);
      const words = text.is === 'text' ? text.decoded.text : null;
      // A note of Lectern has its own line ends.
      const plain = words === null || isOwn ? words : canonicalText(words);
      this.#notes.set(guidIn(node) ?? nameOf(node), { node, words: plain });
    }
    for (const link of below(first(root, 'Links'), 'Link')) this.#know(link);
  }

  /** Returns the words of the notes on a record. */
  on(node: RefiNode): readonly string[] {
    const words = targetsIn(node, 'NoteRef').flatMap((guid) => this.#words(guid));
    const links = this.#links.get(guidIn(node) ?? '') ?? [];
    const linked = links.flatMap(({ link, note }) => {
      this.#used.add(link);
      return this.#words(note);
    });
    return [...words, ...linked];
  }

  /** Says which notes and links came to nothing. */
  sayUnused(root: RefiNode): void {
    for (const { node, words } of this.#notes.values()) {
      if (this.#used.has(node)) continue;
      const what =
        words === null
          ? 'The words of these notes are not in the file.'
          : 'Notes and memos on the project, on texts or on nothing have no place.';
      this.#records.drop('others', what, nameOf(node));
    }
    for (const link of below(first(root, 'Links'), 'Link')) {
      if (this.#used.has(link)) continue;
      this.#records.drop('others', 'Links between records have no place.', nameOf(link));
    }
  }

  #know(link: RefiNode): void {
    const [origin, target] = [guidIn(link, 'originGUID'), guidIn(link, 'targetGUID')];
    const pair =
      target !== null && this.#notes.has(target)
        ? ([origin, target] as const)
        : ([target, origin] as const);
    const [record, note] = pair;
    if (record === null || note === null || !this.#notes.has(note)) return;
    const there = this.#links.get(record);
    if (there) there.push({ link, note });
    else this.#links.set(record, [{ link, note }]);
  }

  #words(guid: string): readonly string[] {
    const note = this.#notes.get(guid);
    if (!note) {
      this.#records.drop('others', 'Notes that records refer to are not in the file.', guid);
      return [];
    }
    if (note.words === null) return [];
    this.#used.add(note.node);
    return note.words.trim() === '' ? [] : [note.words];
  }
}

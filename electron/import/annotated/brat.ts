import { unescapedNote } from '../../../shared/export/brat/fragments';
import { LossBook } from '../../../shared/annotated/lossBook';
import type {
  AnnotatedProject,
  ArrivingCode,
  ArrivingReading,
  ArrivingReviewer,
  ArrivingTag,
} from '../../../shared/annotated/project';
import { type BratConfig, bratConfig, detailsOf } from './brat/config';
import { type Counting, countingOf } from './brat/counting';
import { annLines, type AnnLines, type Remark, type TextBound } from './brat/lines';
import { type BratPassage, passagesOf } from './brat/passages';
import type { AnnotatedImporter, Pack } from './importer';
import { baseName, packText, type PackText, withoutExtension } from './packText';

/** Stand-off annotations of brat: NAME.ann beside NAME.txt, with the files that explain the types. */
export const brat: AnnotatedImporter = {
  id: 'brat',
  label: 'brat corpus',
  extensions: ['.ann', '.zip'],
  recognises: (pack) => {
    const files = [...pack.files];
    const annotations = files.filter(([path]) => isAnnotation(path));
    if (annotations.some(([, bytes]) => looksAnnotated(bytes))) return true;
    const isEmpty = annotations.every(([, bytes]) => bytes.length === 0);
    return (
      annotations.length > 0 && isEmpty && annotations.some(([path]) => textBeside(pack, path))
    );
  },
  read: (pack) => Promise.resolve(new BratReader(pack).read()),
};

function isAnnotation(path: string): boolean {
  return /\.(?:ann|a1|a2)$/i.test(path);
}

/** Only the first lines are looked at. */
function looksAnnotated(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').trimStart();
  return /^(?:T\d+\t\S+ \d+ \d+[;\t\r\n]|[AMREN]\d+\t\S+ |#\d+\t\S+ \S+\t|\*\t\S+ )/.test(head);
}

function textBeside(pack: Pack, path: string): string | null {
  const text = `${withoutExtension(path)}.txt`;
  return pack.files.has(text) ? text : null;
}

/** Attributes that say who annotated, whatever the tool calls it. */
const reviewing = /^(?:reviewer|annotator|coder|user)$/i;

function isReviewer({ name, value }: Remark): boolean {
  return reviewing.test(name) && value !== null && value.length <= 200;
}

/** One text with what the lines of its annotation files say. */
interface BratDocument {
  readonly key: string;
  /** Of the annotation file, for names of records. */
  readonly path: string;
  readonly text: PackText | null;
  readonly lines: AnnLines;
}

class BratReader {
  readonly #pack: Pack;
  readonly #config: BratConfig & { readonly unread: readonly string[] };
  readonly #losses = new LossBook();
  readonly #facts = new Set<string>();
  readonly #types = new Set<string>();
  readonly #reviewers = new Set<string>();
  readonly #readings: ArrivingReading[] = [];
  readonly #tags: ArrivingTag[] = [];
  readonly #keys = new Set<string>();

  constructor(pack: Pack) {
    this.#pack = pack;
    this.#config = bratConfig(pack);
  }

  read(): AnnotatedProject {
    // The labels have the order of the codebook, the configuration that of its tree.
    for (const type of this.#config.types.keys()) this.#types.add(type);
    for (const type of this.#config.entities.keys()) this.#types.add(type);
    for (const slug of this.#config.reviewers.keys()) this.#reviewers.add(slug);
    for (const path of this.#pack.files.keys()) this.#readFile(path);
    return {
      program: this.#config.program ?? 'brat',
      codes: [...this.#types].map((type) => codeOf(type, this.#config, this.#types)),
      reviewers: [...this.#reviewers].map((slug) => this.#reviewer(slug)),
      readings: this.#readings,
      tags: this.#tags,
      losses: this.#losses.losses,
      facts: [...this.#facts],
      question: null,
    };
  }

  #readFile(path: string): void {
    if (isAnnotation(path)) this.#readAnnotations(path);
    else if (/\.txt$/i.test(path)) this.#requireAnnotations(path);
    else if (
      !/^(?:(?:annotation|visual|tools|kb_shortcuts)\.conf|labels\.json)$/.test(baseName(path))
    ) {
      this.#drop('others', path, 'Files that are no part of a brat corpus');
    }
    if (this.#config.unread.includes(path)) {
      this.#drop('others', path, 'Labels that are no JSON object');
    }
  }

  #requireAnnotations(path: string): void {
    const stem = withoutExtension(path);
    if (['ann', 'a1', 'a2'].some((extension) => this.#pack.files.has(`${stem}.${extension}`)))
      return;
    this.#drop('readings', path, 'Texts without a file of annotations beside them');
  }

  #readAnnotations(path: string): void {
    const { files, name } = this.#pack;
    const textPath = textBeside(this.#pack, path);
    const bytes = textPath === null ? undefined : files.get(textPath);
    const text = textPath !== null && bytes ? packText(bytes, name, textPath) : null;
    const key = textPath ?? `${withoutExtension(path)}.txt`;
    const lines = annLines(packText(files.get(path) ?? new Uint8Array(), name, path).canonical);
    if (!this.#readings.some((one) => one.key === key)) {
      this.#readings.push(this.#reading(key, text, bytes ?? null));
      for (const warning of text?.warnings ?? []) this.#facts.add(`${baseName(key)}: ${warning}`);
    }
    this.#addTags({ key, path, text, lines });
  }

  #reading(key: string, text: PackText | null, bytes: Uint8Array | null): ArrivingReading {
    const known = this.#config.documents.get(baseName(key));
    const isAsItWas = text === null || bytes === null || text.raw === text.canonical;
    return {
      key,
      id: known?.id ?? null,
      name: baseName(key),
      text: text?.canonical ?? null,
      sha256: known?.sha256 ?? null,
      original: isAsItWas ? null : { bytes, extension: '.txt' },
      details: detailsOf(known),
      blocks: null,
    };
  }

  #addTags(document: BratDocument): void {
    const { path, text, lines } = document;
    const attributes = remarksByTarget(lines.attributes);
    const notes = remarksByTarget(lines.notes);
    const counting = text && countingOf(text, lines.textBounds);
    if (counting?.says != null) this.#facts.add(`${path} counts ${counting.says}.`);
    const known = new Set<string>();
    for (const bound of lines.textBounds) {
      known.add(bound.id);
      this.#addTag(document, bound, counting, {
        attributes: attributes.get(bound.id) ?? [],
        notes: notes.get(bound.id) ?? [],
      });
    }
    this.#addLosses(document, known);
  }

  #addTag(
    { key, path, text }: BratDocument,
    bound: TextBound,
    counting: Counting | null,
    said: { readonly attributes: readonly Remark[]; readonly notes: readonly Remark[] },
  ): void {
    const name = this.#ownKey(path, bound);
    const passages = placed(text, bound, counting);
    if (!passages) {
      this.#drop('tags', name, 'Passages in several pieces whose words do not fit their offsets');
      return;
    }
    this.#types.add(bound.type);
    const reviewer = said.attributes.find(isReviewer);
    if (reviewer?.value != null) this.#reviewers.add(reviewer.value);
    passages.forEach((passage, at) => {
      const part = passages.length === 1 ? name : `${name}, piece ${at + 1} of ${passages.length}`;
      if (passages.length > 1) {
        this.#losses.changed(
          'tags',
          part,
          'Passages in several pieces: each piece is a tag of its own',
        );
      }
      this.#tags.push({
        key: part,
        id: null,
        reading: key,
        code: bound.type,
        reviewer: reviewer?.value ?? null,
        ...passage,
        prefix: null,
        suffix: null,
        note: this.#noteOf(
          said.attributes.filter((one) => one !== reviewer),
          said.notes,
        ),
        created: null,
        modified: null,
      });
    });
  }

  /** An id may stand twice in a file, by mistake. */
  #ownKey(path: string, { id, line }: TextBound): string {
    const plain = `${path} ${id}`;
    const key = this.#keys.has(plain) ? `${plain} (line ${line})` : plain;
    this.#keys.add(key);
    return key;
  }

  /** The notes, and the attributes that Lectern has no place for: “Actor: State”. */
  #noteOf(attributes: readonly Remark[], notes: readonly Remark[]): string | null {
    const { hasEscapedNotes, values } = this.#config;
    const texts = notes.map(({ value }) => {
      const note = value ?? '';
      return hasEscapedNotes ? unescapedNote(note) : note;
    });
    const facts = attributes.map(({ name, value }) => {
      if (value === null) return name;
      return `${name}: ${values.get(name.toLowerCase())?.get(value) ?? value}`;
    });
    return texts.length + facts.length === 0 ? null : [...texts, ...facts].join('\n');
  }

  #addLosses({ path, lines }: BratDocument, known: ReadonlySet<string>): void {
    for (const { what, name } of lines.others) this.#drop('others', `${path} ${name}`, what);
    for (const line of lines.wrong) {
      this.#drop('others', `${path} ${line}`, 'Lines that are no annotation of brat');
    }
    const dangling = [...lines.attributes, ...lines.notes].filter(
      ({ target }) => !known.has(target),
    );
    for (const { id, target } of dangling) {
      const what = 'Attributes and notes of what is no passage';
      this.#drop('others', `${path} ${id} on ${target}`, what);
    }
  }

  #drop(of: 'readings' | 'tags' | 'others', name: string, what: string): void {
    this.#losses.dropped(of, this.#losses.enter(of, name), what);
  }

  #reviewer(slug: string): ArrivingReviewer {
    const known = this.#config.reviewers.get(slug);
    return { key: slug, id: known?.id ?? null, name: known?.name ?? slug.replaceAll('_', ' ') };
  }
}

/** Without the text, only the words tell where a passage is. */
function placed(
  text: PackText | null,
  bound: TextBound,
  counting: Counting | null,
):
  | readonly (BratPassage | (Record<'start' | 'end', null> & { readonly quote: string | null }))[]
  | null {
  if (text && counting) return passagesOf(text.canonical, bound, counting);
  return [{ start: null, end: null, quote: bound.words }];
}

function remarksByTarget(remarks: readonly Remark[]): ReadonlyMap<string, Remark[]> {
  const byTarget = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const those = byTarget.get(remark.target);
    if (those) those.push(remark);
    else byTarget.set(remark.target, [remark]);
  }
  return byTarget;
}

function codeOf(type: string, config: BratConfig, types: ReadonlySet<string>): ArrivingCode {
  const known = config.types.get(type);
  const parent = known?.parent ?? config.entities.get(type)?.parent ?? null;
  return {
    key: type,
    id: known?.id ?? null,
    name: known?.name ?? config.labels.get(type) ?? type.replaceAll('_', ' '),
    parent: parent !== null && types.has(parent) ? parent : null,
    colour: known?.colour ?? config.colours.get(type) ?? null,
    letter: known?.letter ?? null,
    number: known?.key ?? null,
    definition: known?.definition ?? '',
    example: known?.example ?? '',
    counterExample: known?.counterExample ?? '',
  };
}

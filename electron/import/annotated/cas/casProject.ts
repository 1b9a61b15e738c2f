import { LossBook } from '../../../../shared/annotated/lossBook';
import type {
  AnnotatedProject,
  ArrivingCode,
  ArrivingReading,
  ArrivingTag,
} from '../../../../shared/annotated/project';
import { isGuid } from '../../../../shared/export/guid';
import { canonicalText } from '../../../../shared/text/canonical';
import { type RawMap, rawMap, rawRecord } from '../../../../shared/text/rawText';
import { isArchive } from '../archivesIn';
import { baseName, withoutExtension } from '../packText';
import { OwnKeys } from '../ownKeys';
import type { Cas, CasStructure } from './cas';
import { isBookkeeping, labelFeatures, layerName, ownFeatures } from './casTypes';

/** A CAS, and what the place of its file says of it. */
export interface PlacedCas {
  readonly cas: Cas;
  /** Name of the text; files of one name hold one text. */
  readonly document: string;
  /** Who annotated it; null: the place does not say. */
  readonly reviewer: string | null;
}

/** One text of a CAS. */
interface View {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly raw: RawMap;
}

/** Why the work of annotators is missing, when a project keeps it in archives of its own. */
const archiveWithin =
  'Archives in the archive are not opened. Unpack the file, then choose the archives that were in it.';

/** Longest label that becomes a code: what is longer is a remark. */
const longestLabel = 200;

/**
 * Returns what CAS files hold. Files of one text by several reviewers make one reading; files of the
 * pack that are no CAS are named.
 */
export function casProject(
  program: string,
  all: readonly PlacedCas[],
  others: readonly string[],
): AnnotatedProject {
  const reader = new CasReader(labelFeatures(all.flatMap(({ cas }) => cas.structures)));
  for (const one of all) reader.add(one);
  for (const path of others) reader.passOver(path);
  return reader.project(program);
}

class CasReader {
  readonly #losses = new LossBook();
  readonly #readings = new Map<string, ArrivingReading>();
  readonly #codes = new Map<string, ArrivingCode>();
  readonly #reviewers = new Map<string, { key: string; id: string | null; name: string }>();
  readonly #tags: ArrivingTag[] = [];
  readonly #keys = new OwnKeys();
  #passedOver = 0;

  /** `labels`: the feature that says what the passages of a type are. */
  constructor(private readonly labels: ReadonlyMap<string, string>) {}

  add(placed: PlacedCas): void {
    const views = this.#viewsOf(placed);
    const [only] = [...views.values()];
    for (const structure of placed.cas.structures) {
      const [sofa] = structure.references.get('sofa') ?? [];
      this.#take(placed, structure, sofa === undefined ? only : views.get(sofa));
    }
    for (const name of placed.cas.unread) {
      this.#drop('others', `${placed.cas.path} ${name}`, 'What could not be read');
    }
    if (views.size === 0) this.#drop('others', placed.cas.path, 'Files without a text');
  }

  passOver(path: string): void {
    this.#drop('others', path, isArchive(path) ? archiveWithin : 'Files without a CAS');
  }

  project(program: string): AnnotatedProject {
    const counted = this.#passedOver;
    const isOne = counted === 1;
    const passedOver = `${String(counted)} ${isOne ? 'token, sentence or other part' : 'tokens, sentences and other parts'} of the texts ${isOne ? 'is' : 'are'} no annotation and ${isOne ? 'was' : 'were'} passed over.`;
    return {
      program,
      codes: [...this.#codes.values()],
      reviewers: [...this.#reviewers.values()],
      readings: [...this.#readings.values()],
      tags: this.#tags,
      losses: this.#losses.losses,
      facts: [
        'Offsets were taken for UTF-16 units, as UIMA counts.',
        ...(counted === 0 ? [] : [passedOver]),
      ],
      question: null,
    };
  }

  #viewsOf({ cas, document }: PlacedCas): Map<string, View> {
    const views = new Map<string, View>();
    const sofas = cas.structures.filter(
      ({ type, values }) => type === 'uima.cas.Sofa' && values.has('sofaString'),
    );
    for (const { id, values } of sofas) {
      const name = values.get('sofaID') ?? '';
      const raw = values.get('sofaString') ?? '';
      const text = canonicalText(raw);
      const key = sofas.length === 1 ? document : `${document} (${name})`;
      const own = this.#ownReading(key, cas.path, text);
      views.set(id, { id, key: own, text, raw: rawMap(text, rawRecord(raw)) });
      if (!this.#readings.has(own)) this.#readings.set(own, readingOf(own, document, text, cas));
    }
    return views;
  }

  /** Two files of one name with different texts are two readings. */
  #ownReading(key: string, path: string, text: string): string {
    const known = this.#readings.get(key);
    return known && known.text !== text ? path : key;
  }

  #take(placed: PlacedCas, structure: CasStructure, view: View | undefined): void {
    const { id, type, values, references } = structure;
    const [begin, end] = [offsetOf(values.get('begin')), offsetOf(values.get('end'))];
    if (isBookkeeping(type)) {
      if (begin !== null) this.#passedOver += 1;
      return;
    }
    const name = `${placed.cas.path} ${id}`;
    const isRelation = ['Governor', 'Dependent'].some((feature) => references.has(feature));
    if (isRelation) this.#drop('others', name, 'Relations between passages');
    else if (begin === null || end === null) {
      this.#drop('others', name, 'Chains, links and facts that are no passages');
    } else if (!view) {
      this.#drop('tags', this.#keys.of(name), 'Passages of a text that is not in the file');
    } else this.#addTag(placed, structure, view, { start: begin, end });
  }

  #addTag(
    { cas, reviewer }: PlacedCas,
    { id, type, values, references }: CasStructure,
    view: View,
    raw: { readonly start: number; readonly end: number },
  ): void {
    const label = this.labels.get(type) ?? '';
    const value = (values.get(label) ?? '').trim();
    const isLabel = value !== '' && value.length <= longestLabel;
    const [start, end] = [canonicalOffset(view, raw.start), canonicalOffset(view, raw.end)];
    const key = this.#keys.of(`${cas.path} ${id}`);
    if ([...references.keys()].some((feature) => feature !== 'sofa')) {
      this.#losses.changed('tags', key, 'Their links to other annotations are not kept.');
    }
    this.#tags.push({
      key,
      id: guidIn(values.get('tagId')),
      reading: view.key,
      code: this.#codeOf(type, isLabel ? value : null, guidIn(values.get('codeId'))),
      reviewer: this.#reviewerOf(
        values.get('reviewer') ?? reviewer,
        guidIn(values.get('reviewerId')),
      ),
      start,
      end,
      quote: end > start && end <= view.text.length ? view.text.slice(start, end) : null,
      prefix: null,
      suffix: null,
      note: noteOf(values, isLabel ? label : ''),
      created: values.get('created') ?? null,
      modified: values.get('modified') ?? null,
    });
  }

  /** A passage without a label has the name of its layer. */
  #codeOf(type: string, label: string | null, id: string | null): string {
    const name = label ?? layerName(type);
    const own = id === null ? '' : ` (${id})`;
    const key = `${label ?? ''} in ${type}${own}`.trim();
    if (!this.#codes.has(key)) {
      this.#codes.set(key, {
        key,
        id: label === null ? null : id,
        name,
        parent: null,
        colour: null,
        letter: null,
        number: null,
        definition: '',
        example: '',
        counterExample: '',
      });
    }
    return key;
  }

  #reviewerOf(name: string | null, id: string | null): string | null {
    if (name === null || name.trim() === '' || name.length > longestLabel) return null;
    const key = id === null ? name : `${name} (${id})`;
    if (!this.#reviewers.has(key)) this.#reviewers.set(key, { key, id, name });
    return key;
  }

  #drop(of: 'tags' | 'others', name: string, what: string): void {
    this.#losses.dropped(of, this.#losses.enter(of, name), what);
  }
}

function readingOf(
  key: string,
  document: string,
  text: string,
  { structures }: Cas,
): ArrivingReading {
  const known = structures.find(({ type }) => type.endsWith('.DocumentMetaData'))?.values;
  const plain = structures.find(({ type }) => type === 'uima.tcas.DocumentAnnotation')?.values;
  const language = known?.get('language') ?? plain?.get('language') ?? 'x-unspecified';
  const [title, address] = [known?.get('documentTitle'), known?.get('documentUri')];
  return {
    key,
    id: guidIn(known?.get('documentId')),
    name: baseName(document),
    text,
    sha256: null,
    original: null,
    details: {
      // A title that is the name of a file tells nothing new.
      ...(title === undefined || withoutExtension(title) === withoutExtension(baseName(document))
        ? {}
        : { title }),
      ...(address !== undefined && /^https?:/.test(address) ? { address } : {}),
      ...(language === 'x-unspecified' ? {} : { language }),
    },
    blocks: null,
  };
}

/** Returns an id that stays the same in every file; what else stands there is a number of the tool. */
function guidIn(value: string | undefined): string | null {
  return value !== undefined && isGuid(value) ? value.toLowerCase() : null;
}

function offsetOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : null;
}

/** An offset behind the end stays behind it. */
function canonicalOffset({ text, raw }: View, offset: number): number {
  return offset > raw.length ? text.length + 1 : raw.toCanonical(offset);
}

/** The note, and what else the file says of a passage. */
function noteOf(values: ReadonlyMap<string, string>, label: string): string | null {
  const notes = [values.get('note') ?? values.get('comment') ?? ''];
  const facts = [...values].flatMap(([name, value]) =>
    name === label || ownFeatures.has(name) || value === '' ? [] : [`${name}: ${value}`],
  );
  const lines = [...notes.filter(Boolean), ...facts];
  return lines.length === 0 ? null : lines.join('\n');
}

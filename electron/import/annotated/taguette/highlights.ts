import { LossBook } from '../../../../shared/annotated/lossBook';
import type {
  AnnotatedProject,
  ArrivingReading,
  ArrivingTag,
} from '../../../../shared/annotated/project';
import { OwnKeys } from '../ownKeys';
import { headOf, rowsOf } from './table';
import { codesOf, tagName } from './tags';

/** Returns whether a table is a list of highlights as Taguette writes it. */
export function isHighlights(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return ['id', 'document', 'tag', 'content'].every((name, at) => head[at] === name);
}

/** Returns the highlights of such a table: their words, without places and without the texts. */
export function readHighlights(bytes: Uint8Array, file: string): AnnotatedProject {
  const losses = new LossBook();
  const documents = new Set<string>();
  const names = new Map<string, string>();
  const tags: ArrivingTag[] = [];
  const keys = new OwnKeys();
  rowsOf(bytes, file).forEach((row, at) => {
    const line = `row ${at + 2}`;
    const [document = '', content = ''] = [row.get('document')?.slice(0, 300), row.get('content')];
    if (document.trim() === '' || content.trim() === '') {
      const what = 'Rows without a document or without words';
      losses.dropped('tags', losses.enter('tags', line), what);
      return;
    }
    const tag = tagName(row.get('tag') ?? '');
    if (tag !== null) names.set(tag, '');
    documents.add(document);
    // A highlight has a row for each of its tags.
    const name = `highlight ${row.get('id') ?? ''}${tag === null ? '' : `: ${tag}`}`;
    tags.push({ ...nothing, key: keys.of(name), reading: document, code: tag, quote: content });
  });
  return {
    program: 'Taguette',
    codes: codesOf(names),
    reviewers: [],
    readings: [...documents].map(readingOf),
    tags,
    losses: losses.losses,
    facts: [
      'The table has the words of the highlights and no places: they are looked for in the texts.',
    ],
    question: null,
  };
}

const nothing = {
  id: null,
  reviewer: null,
  start: null,
  end: null,
  prefix: null,
  suffix: null,
  note: null,
  created: null,
  modified: null,
} as const;

function readingOf(name: string): ArrivingReading {
  return {
    key: name,
    id: null,
    name,
    text: null,
    sha256: null,
    original: null,
    details: {},
    blocks: null,
  };
}

import type { AnnotatedProject } from '../../shared/annotated/project';
import { describe } from '../../shared/anchor/selector';
import type { Bundle } from '../../shared/export/bundle';
import { countWords } from '../../shared/text/canonical';
import { sampleBundle } from './sampleBundle';

const moment = '2025-03-01T09:00:00.000Z';

/** Returns the bundle that a project would become in an empty workspace; keys become ids. */
export function bundleOfProject({ codes, reviewers, readings, tags }: AnnotatedProject): Bundle {
  const texts = new Map(readings.map(({ key, text }) => [key, text ?? '']));
  return {
    ...sampleBundle(),
    codes: codes.map((code) => ({
      id: code.key,
      name: code.name,
      letter: 'A',
      colour: code.colour ?? 'F',
      key: null,
      definition: code.definition,
      example: code.example,
      counterExample: code.counterExample,
      parent: code.parent,
      deleted: null,
    })),
    reviewers: [...reviewers.map(({ key, name }) => ({ id: key, name })), { id: 'me', name: 'Me' }],
    readings: readings.map(({ key, name, text, details }) => ({
      id: key,
      title: details.title ?? name,
      shortTitle: null,
      author: null,
      outlet: null,
      published: null,
      address: null,
      language: null,
      guesses: {},
      origin: {
        name,
        sha256: '0'.repeat(64),
        bytes: 0,
        importer: 'text',
        encoding: 'utf-8',
        warnings: [],
      },
      text: { sha256: '0'.repeat(64), length: text?.length ?? 0, words: countWords(text ?? '') },
      blocks: [],
      added: moment,
      binned: null,
      content: text ?? '',
    })),
    tags: tags.map((tag) => {
      const span = { start: tag.start ?? 0, end: tag.end ?? 0 };
      return {
        ...describe(texts.get(tag.reading) ?? '', [], span, 1),
        id: tag.key,
        reading: tag.reading,
        code: tag.code ?? '',
        reviewer: tag.reviewer ?? 'me',
        note: tag.note,
        claim: tag.claim ?? null,
        created: moment,
        modified: moment,
        places: [span],
      };
    }),
  };
}

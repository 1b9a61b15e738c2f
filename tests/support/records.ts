import { baseCodes } from '../../shared/model/baseCodes';
import type { Reading } from '../../shared/model/reading';
import type { Tag } from '../../shared/model/tag';
import type { Workspace } from '../../shared/model/workspace';

const moment = '2025-02-04T12:00:00.000Z';
const sha256 = 'a'.repeat(64);

/** A workspace of Ann's without readings. */
export const emptyWorkspace: Workspace = {
  id: 'ws',
  name: 'Debate',
  order: [],
  readings: {},
  tags: {},
  codes: baseCodes(),
  reviewers: [{ id: 'ann', name: 'Ann' }],
  me: 'ann',
};

/** A reading of a hundred characters that nobody looks into. */
export function aReading(id: string): Reading {
  return {
    id,
    title: `Reading ${id}`,
    author: null,
    outlet: null,
    published: null,
    language: null,
    shortTitle: null,
    address: null,
    guesses: {},
    revises: null,
    toPlace: [],
    origin: { name: 'a.txt', sha256, bytes: 9, importer: 'text', encoding: 'utf-8', warnings: [] },
    text: { sha256, length: 100, words: 20 },
    blocks: [],
    added: moment,
    binned: null,
  };
}

/** A tag on it. */
export function aTag(reading: string, id: string, code = 'legal'): Tag {
  return {
    id,
    reading,
    code,
    reviewer: 'ann',
    start: 1,
    end: 4,
    quote: 'abc',
    prefix: '',
    suffix: '',
    path: { zone: 'body', block: 'b1', occurrence: 1 },
    note: null,
    claim: null,
    created: moment,
    modified: moment,
  };
}

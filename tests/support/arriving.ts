import type {
  AnnotatedProject,
  ArrivingCode,
  ArrivingReading,
  ArrivingTag,
} from '../../shared/annotated/project';

/** Annotated work with nothing in it, and what is given. */
export function projectWith(parts: Partial<AnnotatedProject>): AnnotatedProject {
  return {
    program: null,
    codes: [],
    reviewers: [],
    readings: [],
    tags: [],
    losses: [],
    facts: [],
    question: null,
    ...parts,
  };
}

export function arrivingCode(key: string, parts: Partial<ArrivingCode> = {}): ArrivingCode {
  return {
    key,
    id: null,
    name: key,
    parent: null,
    colour: null,
    letter: null,
    number: null,
    definition: '',
    example: '',
    counterExample: '',
    ...parts,
  };
}

export function arrivingReading(
  key: string,
  text: string | null,
  parts: Partial<ArrivingReading> = {},
): ArrivingReading {
  return {
    key,
    id: null,
    name: `${key}.txt`,
    text,
    sha256: null,
    original: null,
    details: {},
    blocks: null,
    ...parts,
  };
}

export function arrivingTag(key: string, parts: Partial<ArrivingTag> = {}): ArrivingTag {
  return {
    key,
    id: null,
    reading: 'text',
    code: 'Fees',
    reviewer: 'Bea',
    start: null,
    end: null,
    quote: null,
    prefix: null,
    suffix: null,
    note: null,
    created: null,
    modified: null,
    ...parts,
  };
}

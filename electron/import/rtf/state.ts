import type { Flow } from './flow';

/** Where the words of a group go. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'commentAuthor'
  | 'commentTime';

/** What holds for a group and for those inside it, until they say otherwise. */
export interface State {
  destination: Destination;
  /** Where words went before a group that gives them twice, in two encodings. */
  outer: Destination;
  flow: Flow;
  /** Whether nothing but a mark has been read of the group. */
  fresh: boolean;
  /** Whether the group is marked as one that a reader may leave out. */
  optional: boolean;
  font: number | null;
  /** How many signs stand for a Unicode sign where it cannot be shown. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
  style: number | null;
  outline: number | null;
  list: boolean;
}

/** Returns the state that a group begins with; copied by name, since there are millions of groups. */
export function innerState(outer: State): State {
  const { destination, flow, font, fallback, hidden, deleted, style, outline, list } = outer;
  return {
    destination,
    outer: outer.outer,
    flow,
    fresh: true,
    optional: false,
    font,
    fallback,
    hidden,
    deleted,
    style,
    outline,
    list,
  };
}

export function firstState(flow: Flow): State {
  return {
    destination: 'text',
    outer: 'text',
    flow,
    fresh: false,
    optional: false,
    font: null,
    fallback: 1,
    hidden: false,
    deleted: false,
    style: null,
    outline: null,
    list: false,
  };
}

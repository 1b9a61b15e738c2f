import { field, isObject, listOf, nameAt, wordsAt } from '../fields';

/** One text, or several, with all that people said of it. */
export interface Task {
  /** “task 12”. */
  readonly name: string;
  readonly data: unknown;
  /** Name of the file that it was made of. */
  readonly file: string | null;
  readonly annotations: readonly TaskAnnotation[];
  /** What nobody has said, or not for good, in a word or two. */
  readonly others: readonly string[];
}

/** What one person said of a task. */
export interface TaskAnnotation {
  /** The same in every export; null: the file has none. */
  readonly id: string | null;
  /** Null when the file does not say who. */
  readonly user: { readonly key: string; readonly name: string } | null;
  readonly results: readonly unknown[];
  readonly created: string | null;
  readonly updated: string | null;
}

/** Returns whether a value is what Label Studio exports as JSON or as JSON-MIN. */
export function isLabelStudio(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return (value as unknown[]).slice(0, 20).every((task) => isFull(task) || isMinimal(task));
}

function isFull(task: unknown): boolean {
  const lists = ['annotations', 'completions', 'predictions'].map((name) => field(task, name));
  return isObject(field(task, 'data')) && lists.some((list) => Array.isArray(list));
}

/** JSON-MIN has no wrapping: the columns of the data and the results stand side by side. */
function isMinimal(task: unknown): boolean {
  return field(task, 'annotation_id') !== undefined && field(task, 'annotator') !== undefined;
}

/** Returns a task; null when it is none. */
export function taskOf(value: unknown, number: number): Task | null {
  if (isMinimal(value)) return minimalTask(value, number);
  if (!isFull(value)) return null;
  const name = `task ${nameAt(value, 'id') ?? String(number)}`;
  const annotations = [
    ...listOf(field(value, 'annotations')),
    ...listOf(field(value, 'completions')),
  ];
  const isSkipped = (one: unknown) => field(one, 'was_cancelled') === true;
  const guesses = listOf(field(value, 'predictions')).filter(isObject);
  const drafts = listOf(field(value, 'drafts')).filter(isObject);
  return {
    name,
    data: field(value, 'data'),
    file: wordsAt(value, 'file_upload'),
    annotations: annotations.filter((one) => !isSkipped(one)).map(annotationOf),
    others: [
      ...annotations.filter(isSkipped).map(() => `${name}: skipped`),
      ...guesses.map((one) => `${name}: ${wordsAt(one, 'model_version') ?? 'a prediction'}`),
      ...drafts.map(() => `${name}: a draft`),
    ],
  };
}

function annotationOf(value: unknown): TaskAnnotation {
  return {
    id: nameAt(value, 'unique_id') ?? nameAt(value, 'id'),
    user: userOf(field(value, 'completed_by')),
    results: listOf(field(value, 'result')),
    created: wordsAt(value, 'created_at'),
    updated: wordsAt(value, 'updated_at'),
  };
}

/** A number, or with the expanded export a person. */
function userOf(user: unknown): TaskAnnotation['user'] {
  const id = nameAt({ user }, 'user') ?? nameAt(user, 'id');
  const email = wordsAt(user, 'email');
  if (id === null && email === null) return null;
  const parts = [wordsAt(user, 'first_name'), wordsAt(user, 'last_name')];
  const full = parts.filter((part) => part !== null).join(' ');
  const called = /^\d+$/.test(id ?? '') ? `annotator ${id ?? ''}` : (id ?? '');
  return { key: email ?? called, name: full || (wordsAt(user, 'username') ?? email ?? called) };
}

function minimalTask(value: unknown, number: number): Task {
  const entries = Object.entries(value as object) as [string, unknown][];
  const results = entries.flatMap(([name, list]) =>
    Array.isArray(list) ? (list as unknown[]).map((one) => ({ value: one, from_name: name })) : [],
  );
  const annotation: TaskAnnotation = {
    id: nameAt(value, 'annotation_id'),
    user: userOf(field(value, 'annotator')),
    results,
    created: wordsAt(value, 'created_at'),
    updated: wordsAt(value, 'updated_at'),
  };
  const name = `task ${nameAt(value, 'id') ?? String(number)}`;
  return { name, data: value, file: null, annotations: [annotation], others: [] };
}

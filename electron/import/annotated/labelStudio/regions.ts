import { field, isObject, listOf, nameAt, offsetAt, wordsAt, wordsIn } from '../fields';
import type { TaskAnnotation } from './tasks';

/** A stretch of a text with its labels. */
export interface Region {
  readonly id: string | null;
  /** Name of the text in the labelling interface. */
  readonly of: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string | null;
  readonly labels: readonly string[];
  readonly note: string | null;
}

/** What one person said of a task: the regions, and what is about no stretch of a text. */
export interface Regions {
  readonly regions: readonly Region[];
  readonly relations: readonly string[];
  readonly others: readonly string[];
}

const labelNames = ['labels', 'hypertextlabels', 'paragraphlabels'] as const;

/** Returns what the results of an annotation say; remarks on a region become its note. */
export function regionsOf({ results }: TaskAnnotation): Regions {
  const regions: Region[] = [];
  const relations: string[] = [];
  const remarks = new Map<string, string[]>();
  const others: string[] = [];
  const labelled = new Set(results.filter(isRegion).flatMap((one) => nameAt(one, 'id') ?? []));
  for (const result of results) {
    const id = nameAt(result, 'id');
    if (isRegion(result)) regions.push(regionOf(result));
    else if (field(result, 'type') === 'relation') relations.push(relationIn(result));
    else if (id !== null && labelled.has(id)) append(remarks, id, saidIn(result));
    else others.push(saidIn(result));
  }
  const noted = regions.map((region) => {
    const own = region.id === null ? [] : (remarks.get(region.id) ?? []);
    if (region.id !== null) remarks.delete(region.id);
    return { ...region, note: own.join('\n') || null };
  });
  return { regions: noted, relations, others };
}

function append(lists: Map<string, string[]>, id: string, words: string): void {
  const there = lists.get(id);
  if (there) there.push(words);
  else lists.set(id, [words]);
}

/** Text regions have offsets, or a path into a page; a remark on one repeats them. */
function isRegion(result: unknown): boolean {
  const value = field(result, 'value');
  const type = wordsAt(result, 'type');
  const isLabelled = labelNames.some((name) => Array.isArray(field(value, name)));
  const hasPlace = field(value, 'start') !== undefined && field(value, 'end') !== undefined;
  const isRemark = type !== null && !labelNames.some((name) => name === type) && type !== 'text';
  return hasPlace && (isLabelled || (!isRemark && typeof field(value, 'text') === 'string'));
}

function regionOf(result: unknown): Region {
  const value = field(result, 'value');
  const inPage = field(value, 'globalOffsets');
  const place = isObject(inPage) ? inPage : value;
  return {
    id: nameAt(result, 'id') ?? nameAt(value, 'id'),
    of: wordsAt(result, 'to_name') ?? '',
    start: offsetAt(place, 'start'),
    end: offsetAt(place, 'end'),
    quote: wordsAt(value, 'text'),
    labels: labelNames
      .flatMap((name) => listOf(field(value, name)))
      .flatMap((label) => wordsIn(label) ?? []),
    note: null,
  };
}

function relationIn(result: unknown): string {
  const labels = listOf(field(result, 'labels')).flatMap((label) => wordsIn(label) ?? []);
  const [from, to] = [nameAt(result, 'from_id') ?? '?', nameAt(result, 'to_id') ?? '?'];
  return `${from} → ${to}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}`;
}

/** The words of a remark, a choice or a rating. */
function saidIn(result: unknown): string {
  const value = field(result, 'value');
  const remarks = listOf(field(value, 'text')).flatMap((words) => wordsIn(words) ?? []);
  const answers = ['choices', 'rating', 'number', 'datetime', 'taxonomy']
    .flatMap((name) => listOf(field(value, name)))
    .map((said) => (typeof said === 'string' ? said : JSON.stringify(said)));
  const words = [...remarks, ...(answers.length > 0 ? [answers.join(', ')] : [])].join('\n');
  return words || JSON.stringify(result).slice(0, 500);
}

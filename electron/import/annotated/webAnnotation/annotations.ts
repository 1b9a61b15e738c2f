import { derivedGuid } from '../../../../shared/export/guid';
import {
  type OwnAnnotation,
  ownAnnotationSchema,
} from '../../../../shared/export/webAnnotationOwn';
import { oneLine } from '../../../../shared/text/oneLine';
import { field, wordsAt } from '../fields';
import type { Gathering } from '../gathering';
import { guidIn } from '../iris';
import { looseReplies, type Reply, repliesInNote, threadsOf, withReplies } from '../replies';
import { bodiesOf, type Body, type Creator, creatorsOf, isReply } from './bodies';
import { iriOf } from './findAnnotations';
import { Positions } from './positions';
import { takeSource } from './sources';
import { isMedia, type Target, targetsOf } from './targets';
import { voicesOf } from './voices';

const whole = 'They are about a whole text and not about a passage in it.';
const noText = 'They are about pictures, sound or films.';
const unplaced = 'What they say of their place is nothing that leads to words in a text.';
const manyCreators = 'Of several authors only the first is kept.';
const choice = 'Of several wordings to choose from, each stands there.';
const pieces = 'Passages that belong together arrive each by itself.';
const html = 'Notes in HTML are kept with its marks.';

/** An annotation with what it says. */
interface Annotation {
  readonly value: unknown;
  readonly iri: string | null;
  readonly creators: readonly Creator[];
  readonly bodies: readonly Body[];
  readonly targets: readonly Target[];
}

/** Takes every annotation of a file: as tags, as replies in the notes of others, or among the losses. */
export function takeAnnotations(gathering: Gathering, values: readonly unknown[]): void {
  const all = values.map(annotationOf);
  const iris = new Set(all.flatMap(({ iri }) => iri ?? []));
  const isAnswer = ({ value, targets, iri }: Annotation) =>
    isReply(value) ||
    targets.some(({ source }) => source !== null && source !== iri && iris.has(source));
  const passages = all.filter((one) => !isAnswer(one) && one.targets.some(isPlaced));
  const roots = new Set(passages.flatMap(({ iri }) => iri ?? []));
  const { under, loose } = threadsOf(all.filter(isAnswer).map(replyOf), (iri) => roots.has(iri));
  const positions = new Positions(gathering);
  for (const one of all) {
    if (isAnswer(one)) continue;
    if (one.targets.some(isPlaced)) {
      take(gathering, one, under.get(one.iri ?? '') ?? [], positions);
    } else gathering.dropped('others', described(one), whyNot(one));
  }
  for (const { author, text } of loose)
    gathering.dropped('others', `${author}: ${text}`, looseReplies);
}

function annotationOf(value: unknown): Annotation {
  const bodies = bodiesOf(value);
  const targets = targetsOf(value);
  return { value, iri: iriOf(value), creators: creatorsOf(value), bodies, targets };
}

function isPlaced({ words }: Target): boolean {
  return words.quote !== null || words.start !== null;
}

function whyNot({ value, targets }: Annotation): string {
  if (isMedia(value)) return noText;
  return targets.some(({ isPart }) => isPart) ? unplaced : whole;
}

/** The words of what does not arrive are said, so that nothing is lost unseen. */
function described({ iri, bodies, targets }: Annotation): string {
  const words = bodies.map((body) => oneLine(body.words, 1000)).join('; ');
  const about = iri ?? targets.find(({ source }) => source !== null)?.source ?? 'an annotation';
  return words === '' ? about : `${about}: ${words}`;
}

function replyOf({ iri, creators, bodies, targets }: Annotation): Reply {
  return {
    id: iri,
    answers: targets.flatMap(({ source }) => source ?? []),
    author: (creators[0] ?? bodies.find(({ creator }) => creator)?.creator)?.name ?? 'Somebody',
    text: bodies.map(({ words }) => words).join('\n\n'),
  };
}

function take(
  gathering: Gathering,
  annotation: Annotation,
  replies: readonly Reply[],
  positions: Positions,
): void {
  const { value, iri, bodies, creators, targets } = annotation;
  const parsed = ownAnnotationSchema.safeParse(field(value, 'lectern'));
  const voices = voicesOf(bodies, creators[0] ?? null);
  const placed = targets.filter(isPlaced);
  const isOnly = voices.length * placed.length === 1;
  // What another program added to an annotation of ours is not what its own key speaks of.
  const known = parsed.success && placed.length === 1 ? parsed.data : null;
  const isChoice = bodies.some((body) => body.isChoice);
  const isHtml = bodies.some((body) => body.isHtml && body.kind === 'note');
  placed.forEach((target, at) => {
    const reading = takeSource(gathering, target, known);
    voices.forEach((voice, number) => {
      const own = number === 0 ? known : null;
      const key = gathering.tag(own?.tag ?? iri ?? `annotation of ${reading}`, reading, {
        id: own?.tag ?? idOf(iri, isOnly, at, number),
        code: voice.code === null ? null : codeOf(gathering, voice.code, own),
        reviewer: voice.creator && reviewerOf(gathering, voice.creator, own),
        ...positions.of(target.words, reading, known),
        note: withReplies(voice.note, replies),
        claim: own?.claim ?? null,
        created: wordsAt(value, 'created'),
        modified: wordsAt(value, 'modified') ?? wordsAt(value, 'created'),
      });
      if (replies.length > 0) gathering.changed('tags', key, repliesInNote);
      if (creators.length > 1) gathering.changed('tags', key, manyCreators);
      if (target.isOneOf) gathering.changed('tags', key, pieces);
      if (isChoice) gathering.changed('tags', key, choice);
      if (isHtml) gathering.changed('tags', key, html);
    });
    if (targets.length > placed.length && at === 0) {
      gathering.dropped('others', described(annotation), whyNot(annotation));
    }
  });
}

/** The annotation's own id for a single tag, else one that is the same in every import. */
function idOf(iri: string | null, isOnly: boolean, at: number, number: number): string | null {
  if (iri === null) return null;
  return (
    (isOnly ? guidIn(iri) : null) ?? derivedGuid('annotation', iri, String(at), String(number))
  );
}

function codeOf(gathering: Gathering, name: string, own: OwnAnnotation | null): string {
  return own ? gathering.code(own.code, { id: own.code, name }) : gathering.code(name);
}

function reviewerOf(
  gathering: Gathering,
  { iri, name }: Creator,
  own: OwnAnnotation | null,
): string {
  return own
    ? gathering.reviewer(own.reviewer, { id: own.reviewer, name })
    : gathering.reviewer(iri, { id: guidIn(iri), name });
}

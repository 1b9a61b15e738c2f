import type { Reviewer } from '../model/reviewer';
import { codePointMap } from '../text/offsets';
import type { Bundle, PlacedTag, ReadingWithText } from './bundle';
import { digestIri } from './digestIri';
import type { TextFormat } from './format';
import { fullTexts } from './fullTexts';
import { derivedGuid, guidOf } from './guid';
import { contexts, ownAnnotation, ownProject } from './webAnnotationOwn';

/**
 * The Web Annotation Data Model (W3C Recommendation of 2017-02-23): a collection with one page, and
 * one annotation a tag. Positions count code points, as 4.2.4 of it asks for.
 */
export const webAnnotation: TextFormat = {
  kind: 'text',
  id: 'webannotation',
  label: 'Web Annotation',
  extension: 'jsonld',
  description: 'W3C standard: quotation, position and note of each tag (JSON-LD).',
  purpose: 'tags',
  texts: 'optional',
  loses: fullTexts,
  render: (bundle) => `${JSON.stringify(collectionOf(bundle), null, 2)}\n`,
};

function collectionOf(bundle: Bundle) {
  const { id, name } = bundle.workspace;
  const items = itemsOf(bundle);
  const page = {
    id: iri(derivedGuid('annotation page', id)),
    type: 'AnnotationPage',
    partOf: iri(derivedGuid('annotation collection', id)),
    startIndex: 0,
    items,
  };
  return {
    '@context': contexts,
    id: page.partOf,
    type: 'AnnotationCollection',
    label: name,
    generator: generatorOf(bundle),
    total: items.length,
    ...(items.length > 0 && { first: page, last: page.id }),
    lectern: ownProject(bundle),
  };
}

function itemsOf(bundle: Bundle) {
  const names = new Map(bundle.codes.map((code) => [code.id, code.name]));
  const reviewers = new Map(bundle.reviewers.map((reviewer) => [reviewer.id, reviewer]));
  const targets = new Map(bundle.readings.map((reading) => [reading.id, targetsIn(reading)]));
  const generator = generatorOf(bundle);
  return bundle.tags.map((tag) => {
    const placed = targets.get(tag.reading);
    if (!placed) throw new RangeError(`The reading of tag ${tag.id} is missing.`);
    return {
      '@context': contexts,
      id: iri(guidOf('tag', tag.id)),
      type: 'Annotation',
      motivation: tag.note === null ? 'tagging' : ['tagging', 'commenting'],
      creator: creatorOf(reviewers.get(tag.reviewer) ?? { id: tag.reviewer, name: tag.reviewer }),
      created: tag.created,
      modified: tag.modified,
      generator,
      body: bodiesOf(names.get(tag.code) ?? tag.code, tag.note),
      ...placed(tag),
    };
  });
}

function bodiesOf(name: string, note: string | null) {
  const text = { type: 'TextualBody', format: 'text/plain' };
  const tagging = { ...text, purpose: 'tagging', value: name };
  return note === null ? [tagging] : [tagging, { ...text, purpose: 'commenting', value: note }];
}

/** Returns what makes the target of a tag of this reading, and what the standard does not know of it. */
function targetsIn(reading: ReadingWithText) {
  const { toCodePoint } = codePointMap(reading.content);
  const source = iri(guidOf('reading', reading.id));
  const state = {
    id: digestIri(reading.text.sha256),
    type: 'TimeState',
    sourceDate: reading.added,
  };
  return (tag: PlacedTag) => ({
    target: {
      type: 'SpecificResource',
      source,
      selector: [
        {
          type: 'TextPositionSelector',
          start: toCodePoint(tag.start),
          end: toCodePoint(tag.end),
        },
        { type: 'TextQuoteSelector', exact: tag.quote, prefix: tag.prefix, suffix: tag.suffix },
      ],
      state,
    },
    lectern: ownAnnotation(tag, reading),
  });
}

function creatorOf({ id, name }: Reviewer) {
  return { id: iri(guidOf('reviewer', id)), type: 'Person', name };
}

function generatorOf({ generator }: Bundle) {
  return {
    id: iri(derivedGuid('program', generator.name)),
    type: 'Software',
    name: generator.name,
    'schema:softwareVersion': generator.version,
  };
}

function iri(guid: string): string {
  return `urn:uuid:${guid}`;
}

import type { CasStructure } from './cas';

/** Types that say what the text is made of; a program finds it by itself. */
const ofText =
  /(?:^|\.)(?:Sentence|Token|Paragraph|Div|Heading|Document|SurfaceForm|DocumentMetaData|DocumentAnnotation|CASMetadata|TagsetDescription|TagDescription|Sofa|XmlDocument|XmlElement|XmlAttribute|XmlTextNode|LayerDefinition|FeatureDefinition)$/;

/** Types of UIMA itself and of INCEpTION’s own bookkeeping: no annotations. */
const bookkeeping =
  /^(?:uima\.(?:cas|tcas)\.|de\.tudarmstadt\.ukp\.(?:clarin\.webanno|inception)\.)/;

/** Returns whether structures of this type are no annotations by a person. */
export function isBookkeeping(type: string): boolean {
  return type !== 'uima.tcas.Annotation' && (ofText.test(type) || bookkeeping.test(type));
}

/** Returns the name of a type as a person calls it: `NamedEntity` is “Named entity”. */
export function layerName(type: string): string {
  const [, last = type] = /([^.]+)$/.exec(type) ?? [];
  const words = last.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Names of features that say what a passage is, the likeliest first. */
const labels = ['label', 'value', 'Label', 'PosValue', 'category', 'referenceType'];

/** Features that have a place of their own in a tag. */
export const ownFeatures = new Set([
  'begin',
  'end',
  'note',
  'comment',
  'reviewer',
  'reviewerId',
  'codeId',
  'tagId',
  'created',
  'modified',
  'coarseValue',
  'order',
]);

/**
 * Returns the feature that says what the passages of a type are, by type: one with a usual name, else
 * the first that any of them has. A type without any is missing.
 */
export function labelFeatures(structures: Iterable<CasStructure>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { type, values } of structures) {
    const before = found.get(type);
    const usual = labels.find((name) => name === before || values.has(name));
    const first = [...values.keys()].find((name) => !ownFeatures.has(name));
    const label = usual ?? before ?? first;
    if (label !== undefined) found.set(type, label);
  }
  return found;
}

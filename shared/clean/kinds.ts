import type { BlockKind, Zone } from '../model/block';

const zoneOfKind: Readonly<Record<BlockKind, Zone>> = {
  kicker: 'headline',
  title: 'headline',
  standfirst: 'headline',
  byline: 'headline',
  dateline: 'headline',
  category: 'headline',
  heading: 'body',
  paragraph: 'body',
  quotation: 'body',
  listItem: 'body',
  caption: 'body',
  credit: 'body',
  repeat: 'body',
  comment: 'comment',
  imageName: 'furniture',
  missingImage: 'furniture',
  emptyField: 'furniture',
  shareBar: 'furniture',
  readAlso: 'furniture',
  authorBio: 'furniture',
  siteNotice: 'furniture',
  commentForm: 'furniture',
  navigation: 'furniture',
};

/** Returns where in a publication a block of this kind stands. */
export function zoneOf(kind: BlockKind): Zone {
  return zoneOfKind[kind];
}

/** What stands in an article and is not read with it. */
const passedOver: ReadonlySet<BlockKind> = new Set(['repeat', 'credit']);

/** Returns whether a block of this kind is proposed to be read: furniture and repeats are not. */
export function isRead(kind: BlockKind): boolean {
  return zoneOf(kind) !== 'furniture' && !passedOver.has(kind);
}

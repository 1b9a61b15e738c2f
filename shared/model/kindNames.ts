import type { BlockKind } from './block';

/** What people call each kind of block, as a label stands on a page. */
export const kindNames: Readonly<Record<BlockKind, string>> = {
  kicker: 'Kicker',
  title: 'Title',
  standfirst: 'Standfirst',
  byline: 'Byline',
  dateline: 'Date',
  category: 'Category',
  heading: 'Heading',
  paragraph: 'Text',
  quotation: 'Quotation',
  listItem: 'List item',
  caption: 'Caption',
  credit: 'Image credit',
  comment: 'Reader comment',
  repeat: 'Repeated paragraph',
  imageName: 'Image name',
  missingImage: 'Missing image',
  emptyField: 'Empty field',
  shareBar: 'Share bar',
  readAlso: 'Read also',
  authorBio: 'About the author',
  siteNotice: 'Site notice',
  commentForm: 'Comment form',
  navigation: 'Navigation',
};

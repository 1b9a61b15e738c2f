import type { BlockKind } from '../../../shared/model/block';

const words: Readonly<Record<BlockKind, string>> = {
  kicker: 'Kicker',
  title: 'Title',
  standfirst: 'Standfirst',
  byline: 'Byline',
  dateline: 'Date line',
  category: 'Category',
  heading: 'Heading',
  paragraph: 'Text',
  quotation: 'Quotation',
  listItem: 'List',
  caption: 'Caption',
  credit: 'Picture credit',
  comment: 'Comment',
  repeat: 'Repeated text',
  imageName: 'Picture name',
  missingImage: 'No picture',
  emptyField: 'Empty field',
  shareBar: 'Share bar',
  readAlso: 'Other articles',
  authorBio: 'The author',
  siteNotice: 'Site notice',
  commentForm: 'Comment form',
  navigation: 'Navigation',
};

/** Returns what a block is, as the proposal says it. */
export function kindInWords(kind: BlockKind): string {
  return words[kind];
}

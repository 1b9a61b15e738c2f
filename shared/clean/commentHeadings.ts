/** Words for comments that mean nothing else, as headings have them. */
const comments =
  'comments?|kommentare?|leserkommentare|leserbriefe|coment[aá]rios?|commentaires?|commenti|reacties|yorumlar|komentarze|komentáře|kommentarer|kommentit|opinie czytelników|コメント|読者の声|みんなの声|תגובות|טוקבקים|評論|评论|댓글|комментари(?:[ийя]|ев)|تعليق|تعليقات|التعليقات';
/** Words that may well head a part of an article, too. */
const answers =
  'responses?|replies|reactions|thoughts on|discussion|join the (?:conversation|discussion)|letters from readers|beiträge|antworten|respuestas|réactions?|ご意見';

const before = "(?:reader |readers[’'] |user |all |top |your |latest |show )?";
const opening = new RegExp(
  `^\\W*(?:\\d[\\d.,]*\\s+)?${before}(?:${comments}|${answers})(?:$|[\\s(（【:：,،\\d])`,
  'iu',
);

const count = '[\\d\\u0660-\\u0669][\\d.,]{0,6}';
const ending = `(?:\\s?[(（\\[【]?${count}[)）\\]】]?)?(?:件)?\\s?[:：]?`;
const wholeLines = [
  new RegExp(`^(?:${count}\\s)?${before}(?:${comments})${ending}$`, 'iu'),
  new RegExp(`^${count}\\s(?:${answers})(?:\\s.{1,120})?$`, 'iu'),
  new RegExp(`^(?:${answers})\\s?\\(${count}\\)\\s?:?$`, 'iu'),
  /^(?:comments? section|discussion|what readers say|responses?)\s?:?$/i,
];

/** Returns whether a line that a page sets as a heading stands over comments: it opens with their name. */
export function isSectionHeading(words: string): boolean {
  return words.length <= 90 && opening.test(words);
}

/**
 * Returns whether a line of a text without markup is the heading over comments: nothing else may
 * stand in it, and a word that may head a part of an article needs a number.
 */
export function isCommentHeading(words: string): boolean {
  return words.length <= 160 && wholeLines.some((line) => line.test(words));
}

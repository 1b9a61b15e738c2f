import { expect, test } from 'vitest';
import { commentsOf } from '../../../shared/model/comments';
import { blocksOf } from '../../support/marked';

const article = [
  'The cameras stay on the quay',
  '',
  'The council kept the cameras on Tuesday, and nobody had asked the people who live on the quay.',
  'The harbour master said that the port would pay for all of them, and for the poles.',
  '',
].join('\n');

/** Whose comment each comment answers. */
function answers(below: string) {
  const comments = commentsOf(blocksOf(`${article}${below}\n`));
  return comments.map(
    ({ author, replyTo }) =>
      `${String(author)} > ${String(comments.find(({ first }) => first.id === replyTo)?.author)}`,
  );
}

/** Whose each comment is, when it was written and what it says. */
function said(below: string, above = article) {
  const text = `${above}${below}\n`;
  const blocks = blocksOf(text);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    comments: commentsOf(blocks).map(({ author, time, blocks: parts }) => [
      author,
      time,
      parts.map(words).join(' / '),
    ]),
    leftOut: blocks.filter(({ included }) => !included).map(words),
    reasons: blocks.filter(({ included }) => !included).map(({ reason }) => reason),
    all: blocks.map(words).join('\n'),
    text,
  };
}

const two = [
  ['Maria Lopez', '2 hours ago', 'I agree with the council. / The port is not safe at night.'],
  ['joe99', '1 hour ago', 'Nobody asked us'],
];

test.each<[string, string]>([
  [
    'a name and a time on lines of their own',
    '2 Comments\nMaria Lopez\n2 hours ago\nI agree with the council.\nThe port is not safe at night.\nReply\njoe99\n1 hour ago\nNobody asked us\nLike\nReply\nReport',
  ],
  [
    'a name twice, a badge and counts',
    'Comments (2)\nSort by newest\nMaria Lopez\nMaria Lopez\nTop contributor\n2 hours ago\nI agree with the council.\nThe port is not safe at night.\n12\nReply 3\njoe99\n1 hour ago\nNobody asked us\nLike · Reply',
  ],
  [
    'a name and a time in one line',
    'Comments:\nMaria Lopez · 2 hours ago\nI agree with the council.\nThe port is not safe at night.\nReply\nShare\njoe99 · 1 hour ago\nNobody asked us\nReply',
  ],
  [
    'a comma between them',
    'Comments\nMaria Lopez, 2 hours ago\nI agree with the council.\nThe port is not safe at night.\njoe99 (1 hour ago)\nNobody asked us',
  ],
  [
    'the word says and a time below it',
    '2 thoughts on “The cameras stay”\nMaria Lopez says:\n2 hours ago\nI agree with the council.\nThe port is not safe at night.\nReply\njoe99 says:\n1 hour ago\nNobody asked us\nReply\nLeave a Reply\nYour email address will not be published.',
  ],
  [
    'the time and the buttons below',
    'Comments\nMaria Lopez\nI agree with the council.\nThe port is not safe at night.\n2 hours ago · Like · Reply\njoe99\nNobody asked us\n1 hour ago · Like · Reply',
  ],
])('Comments with %s are one each', (_, below) => {
  const { comments, leftOut, all, text } = said(below);
  expect(comments).toEqual(two);
  expect(leftOut.join('\n')).toContain('Maria Lopez');
  expect(all.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

test('Comments that only say whose they are are one each', () => {
  const { comments, reasons } = said(
    'Comments\nMaria Lopez says:\nI agree with the council.\nThe port is dark.\nReply\njoe99 says:\nNobody asked us\nReply',
  );
  expect(comments).toEqual([
    ['Maria Lopez', null, 'I agree with the council. / The port is dark.'],
    ['joe99', null, 'Nobody asked us'],
  ]);
  expect(reasons).toContain(
    'Says who wrote the comment in line 7, or when: kept as facts of the comment.',
  );
  expect(reasons).toContain('A button of the comments.');
});

test.each([
  [
    'Kommentare (2)\nMaria Lopez\nvor 2 Stunden\nSehr gut.\nAntworten\njoe99\n3. Februar 2025\nNie.',
    'vor 2 Stunden',
    '3. Februar 2025',
  ],
  [
    'Комментарии (2)\nMaria Lopez\n2 часа назад\nХорошо.\nОтветить\njoe99\n3 февраля 2025, 10:30\nНет.',
    '2 часа назад',
    '3 февраля 2025, 10:30',
  ],
  [
    '2 commentaires\nMaria Lopez\nil y a 2 heures\nTrès bien.\nRépondre\njoe99\nle 3 février 2025 à 10h30\nNon.',
    'il y a 2 heures',
    '3 février 2025 à 10h30',
  ],
])('Comments below “%s” have their names and times', (below, first, second) => {
  expect(said(below).comments.map(([author, time]) => [author, time])).toEqual([
    ['Maria Lopez', first],
    ['joe99', second],
  ]);
});

test('Comments without an article are found by their names and times', () => {
  const { comments } = said(
    '2 Comments\nMaria Lopez\n2 hours ago\nI agree with the council.\nThe port is not safe at night.\nReply\njoe99\n1 hour ago\nNobody asked us\nReply',
    '',
  );
  expect(comments).toEqual(two);
});

test('Without names and times the lines are comments as ever, and nobody is made up', () => {
  const { comments, leftOut } = said(
    'Comments\nThe mayor said:\n“We will not move the cameras.”\nI saw him at 10:30 on the quay.\nThanks.\nReply\nClosed as ever',
  );
  expect(comments.every(([author, time]) => author === null && time === null)).toBe(true);
  expect(comments.map(([, , words]) => words).join(' ')).toContain('The mayor said:');
  expect(comments.map(([, , words]) => words).join(' ')).toContain('Thanks.');
  expect(leftOut).toEqual(['Comments', 'Reply']);
});

test('What is quoted in a comment begins none', () => {
  const { comments } = said(
    'Comments\nMaria Lopez says:\nI read it all.\nOrlov wrote:\n“The port pays.”\nI doubt that.',
  );
  expect(comments).toHaveLength(1);
  expect(comments[0]?.[0]).toBe('Maria Lopez');
});

test('An article of short paragraphs has comments below it', () => {
  const short =
    'The cameras stay\n\nThe council kept them.\nNobody asked the quay.\nThe port will pay for it.\nThe mayor was away that day.\nSo it goes on.\n\n';
  const { comments } = said('Comments\nI doubt it very much.\nMove them to the bridge!', short);
  expect(comments.map(([, , words]) => words)).toEqual([
    'I doubt it very much.',
    'Move them to the bridge!',
  ]);
  expect(
    said('Comments\nI doubt it.\nMove them!', 'The cameras stay\n\nShort.\n').comments,
  ).toEqual([]);
});

const threeAnswers = ['Maria Lopez > undefined', 'joe99 > Maria Lopez', 'Maria Lopez > joe99'];

test.each([
  [
    'below the time',
    'Comments\nMaria Lopez\n2 hours ago\nI agree.\nReply\njoe99\n1 hour ago\nIn reply to Maria Lopez\nNobody asked us\nReply\nMaria Lopez\n5 minutes ago\nin reply to joe99:\nI did.',
  ],
  [
    'between the name and the time',
    'Comments\nMaria Lopez\n2 hours ago\nI agree.\njoe99\n↪ Maria Lopez\n1 hour ago\nNobody asked us\nMaria Lopez\n↪ joe99\n5 minutes ago\nI did.',
  ],
  [
    'below the name where the time stands below the words',
    'Comments\nMaria Lopez\nI agree.\n2 hours ago · Like\njoe99\nReplying to @Maria Lopez\nNobody asked us\n1 hour ago · Like\nMaria Lopez\nReplying to @joe99\nI did.\n5 minutes ago · Like',
  ],
  [
    'below the word says',
    'Comments\nMaria Lopez says:\nI agree.\njoe99 says:\n(in reply to Maria Lopez)\nNobody asked us\nMaria Lopez says:\n(in reply to joe99)\nI did.',
  ],
])('Whose comment is answered is read %s', (_, below) => {
  expect(answers(below)).toEqual(threeAnswers);
  expect(said(below).comments.map(([, , words]) => words)).toEqual([
    'I agree.',
    'Nobody asked us',
    'I did.',
  ]);
});

test('An answer to nobody who wrote above answers none, and its words stay as they were', () => {
  const { comments } = said(
    'Comments\nMaria Lopez\n2 hours ago\nI agree.\njoe99\n1 hour ago\nIn reply to Ann Lee\nNo.\nIn reply to the mayor I say it again.',
  );
  expect(comments).toEqual([
    ['Maria Lopez', '2 hours ago', 'I agree.'],
    ['joe99', '1 hour ago', 'No. / In reply to the mayor I say it again.'],
  ]);
  expect(
    answers(
      'Comments\nMaria Lopez\n2 hours ago\nIn reply to Maria Lopez\nI agree.\njoe99\n1 hour ago\nNo.',
    ),
  ).toEqual(['Maria Lopez > undefined', 'joe99 > undefined']);
});

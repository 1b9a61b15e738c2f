import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlDraft } from '../../../../electron/import/html/htmlDraft';
import { commentsIn } from '../../../support/pages/compare';
import { drones } from '../../../support/pages/held/englishDebates';
import { ps } from '../../../support/pages/held/written';

const bread = 'Nobody asked the bakers, who work at night when no drone can see a roof.';
const article = `<h1>Eyes</h1>${ps(drones)}`;

function draftOf(comments: string) {
  const page = `<!doctype html><html><body>${article}<div id="comments">${comments}</div></body></html>`;
  return htmlDraft(page, 'p.html');
}

test.each([
  ['<b class="fn">Reader 1</b>', 'Reader 1'],
  ['<b class="fn">Marie 12</b>', 'Marie 12'],
  ['<cite class="fn">Reader 7</cite> <span class="says">says:</span>', 'Reader 7'],
  ['<b>Member 12</b>', 'Member 12'],
  ['<span class="author">Link</span>', 'Link'],
  ['<span class="author">Reader</span>', 'Reader'],
  ['<span itemprop="author"><span itemprop="name">More</span></span>', 'More'],
  ['<a rel="author" href="/u/1">12345</a>', '12345'],
])('Who is called like a button is the author of a comment: %s', (markup, author) => {
  const comment = `<div class="comment" id="comment-1">${markup} <time>3 May 2024</time><div class="comment-body"><p>${bread}</p></div></div>`;
  expect(commentsIn(draftOf(comment))).toEqual([{ author, time: '3 May 2024', words: [bread] }]);
});

test('A button whose words nobody knows is kept beside its comment, and what is around it stays one comment', () => {
  const draft = draftOf(
    `<div class="comment" id="comment-1"><b class="fn">Ann</b> <time>3 May 2024</time><p>${bread}</p><button>Bake along with Ann</button><p>Ask them.</p><a href="#">Reply</a></div>`,
  );
  expect(commentsIn(draft)).toEqual([
    { author: 'Ann', time: '3 May 2024', words: [bread, 'Ask them.'] },
  ]);
  expect(draft.text).toContain('Bake along with Ann');
  expect(draft.text).not.toContain('Reply');
});

const marked = ['b class="fn"', 'span class="author"', 'i itemprop="name"', 'a class="username"'];
const plain = ['b', 'cite', 'strong', 'h4', 'a href="/u"', 'span', 'em class="names"'];
const likeButtons = ['Reader', 'Link', 'Up', 'More', 'Flag', 'Thanks', 'Member'];
const usual = ['Ann Lee', 'Reader 5', 'Marie 12', 'Subscriber', 'Jo | Bath', 'By Tom, baker', '77'];
const labels = ['Reply', 'Report abuse', 'Share', 'Link', 'Permalink', 'Like'];
const others = ['Gold supporter', 'Verified', '12', '4 loaves', 'Bake along', 'Thanks.', '👏 9'];
const bodies = [bread, 'Thanks. So do I.', '2024', 'Up in the north, more of it.', 'Ask them!'];

const holder = fc.constantFrom('button', 'a href="#"', 'span', 'li', 'div class="votes"', 'label');
const inTag = (tag: string, words: string) => `<${tag}>${words}</${tag.split(' ')[0] ?? ''}>`;

const name = fc
  .oneof(
    fc.tuple(fc.constantFrom(...marked), fc.constantFrom(...likeButtons, ...usual)),
    fc.tuple(fc.constantFrom(...marked, ...plain), fc.constantFrom(...usual)),
  )
  .map(([tag, words]) => inTag(tag, words));
const time = fc.constantFrom(
  '<time>3 May 2024</time>',
  '<time datetime="2024-05-03">a while before the bread was out</time>',
  '<span class="date">wrote on 7 May, 18:22</span>',
  '<small>5 hours ago by</small>',
  '',
);
const button = fc
  .tuple(holder, fc.constantFrom(...labels, ...others))
  .map(([tag, words]) => inTag(tag, words));
const body = fc
  .tuple(
    fc.constantFrom('div', 'div class="comment-body"', 'form'),
    fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 3 }),
  )
  .map(([tag, words]) => inTag(tag, words.map((one) => `<p>${one}</p>`).join('')));
const comment = fc
  .tuple(name, fc.constantFrom('', ' says:'), time, button, body, button)
  .map(([who, says, ...parts]) => [`${who}${says}`, ...parts].join(' '));

/** What joins a name and a time, which may go as the labels do. */
const joining = ['says', 'wrote', 'on', 'by'];

function wordsIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

test('Every word that a page shows in a comment is in its text, in a fact of the comment, or on a known button', () => {
  const known = wordsIn([...labels, ...joining]);
  const other = `<b class="fn">Zoë</b> <time>1 June</time> <p>Quiet, please.</p>`;
  const end = drones.paragraphs.at(-1) ?? '';
  fc.assert(
    fc.property(comment, fc.boolean(), (made, alone) => {
      const markup = (alone ? [made] : [made, other]).map(
        (one, at) => `<div class="comment" id="comment-${String(at)}">${one}</div>`,
      );
      const { text, pieces } = draftOf(markup.join(''));
      const facts = pieces.flatMap(({ comment: said }) => [said?.author ?? '', said?.time ?? '']);
      const kept = wordsIn([text.slice(text.indexOf(end) + end.length), ...facts]);
      const shown = wordsIn([made.replace(/<[^>]*>/g, ' ')]);
      expect([...shown].filter((word) => !kept.has(word) && !known.has(word))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

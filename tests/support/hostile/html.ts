import {
  addressOf,
  entityOf,
  laughs,
  many,
  mebibyte,
  sentence,
  type HostileFormat,
} from './hostileFile';
import { namesIn, page } from './webPage';

export const html: HostileFormat = {
  points: (file) => [
    {
      name: 'points.html',
      bytes: () => Buffer.from(page(namesIn(file), `<base href="${addressOf(file)}">`)),
    },
    {
      name: 'entity.xhtml',
      bytes: () =>
        Buffer.from(
          `<?xml version="1.0"?>${entityOf(file)}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${sentence}&secret;</p></body></html>`,
        ),
    },
  ],
  tooMuch: [
    {
      name: 'deep.html',
      bytes: () => Buffer.from(page(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`)),
    },
    { name: 'deep lists.html', bytes: () => Buffer.from(page(`${'<ul><li>'.repeat(50_000)}deep`)) },
    {
      name: 'elements.html',
      bytes: () => Buffer.from(page(many(39_000, (at) => `<p>word ${at}</p>`))),
    },
    {
      name: 'more elements.html',
      bytes: () => Buffer.from(page(many(200_000, (at) => `<p>word ${at}</p>`))),
    },
    {
      name: 'attribute.html',
      bytes: () => Buffer.from(page(`<p class="${'x '.repeat(4_000_000)}">x</p>`)),
    },
    {
      name: 'attributes.html',
      bytes: () => Buffer.from(page(`<p ${many(300_000, (at) => `data-a${at}="1" `)}>x</p>`)),
    },
    {
      name: 'comments.html',
      bytes: () =>
        Buffer.from(
          page(
            `<section id="comments"><h2>9,000 Comments</h2><ol class="commentlist">${many(9000, (at) => `<li class="comment" id="comment-${at}"><cite>Ann ${at}</cite> <time>3 May 2024</time><p>${sentence}${at}</p></li>`)}</ol></section>`,
          ),
        ),
    },
    {
      name: 'answers.html',
      bytes: () =>
        Buffer.from(
          page(
            `<section id="comments"><h2>Comments</h2>${many(3000, (at) => `<div class="comment" id="comment-${at}"><b>Ann</b> 3 May 2024 <p>${at} ${sentence}</p>`)}</section>`,
          ),
        ),
    },
    {
      name: 'lists in lists.html',
      bytes: () =>
        Buffer.from(
          page(`<p class="a">${sentence}</p><ol class="commentlist"><li class="x">`.repeat(450)),
        ),
    },
    {
      name: 'figure.html',
      bytes: () =>
        Buffer.from(page(`<figure>${many(19_000, (at) => `<p>word ${at}</p>`)}</figure>`)),
    },
    {
      name: 'pull quotes.html',
      bytes: () =>
        Buffer.from(page(many(19_000, (at) => `<p class="pullquote">word ${at} and more</p>`))),
    },
    {
      name: 'row.html',
      bytes: () =>
        Buffer.from(page(`<table><tr>${many(19_000, (at) => `<td>word ${at}</td>`)}</table>`)),
    },
    {
      name: 'open tags.html',
      bytes: () => Buffer.from(page('<p><li><td><b><table>x'.repeat(30_000))),
    },
    {
      name: 'less-than.html',
      bytes: () => Buffer.from(`<!doctype html>${'<'.repeat(10 * mebibyte)}`),
    },
    { name: 'remarks.html', bytes: () => Buffer.from(`${'<!---->'.repeat(1_000_000)}${page('')}`) },
    { name: 'open remark.html', bytes: () => Buffer.from(page('<!-- '.repeat(500_000))) },
    { name: 'entities.html', bytes: () => Buffer.from(page('&lt;&#x41;'.repeat(500_000))) },
    { name: 'laughs.xhtml', bytes: () => Buffer.from(laughs) },
    { name: 'no remark ends.html', bytes: () => Buffer.from(`<html>${'<!'.repeat(2_000_000)}`) },
    {
      name: 'data.html',
      bytes: () =>
        Buffer.from(page(`<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`)),
    },
    { name: 'white.html', bytes: () => Buffer.from(page(`<p>a${' \n'.repeat(4_000_000)}b</p>`)) },
    {
      name: 'white pre.html',
      bytes: () => Buffer.from(page(`<pre>a${' \n'.repeat(2_000_000)}b</pre>`)),
    },
  ],
};

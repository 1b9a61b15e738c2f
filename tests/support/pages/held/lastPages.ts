import { depthOf, esc, nested, tagged } from '../page';
import { drones, register, strike, wells } from './englishDebates';
import { buses, lake, posters } from './otherLanguages';
import { ps, written } from './written';

function indieWeb() {
  const d = wells;
  const list = d.comments
    .map(
      (c, i) =>
        `<li id="reply-${i}" class="u-comment h-cite"><span class="p-author h-card"><img class="u-photo"><a class="p-name u-url" href="#">${c.author}</a></span> <a class="u-url" href="#reply-${i}"><time class="dt-published" datetime="2025-05-09">${c.time}</time></a><div class="e-content p-name">${tagged('p', c.words)}</div></li>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title></head><body><header class="h-card"><a class="u-url" href="/">Home of Judith</a></header><main><article class="h-entry"><h1 class="p-name">${esc(d.title)}</h1><p class="by">By <a class="p-author h-card" href="/">${d.author}</a>, <time class="dt-published" datetime="2025-05-09">9 May 2025</time></p><div class="e-content">${ps(d, 0, 4)}<h2>${d.heading}</h2>${ps(d, 4)}</div><p class="cats">Filed in <a class="p-category" href="#">water</a></p></article><section><h2>Replies</h2><ol>${list}</ol></section></main><footer>No cookies here.</footer></body></html>`;
  return written(
    'indie web',
    d,
    markup,
    [d.title, ...d.paragraphs.slice(0, 4), d.heading, ...d.paragraphs.slice(4)],
    d.comments.map(({ author, time, words }) => ({ author, time, words })),
  );
}

function pagesOfAParty() {
  const d = lake;
  const markup = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Ortsverein Oberseebach: ${d.title}</title><meta name="generator" content="TYPO3 CMS"></head><body id="p17"><div id="seite"><div id="kopf"><a href="/">Ortsverein Oberseebach</a></div><div id="hauptmenue"><ul><li><a href="/themen">Themen</a></li><li><a href="/termine">Termine</a></li></ul></div><div id="rootline">Sie sind hier: <a href="/">Start</a> &gt; Aktuell</div><div id="inhalt"><!--TYPO3SEARCH_begin--><div class="news news-single"><div class="article"><div class="news-list-date">18.06.2025</div><h1>${d.title}</h1><div class="teaser-text"><p>${d.standfirst}</p></div><div class="news-text-wrap">${ps(d, 0, 2)}<p><strong>${d.heading}</strong></p>${ps(d, 2)}<p>Ihre<br>${d.author}</p></div><div class="news-related-wrap"><h4>Dateien</h4><ul><li><a href="a.pdf">Antrag (PDF)</a></li></ul></div><div class="news-backlink-wrap"><a href="/aktuell">Zurück</a></div></div></div><!--TYPO3SEARCH_end--></div><div id="rechts"><div class="csc-default"><h3>Termine</h3><p>24.06. Stammtisch im Adler</p></div></div><div id="fuss"><a href="/impressum">Impressum</a></div></div></body></html>`;
  return {
    ...written('party site', d, markup, [
      d.title,
      d.standfirst,
      ...d.paragraphs.slice(0, 2),
      d.heading,
      ...d.paragraphs.slice(2),
      `Ihre\n${d.author}`,
    ]),
    lacks: ['author' as const],
  };
}

function instantView() {
  const d = strike;
  const markup = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${esc(d.title)} – Telepaper</title><meta property="og:title" content="${esc(d.title)}"><meta property="og:site_name" content="Telepaper"><meta property="article:author" content="${d.author}"></head><body><div class="tl_page_wrap"><div class="tl_page"><main class="tl_article"><header class="tl_article_header" dir="auto"><h1>${esc(d.title)}</h1><address><a rel="author">${d.author}</a><time datetime="2025-01-14T06:00:00+0000">January 14, 2025</time></address></header><article id="_tl_editor" class="tl_article_content"><h1>${esc(d.title)}<br></h1><address>${d.author}<br></address>${ps(d, 0, 3)}<aside>${d.quote}</aside>${ps(d, 3)}</article><div class="account"></div></main></div></div></body></html>`;
  return written('instant view', d, markup, [
    d.title,
    ...d.paragraphs.slice(0, 3),
    d.quote,
    ...d.paragraphs.slice(3),
  ]);
}

function dutchDaily() {
  const d = drones;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<li class="reactie" id="reactie-${i + 50}"><div class="reactie__kop"><strong class="reactie__naam">${c.author}</strong><time class="reactie__tijd">${c.time}</time></div><div class="reactie__tekst">${tagged('p', c.words)}</div><button class="reactie__knop">Reageren</button><button>Melden</button>${replies ? `<ul class="reactie__antwoorden">${replies}</ul>` : ''}</li>`,
  );
  const markup = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>${esc(d.title)} | De Kade</title><meta property="og:site_name" content="De Kade"><meta property="og:title" content="${esc(d.title)}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${d.title}","author":[{"@type":"Person","name":"${d.author}"},{"@type":"Person","name":"Saskia Boom"}]}</script></head><body><header class="kop"><nav><a href="/">Voorpagina</a></nav></header><main><article><span class="rubriek">Opinie</span><h1>${esc(d.title)}</h1><p class="intro">${esc(d.standfirst)}</p><div class="auteur">Door <a href="#">${d.author}</a> en <a href="#">Saskia Boom</a></div><div class="artikel__inhoud">${ps(d, 0, 3)}<div class="artikel__kader"><h3>Lees ook</h3><a href="#">Wie telt de duiven?</a></div>${ps(d, 3)}</div></article><section class="reacties"><h2>4 reacties</h2><ul>${list}</ul></section></main><footer>© De Kade</footer></body></html>`;
  return written(
    'dutch daily',
    { ...d, author: `${d.author}, Saskia Boom` },
    markup,
    [d.title, d.standfirst, ...d.paragraphs],
    d.comments,
  );
}

function cardsOfWords() {
  const d = register;
  const list = d.comments
    .map(
      (c, i) =>
        `<article class="sc-k${i}x rhx" style="margin-inline-start:${depthOf(d.comments, i) * 32}px"><header class="sc-b1"><span class="sc-c2"><a href="/u/${i}">${c.author}</a></span><span class="sc-d3">${c.time}</span></header><div class="sc-e4">${tagged('p', c.words)}</div><footer class="sc-f5"><button>Reply</button><button>Star</button></footer></article>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title><meta property="og:title" content="${esc(d.title)}"><meta property="og:site_name" content="Basement"></head><body><div id="__next"><div class="sc-1"><div class="sc-2"><a href="/">Basement</a><a href="/latest">Latest</a></div><main class="sc-3"><div class="sc-4"><h1 class="sc-5">${esc(d.title)}</h1><div class="sc-6">By<div class="sc-7"><a href="/author/hm">${esc(d.author)}</a></div></div><time class="sc-8" datetime="2024-10-03T06:00:00-04:00">October 3, 2024</time></div><div class="sc-9"><div class="sc-10">${ps(d, 0, 3, ' class="sc-77igqf-0 fnnahv"')}<div class="sc-11"><div class="sc-12">G/O Recommends</div><a href="#">A bucket for every purpose</a></div>${ps(d, 3, undefined, ' class="sc-77igqf-0 fnnahv"')}</div></div><div class="sc-20"><div class="sc-21"><h3>Discussion</h3></div><div class="sc-22">${list}</div></div></main></div></div></body></html>`;
  return written('styled components', d, markup, [d.title, ...d.paragraphs], d.comments);
}

function frenchForum() {
  const d = posters;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="spip-forum" id="forum${i + 90}" style="margin-left:${depthOf(d.comments, i) * 20}px"><div class="forum-chapo"><span class="forum-titre">${c.words[0]?.split(' ').slice(0, 3).join(' ')}</span><small>${c.time}, par <span class="forum-auteur">${c.author}</span></small></div><div class="forum-texte">${tagged('p', c.words, ' class="spip"')}</div><p class="forum-repondre-message"><a href="#">Répondre à ce message</a></p></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${d.title} - Le Mur</title><meta name="generator" content="SPIP 4.2"></head><body id="top" class="page_article"><div class="page"><div class="header" id="header"><strong class="h1" id="logo_site_spip"><a href="/">Le Mur</a></strong></div><div class="nav clearfix" id="nav"><ul><li class="nav-item"><a href="/r1">Rubriques</a></li></ul></div><div class="main"><div class="wrapper"><div class="content" id="content"><p class="arbo"><a href="/">Accueil</a> &gt; <strong class="on">${d.title}</strong></p><div class="cartouche"><h1 class="crayon article-titre-7">${d.title}</h1><p class="info-publi"><abbr class="published" title="2025-03-11T05:00:00Z">mardi 11 mars 2025</abbr>, <span class="auteurs">par <span class="vcard author"><a class="url fn spip_in" href="#">${d.author}</a></span></span></p></div><div class="chapo surlignable"><p>${d.standfirst}</p></div><div class="crayon article-texte-7 texte surlignable">${ps(d, 0, 3)}<h2 class="spip">${d.heading}</h2>${ps(d, 3)}</div><div class="comments"><h2>3 Messages</h2>${list}</div></div></div><div class="aside"><h2>Dans la même rubrique</h2><ul><li><a href="#">La colle et la loi</a></li></ul></div></div><div class="footer" id="footer">2025</div></div></body></html>`;
  return written(
    'french forum',
    d,
    markup,
    [d.title, d.standfirst, ...d.paragraphs.slice(0, 3), d.heading, ...d.paragraphs.slice(3)],
    d.comments,
  );
}

function hebrewBlog() {
  const d = buses;
  const list = nested(
    d.comments,
    (c, i, replies, depth) =>
      `<li class="comment depth-${depth + 1}" id="comment-${i + 5}"><div class="comment-author vcard"><cite class="fn">${c.author}</cite> <span class="says">הגיב:</span></div><div class="comment-meta commentmetadata"><a href="#">${c.time}</a></div><p>${c.words.map(esc).join('</p><p>')}</p><div class="reply"><a class="comment-reply-link" href="#">הגב</a></div>${replies ? `<ul class="children">${replies}</ul>` : ''}</li>`,
  );
  const markup = `<!DOCTYPE html><html dir="rtl" lang="he-IL"><head><meta charset="UTF-8"><title>${d.title} – ${d.outlet}</title><meta property="og:title" content="${d.title}"></head><body class="rtl single-post"><header id="masthead"><h2 class="site-title"><a href="/">${d.outlet}</a></h2></header><main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">${d.title}</h1><div class="entry-meta"><span class="posted-on">פורסם ב- <time class="entry-date" datetime="2025-04-02">2 באפריל 2025</time></span> <span class="byline">מאת <span class="author vcard"><a class="url fn n" href="#">${d.author}</a></span></span></div></header><div class="entry-content">${ps(d)}</div></article><div id="comments" class="comments-area"><h2 class="comments-title">3 תגובות</h2><ol class="comment-list">${list}</ol><div id="respond"><h3>כתיבת תגובה</h3><form><p>האימייל לא יוצג באתר.</p></form></div></div></main><footer>וורדפרס</footer></body></html>`;
  return written('hebrew blog', d, markup, [d.title, ...d.paragraphs], d.comments);
}

function typedPage() {
  const d = drones;
  const markup = `<html><head><title>${esc(d.title)}</title><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body background="paper.gif"><p align="center"><b>${esc(d.title)}</b></p><p align="center"><i>by ${d.author}</i></p>${d.paragraphs.map((one) => `<p align="justify">&nbsp;&nbsp;&nbsp;${esc(one)}`).join('\n')}<p align="center"><a href="index.html"><img src="home.gif"></a><p align="center"><font size="1">This page has been visited 1204 times since 3 March 2001.</font></body></html>`;
  return written('typed page', d, markup, [d.title, ...d.paragraphs]);
}

/** Written last of all: what the importer makes of them is told in the history, and was mended after. */
export const lastPages = [
  indieWeb(),
  pagesOfAParty(),
  instantView(),
  dutchDaily(),
  cardsOfWords(),
  frenchForum(),
  hebrewBlog(),
  typedPage(),
];

import { depthOf, esc, nested, tagged } from '../page';
import { drones, register, strike, wells } from './englishDebates';
import { fair, lake, library, posters } from './otherLanguages';
import { ps, written } from './written';

const answerless = <T extends { readonly replyTo?: number }>(comments: readonly T[]) =>
  comments.map(({ replyTo: _, ...said }) => said);

function subtrees() {
  const d = wells;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<li class="comments_subtree"><input id="comment_folder_k${i}" class="comment_folder_button" type="checkbox"><div id="c_k${i}" data-shortid="k${i}" class="comment"><label for="comment_folder_k${i}" class="comment_folder"></label><div class="voters"><a class="upvoter" href="/login">12</a></div><div class="details"><div class="byline"><a name="c_k${i}"></a><a href="/~u${i}">${c.author}</a> <span title="x">${c.time}</span> <span class="reason"></span> | <a href="/c/k${i}">link</a> <span class="flagger">| <a class="flagger" href="#">flag</a></span></div><div class="comment_text">${tagged('p', c.words)}</div></div></div><ol class="comments">${replies}</ol></li>`,
  );
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} | Pebbles</title><meta property="og:site_name" content="Pebbles"><meta property="og:title" content="${esc(d.title)}"></head><body><header id="nav"><a id="logo" href="/">P</a><nav class="corner"><a href="/login">Login</a></nav><nav class="links"><a href="/active">Active</a> <a href="/recent">Recent</a></nav></header><div id="inside"><ol class="stories list"><li class="story" id="story_x"><div class="story_liner"><div class="details"><span class="link"><a class="u-url" href="#">${esc(d.title)}</a></span><span class="tags"><a class="tag" href="/t/water">water</a></span><div class="byline"><span>authored by</span> <a class="u-author" href="/~jol">${d.author}</a> <time title="2025-05-09" datetime="2025-05-09 06:00:00">6 hours ago</time> <span class="comments_label">| <a href="#">5 comments</a></span></div></div></div></li></ol><div class="story_content"><div class="story_text">${ps(d, 0, 5)}</div></div><ol class="comments comments1"><li class="comments_subtree"><ol class="comments">${list}</ol></li></ol></div><footer><a href="/about">About</a> <a href="/mod">Moderation Log</a></footer></body></html>`;
  return written('subtrees', d, markup, [d.title, ...d.paragraphs.slice(0, 5)], d.comments);
}

function wiki() {
  const d = drones;
  const edit =
    '<span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/w?edit" title="Edit section">edit</a><span class="mw-editsection-bracket">]</span></span>';
  const markup = `<!DOCTYPE html><html class="client-js" lang="en" dir="ltr"><head><meta charset="UTF-8"><title>${esc(d.title)} - Wikireports, the open news</title><meta name="generator" content="MediaWiki 1.43"></head><body class="skin-vector mediawiki ltr ns-0 page-X action-view"><a class="mw-jump-link" href="#bodyContent">Jump to content</a><div class="vector-header-container"><header class="vector-header mw-header"><nav class="vector-main-menu"><ul><li class="mw-list-item"><a href="/Main">Main page</a></li></ul></nav><form class="cdx-search-input"><input></form></header></div><div class="mw-page-container"><main id="content" class="mw-body"><header class="mw-body-header vector-page-titlebar"><h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-main">${esc(d.title)}</span></h1></header><div class="vector-page-toolbar"><nav aria-label="Namespaces"><ul><li><a href="#">Article</a></li><li><a href="#">Discussion</a></li></ul></nav></div><div id="bodyContent" class="vector-body"><div id="siteSub" class="noprint">From Wikireports, the open news</div><div id="contentSub"></div><div id="mw-content-text" class="mw-body-content"><div class="mw-content-ltr mw-parser-output" lang="en" dir="ltr"><p><b>Friday, February 21, 2025</b></p><div id="toc" class="toc"><div class="toctitle"><h2>Contents</h2></div><ul><li class="toclevel-1"><a href="#An_old_habit"><span class="tocnumber">1</span> <span class="toctext">${d.heading}</span></a></li></ul></div>${ps(d, 0, 2)}<div class="mw-heading mw-heading2"><h2 id="An_old_habit">${d.heading}</h2>${edit}</div>${ps(d, 2)}<div class="mw-heading mw-heading2"><h2 id="Sources">Sources</h2>${edit}</div><ul><li>Saltergate Constabulary, draft code of practice, section 4</li><li>Traders’ survey of January 2025</li></ul></div><div class="printfooter" data-nosnippet="">Retrieved from "<a href="#">https://w.example/x</a>"</div></div><div id="catlinks" class="catlinks"><div class="mw-normal-catlinks"><a href="#">Categories</a>: <ul><li><a href="#">Policing</a></li></ul></div></div></div></main><footer id="footer" class="mw-footer"><ul id="footer-info"><li>This page was last edited on 22 February 2025.</li></ul></footer></div></body></html>`;
  return {
    ...written('wiki', d, markup, [
      d.title,
      ...d.paragraphs.slice(0, 2),
      d.heading,
      ...d.paragraphs.slice(2),
      'Sources',
      'Saltergate Constabulary, draft code of practice, section 4',
      'Traders’ survey of January 2025',
    ]),
    lacks: ['author' as const],
  };
}

function mailingList() {
  const d = strike;
  const markup = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><HTML><HEAD><TITLE> [Dunmoor-debate] ${esc(d.title)}</TITLE><LINK REL="Index" HREF="index.html"><META http-equiv="Content-Type" content="text/html; charset=utf-8"><LINK REL="Previous" HREF="000011.html"></HEAD><BODY BGCOLOR="#ffffff"><H1>[Dunmoor-debate] ${esc(d.title)}</H1><B>${d.author}</B> <A HREF="mailto:x" TITLE="[Dunmoor-debate]">bcrewe at dunmoor.example</A><BR><I>Tue Jan 14 06:40:12 GMT 2025</I><P><UL><LI>Previous message: <A HREF="000011.html">[Dunmoor-debate] On marking</A></li><LI>Next message: <A HREF="000013.html">[Dunmoor-debate] A reply</A></li><LI><B>Messages sorted by:</B> <a href="date.html">[ date ]</a> <a href="thread.html">[ thread ]</a></LI></UL><HR><!--beginarticle--><PRE>${d.paragraphs.map(esc).join('\n\n')}\n</PRE><!--endarticle--><HR><P><UL><LI>Previous message: <A HREF="000011.html">[Dunmoor-debate] On marking</A></li></UL><hr><a href="https://l.example">More information about the Dunmoor-debate mailing list</a><br></body></html>`;
  return written('mailing list', { ...d, title: `[Dunmoor-debate] ${d.title}` }, markup, [
    `[Dunmoor-debate] ${d.title}`,
    ...d.paragraphs,
  ]);
}

function components() {
  const d = lake;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<div class="vf3-comment" role="article" aria-labelledby="l${i}"><div class="vf3-comment__avatar"><span>${(c.author ?? '').slice(0, 1)}</span></div><div class="vf3-comment__main"><div class="vf3-comment__header"><button class="vf3-comment__username" type="button">${c.author}</button><span class="vf3-comment__created">${c.time}</span></div><div class="vf3-comment__content"><div>${c.words.map(esc).join('<br><br>')}</div></div><div class="vf3-comment__toolbar"><button>Antworten</button><button>Gefällt mir (3)</button><button>Melden</button></div></div>${replies ? `<div class="vf3-comment__replies">${replies}</div>` : ''}</div>`,
  );
  const markup = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>${d.title} – Bürgerforum</title><meta property="og:title" content="${d.title}"></head><body class="page basicpage"><div class="root responsivegrid"><div class="experiencefragment"><header class="cmp-header"><nav class="cmp-navigation"><ul class="cmp-navigation__group"><li class="cmp-navigation__item"><a class="cmp-navigation__item-link" href="/">Start</a></li></ul></nav></header></div><div class="breadcrumb"><nav class="cmp-breadcrumb"><ol><li><a href="/">Start</a></li><li>Meinung</li></ol></nav></div><div class="title"><div class="cmp-title"><h1 class="cmp-title__text">${d.title}</h1></div></div><div class="text"><div class="cmp-text cmp-text--lead"><p>${d.standfirst}</p></div></div><div class="text"><div class="cmp-text"><p>Von ${d.author}</p><p>18. Juni 2025</p></div></div><div class="text"><div class="cmp-text">${ps(d, 0, 3)}</div></div><div class="image"><div class="cmp-image"><img class="cmp-image__image"><span class="cmp-image__title">Der Steg, ohne Fäuste</span></div></div><div class="title"><div class="cmp-title"><h2 class="cmp-title__text">${d.heading}</h2></div></div><div class="text"><div class="cmp-text">${ps(d, 3)}</div></div><div class="teaser"><div class="cmp-teaser"><h2 class="cmp-teaser__title"><a href="#">Was der Kiosk verdient</a></h2><div class="cmp-teaser__description"><p>Eine Rechnung mit Pommes und Pacht.</p></div></div></div><div class="vf-widget"><div class="vf3-comments"><h3 class="vf3-comments__title">Diskussion (4)</h3><div class="vf3-comments__list">${list}</div></div></div></div><footer class="cmp-footer">Impressum</footer></body></html>`;
  return written(
    'components',
    d,
    markup,
    [
      d.title,
      d.standfirst,
      ...d.paragraphs.slice(0, 3),
      'Der Steg, ohne Fäuste',
      d.heading,
      ...d.paragraphs.slice(3),
    ],
    d.comments,
  );
}

function journal() {
  const d = library;
  const list = d.comments
    .map(
      (c, i) =>
        `<div id="t88${i}" class="b-leaf b-leaf-withsubject" style="margin-left: ${depthOf(d.comments, i) * 30}px" data-username="u${i}" data-full="1"><div class="b-leaf-inner"><div class="b-leaf-header"><div class="b-leaf-userpic"><a href="#"></a></div><div class="b-leaf-details"><p class="b-leaf-username"><span class="ljuser"><a href="#" class="i-ljuser-username"><b>${c.author}</b></a></span></p><div class="b-leaf-meta"><span class="b-leaf-createdtime">${c.time}</span></div></div></div><div class="b-leaf-article">${c.words.map(esc).join('<br />')}</div><div class="b-leaf-footer"><ul class="b-leaf-actions"><li class="b-leaf-actions-item"><a href="#">Ответить</a></li><li><a href="#">Ветвь дискуссии</a></li></ul></div></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${d.title}: vera_l — ЖЖ</title><meta property="og:title" content="${d.title}"><meta name="author" content="${d.author}"></head><body class="p-medius"><header class="s-header"><a href="/">Журнал</a><nav><a href="/top">Топ</a></nav></header><div class="b-singlepost"><div class="b-singlepost-wrapper"><div class="b-singlepost-author"><span class="ljuser">${d.author}</span></div><time class="b-singlepost-author-date">12 ноября 2024, 09:00</time><h1 class="b-singlepost-title">${d.title}</h1><article class="b-singlepost-body">${d.paragraphs.map(esc).join('<br /><br />')}</article><div class="b-singlepost-tags"><span>Метки: </span><a href="#">книги</a></div></div></div><div id="comments" class="b-grove"><h2>2 комментария</h2><div class="b-grove-tree">${list}</div></div><footer>Правила</footer></body></html>`;
  return written('journal', d, markup, [d.title, ...d.paragraphs], d.comments);
}

function consultation() {
  const d = register;
  const markup = `<!DOCTYPE html><html lang="en" class="govuk-template"><head><meta charset="utf-8"><title lang="en">${esc(d.title)} - CIVIC.GOV</title><meta property="og:site_name" content="CIVIC.GOV"><meta property="og:title" content="${esc(d.title)}"><meta name="govuk:format" content="speech"></head><body class="gem-c-layout-for-public govuk-template__body"><div id="global-cookie-message" class="gem-c-cookie-banner govuk-cookie-banner" role="region" aria-label="Cookies on CIVIC.GOV"><h2>Cookies on CIVIC.GOV</h2><p>We use some essential cookies to make this website work.</p><p>We’d like to set additional cookies to understand how you use it, remember your settings and improve services.</p><button>Accept additional cookies</button></div><a href="#content" class="gem-c-skip-link govuk-skip-link">Skip to main content</a><header class="gem-c-layout-super-navigation-header"><a href="/">CIVIC.GOV</a></header><div id="wrapper" class="govuk-width-container"><div class="gem-c-breadcrumbs govuk-breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/housing">Housing</a></li></ol></div><main role="main" id="content" class="speech"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><div class="gem-c-heading"><span class="govuk-caption-xl gem-c-heading__context">Speech</span><h1 class="gem-c-heading__text govuk-heading-xl">${esc(d.title)}</h1></div><p class="gem-c-lead-paragraph">${esc(d.standfirst)}</p></div></div><div class="govuk-grid-row"><div class="metadata-column"><div class="gem-c-metadata"><dl><dt class="gem-c-metadata__term">From:</dt><dd class="gem-c-metadata__definition"><a href="/people/hm">${esc(d.author)}</a></dd><dt class="gem-c-metadata__term">Published</dt><dd class="gem-c-metadata__definition">3 October 2024</dd></dl></div></div></div><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><div class="gem-c-govspeak govuk-govspeak">${ps(d, 0, 2)}<h2 id="milder">${d.heading}</h2>${ps(d, 2, 5)}<ul><li>one name for each dwelling</li><li>one price for each question</li></ul>${ps(d, 5)}</div><div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a href="#">Share on Facebook</a></li></ul></div><div class="published-dates"><div class="gem-c-published-dates"><h2>Updates to this page</h2>Published 3 October 2024</div></div></div><div class="govuk-grid-column-one-third"><div class="gem-c-contextual-sidebar"><div class="gem-c-related-navigation"><h2>Related content</h2><nav><ul><li><a href="#">Renting out a room</a></li></ul></nav></div></div></div></div></main></div><footer class="gem-c-layout-footer govuk-footer"><p>All content is available under an open licence</p></footer></body></html>`;
  return {
    ...written('government', d, markup, [
      d.title,
      d.standfirst,
      ...d.paragraphs.slice(0, 2),
      d.heading,
      ...d.paragraphs.slice(2, 5),
      'one name for each dwelling',
      'one price for each question',
      ...d.paragraphs.slice(5),
    ]),
    lacks: ['author' as const],
  };
}

function blockBuilder() {
  const d = strike;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<div class="comment-thread" id="thread-${i}"><div class="comment" id="comment-61${i}"><div class="comment-header"><span class="avatar"></span><div class="title"><span class="author">${c.author}</span></div><div class="comment-time-ago">${c.time}</div></div><div class="comment-content"><div class="flag-reply-container"></div><div class="comment-body">${tagged('p', c.words)}</div><div class="comment-like-reply"><a class="comment-btn">0 Likes</a><a class="comment-btn">Reply</a></div></div></div><div class="comment-replies">${replies}</div></div>`,
  );
  const markup = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${esc(d.title)} — ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"/><meta property="og:title" content="${esc(d.title)} — ${d.outlet}"/><meta itemprop="headline" content="${esc(d.title)}"/><meta itemprop="author" content="${d.author}"/></head><body class="collection-type-blog view-item"><header id="header"><a href="/">${d.outlet}</a><div class="header-nav"><nav class="header-nav-list"><div class="header-nav-item"><a href="/about">About</a></div></nav></div></header><main id="page"><article class="sections"><section class="page-section"><div class="content-wrapper"><div class="blog-item-wrapper"><article class="entry hentry author-bettina"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title entry-title--large">${esc(d.title)}</h1></div><div class="blog-item-meta-wrapper"><div class="blog-meta-item-container"><div class="blog-meta-primary"><span class="blog-meta-item blog-meta-item--date"><time>14 Jan</time></span><span class="blog-meta-item blog-meta-item--author"><span>Written By</span> <a href="?author=1" class="blog-author-name">${d.author}</a></span></div></div></div></div><div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout"><div class="row"><div class="col"><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">${ps(d, 0, 3)}</div></div></div><div class="sqs-block quote-block"><div class="sqs-block-content"><figure class="block-animation-none"><blockquote><span>“</span>${d.quote}<span>”</span></blockquote></figure></div></div><div class="sqs-block newsletter-block"><div class="newsletter-form-header"><h2 class="newsletter-form-header-title">Subscribe</h2><div class="newsletter-form-header-description"><p>Sign up with your email address to receive news and updates.</p></div></div></div><div class="sqs-block html-block"><div class="sqs-block-content">${ps(d, 3)}</div></div></div></div></div></div><div class="blog-item-comments"><div class="squarespace-comments"><div class="comments-header"><h3 class="comment-count-label">Comments (4)</h3></div><div class="comments-content"><div class="top-level comment-list">${list}</div></div></div></div></div></article></div></div></section></article><section class="item-pagination"><a href="#" class="item-pagination-link item-pagination-link--prev"><div class="item-pagination-prev-next">Previous</div><h2 class="item-pagination-title">On marking</h2></a></section></main><footer class="sections"><p>Made with care in Dunmoor</p></footer></body></html>`;
  return written(
    'block builder',
    d,
    markup,
    [d.title, ...d.paragraphs.slice(0, 3), d.quote, ...d.paragraphs.slice(3)],
    d.comments,
  );
}

function reactions() {
  const d = posters;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="_4k8wd" data-nested-level="${depthOf(d.comments, i)}"><div class="_5f3o"><span class="UFIAct"><a class="UFICommentActorName" href="#">${c.author}</a></span><div class="_30o4"><span class="_5mdd">${c.words.map((w) => `<span>${esc(w)}</span>`).join('<br>')}</span></div><div class="_2vq9 fsm"><a href="#">J’aime</a> · <a href="#">Répondre</a> · <a class="uiLinkSubtle" href="#"><abbr class="UFISutroCommentTimestamp livetimestamp" data-utime="1">${c.time}</abbr></a></div></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8"><title>${d.title} | ${d.outlet}</title><meta property="og:title" content="${d.title}"><meta name="author" content="Rédaction"><script type="application/ld+json">{"@context":"https://schema.org","@type":"OpinionNewsArticle","headline":"${d.title}","author":[{"@type":"Person","name":"${d.author}"}],"datePublished":"2025-03-11"}</script></head><body><div class="top"><a href="/">${d.outlet}</a><ul class="nav"><li><a href="/a">À la une</a></li></ul></div><div class="wrap"><div class="left"><div class="tete"><h1>${d.title}</h1><h2>${d.standfirst}</h2><p class="sign">par <strong>${d.author}</strong></p></div><div class="corps">${ps(d, 0, 3)}<h3>${d.heading}</h3>${ps(d, 3)}</div><div class="fb"><div class="_5lm5"><span class="_50f7">3 commentaires</span></div><div class="_3pfw"><div class="_56q9">${list}</div></div></div></div><div class="right"><h4>Les plus lus</h4><ol><li><a href="#">Le chat de la rue des Thermes</a></li></ol></div></div><div class="pied">Mentions légales</div></body></html>`;
  return written(
    'reactions of a network',
    d,
    markup,
    [d.title, d.standfirst, ...d.paragraphs.slice(0, 3), d.heading, ...d.paragraphs.slice(3)],
    d.comments,
  );
}

function framelessDivs() {
  const d = fair;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="media" style="padding-left:${depthOf(d.comments, i) * 40}px"><div class="media-left"><img></div><div class="media-body"><h5 class="media-heading">${c.author} <small><i>${c.time}</i></small></h5>${tagged('p', c.words)}<a href="#" class="btn btn-link btn-sm">Responder</a></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="pt"><head><meta charset="utf-8"><title>${d.title}</title></head><body><div class="navbar navbar-default"><div class="container"><a class="navbar-brand" href="/">${d.outlet}</a></div></div><div class="container"><div class="row"><div class="col-md-8"><h1>${d.title}</h1><p class="lead">por <a href="#">${d.author}</a></p><hr><p><span class="glyphicon glyphicon-time"></span> Publicado em 5 de julho de 2025 às 8:15</p><hr><img class="img-responsive"><hr><p class="lead">${d.standfirst}</p>${ps(d)}<hr><div class="well"><h4>Deixe um comentário:</h4><form><textarea></textarea><button>Enviar</button></form></div><hr>${list}</div><div class="col-md-4"><div class="well"><h4>Buscar no blog</h4></div><div class="well"><h4>Categorias</h4><ul class="list-unstyled"><li><a href="#">Cidade</a></li><li><a href="#">Segurança</a></li></ul></div></div></div><footer><p>Copyright © Folha da Ribeira 2025</p></footer></div></body></html>`;
  return written(
    'bootstrap template',
    d,
    markup,
    [d.title, d.standfirst, ...d.paragraphs],
    d.comments,
  );
}

function lawReview() {
  const d = { ...register, author: 'Helena Marsh and Tomasz Wilk' };
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} :: Law &amp; Letters</title><meta name="citation_title" content="${esc(d.title)}"><meta name="dc.creator" content="${d.author}"><meta name="dc.date" content="2024-10-03"></head><body><div id="site"><div id="mast"><a href="/">Law &amp; Letters</a><div class="issn">ISSN 0000-0019</div></div><div id="article-view"><div class="article-title">${esc(d.title)}</div><div class="article-authors">${d.author}</div><div class="article-abstract"><h4>Abstract</h4><p>${esc(d.standfirst)}</p></div><div class="article-fulltext"><section><h2>I. Cooper Street</h2>${ps(d, 0, 2)}</section><section><h2>II. ${d.heading}</h2>${ps(d, 2, 4)}<blockquote>Publication shall be lawful only where no milder means would serve the same purpose.</blockquote>${ps(d, 4)}</section><section class="fn-group"><h2>Notes</h2><ol><li id="fn1">Housing Register Bill, s. 9(3). <a href="#fnref1">↩</a></li><li id="fn2">Minutes of the committee, 12 June 2024. <a href="#fnref2">↩</a></li></ol></section></div><div class="article-tools"><ul><li><a href="#">Download PDF</a></li><li><a href="#">Cite this article</a></li></ul></div></div><div id="foot">Published by the Faculty</div></div></body></html>`;
  return written('law review', d, markup, [
    d.title,
    'Abstract',
    d.standfirst,
    'I. Cooper Street',
    ...d.paragraphs.slice(0, 2),
    `II. ${d.heading}`,
    ...d.paragraphs.slice(2, 4),
    'Publication shall be lawful only where no milder means would serve the same purpose.',
    ...d.paragraphs.slice(4),
    'Notes',
    'Housing Register Bill, s. 9(3).',
    'Minutes of the committee, 12 June 2024.',
  ]);
}

function lettersPage() {
  const d = drones;
  const letters = answerless(d.comments).map(({ author, words }) => ({
    author,
    time: null,
    words,
  }));
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} | Tribune Weekly</title><meta property="og:site_name" content="Tribune Weekly"><meta name="author" content="${d.author}"></head><body><header class="c-site-header"><a href="/">Tribune Weekly</a></header><main class="l-main"><article class="c-article"><header class="c-article__header"><h1 class="c-article__title">${esc(d.title)}</h1><p class="c-article__byline">By <span>${d.author}</span></p></header><div class="c-article__body"><p class="u-dropcap"><span class="first-letter">C</span>${esc((d.paragraphs[0] ?? '').slice(1))}</p>${ps(d, 1)}</div></article><aside class="c-newsletter"><p>One letter a week.</p></aside></main><footer class="c-site-footer">Tribune Press</footer></body></html>`;
  return written('drop cap', { ...d, comments: letters }, markup, [d.title, ...d.paragraphs]);
}

/** Written after the importer had been mended with the others: it was never mended for these first. */
export const laterPages = [
  subtrees(),
  wiki(),
  mailingList(),
  components(),
  journal(),
  consultation(),
  blockBuilder(),
  reactions(),
  framelessDivs(),
  lawReview(),
  lettersPage(),
];

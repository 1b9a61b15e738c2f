import { archive, ferries, french, german, spanish } from './debates';
import { all, caption, esc, flat, made, type MadePage, nested, tagged } from './page';

const wordpressTail = `<aside id="secondary" class="widget-area"><section class="widget widget_recent_comments"><h2>Recent Comments</h2><ul id="recentcomments"><li class="recentcomments"><span class="comment-author-link">Bo Harte</span> on <a href="/x">The price of sand</a></li></ul></section><section class="widget widget_archive"><h2>Archives</h2><ul><li><a href="/2024/02">February 2024</a></li><li><a href="/2024/01">January 2024</a></li></ul></section></aside></div><footer id="colophon" class="site-footer"><p>Proudly powered by a free press. <a href="/privacy">Privacy</a></p></footer>`;

function wordpress(): MadePage {
  const d = ferries;
  const list = nested(
    d.comments,
    (c, i, replies, depth) =>
      `<li class="comment ${depth ? 'odd' : 'even'} depth-${depth + 1}" id="li-comment-${i + 31}"><article id="div-comment-${i + 31}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="http://a.example/x.png" class="avatar"><b class="fn"><a href="http://x.example" rel="external nofollow" class="url">${esc(c.author ?? '')}</a></b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-${i + 31}"><time datetime="2024-03-18T09:12:00+00:00">${c.time ?? ''}</time></a> <span class="edit-link"><a href="#">Edit</a></span></div></footer><div class="comment-content">${tagged('p', c.words)}</div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="#">Reply</a></div></article>${replies ? `<ol class="children">${replies}</ol>` : ''}</li>`,
  );
  const markup = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>${esc(d.title)} – ${d.outlet}</title><link rel="canonical" href="https://lantern.example/night-ferries/"><meta property="og:site_name" content="${d.outlet}"><style>.x{color:red}</style><script>var wp = "<p>not text</p>";</script></head><body class="single single-post postid-77"><a class="skip-link screen-reader-text" href="#content">Skip to content</a><header id="masthead" class="site-header"><p class="site-title"><a href="/">${d.outlet}</a></p><nav id="site-navigation"><ul class="menu"><li><a href="/news">News</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header><div id="content" class="site-content"><main id="main"><article id="post-77" class="post-77 post type-post hentry category-opinion"><header class="entry-header"><h1 class="entry-title">${esc(d.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2024-03-18T08:00:00+00:00">${d.dateShown}</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/mo">${d.author}</a></span></span></div></header><div class="entry-content">${tagged('p', d.paragraphs.slice(0, 3))}<h2>${d.heading}</h2><blockquote class="wp-block-quote"><p>${d.quote}</p></blockquote>${tagged('p', d.paragraphs.slice(3))}<figure class="wp-caption"><img src="p.jpg" alt="pier"><figcaption class="wp-caption-text">${caption}</figcaption></figure><div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">Email</a></li></ul></div></div><footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Opinion</a></span><span class="tags-links">Tagged <a href="/t">ferries</a>, <a href="/u">fees</a></span></footer></article><nav class="navigation post-navigation"><a href="/prev">Previous Post: The price of sand</a></nav><div id="comments" class="comments-area"><h2 class="comments-title">4 thoughts on “${esc(d.title)}”</h2><ol class="comment-list">${list}</ol><div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply</h3><form><p>Your email address will not be published.</p><label>Comment</label><textarea></textarea><input type="submit" value="Post Comment"></form></div></div></main>${wordpressTail}</body></html>`;
  return made(
    'wordpress',
    d,
    markup,
    ['title', 0, 1, 2, 'heading', 'quote', 3, 4, 5, 'caption'],
    d.comments,
  );
}

function oldWordpress(): MadePage {
  const d = archive;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<li class="comment" id="comment-${i + 5}"><div class="comment-author vcard"><cite class="fn">${c.author ?? ''}</cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata"><a href="#comment-${i + 5}">${c.time ?? ''}</a></div>${tagged('p', c.words)}<div class="reply"><a href="#">Reply</a></div>${replies ? `<ul class="children">${replies}</ul>` : ''}</li>`,
  );
  const markup = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>${d.outlet} » ${esc(d.title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div id="page"><div id="header"><h1><a href="/">${d.outlet}</a></h1><div class="description">Views from the tram</div></div><div id="content"><div class="post" id="post-12"><h2>${esc(d.title)}</h2><small>${d.dateShown} by ${d.author}</small><div class="entry">${tagged('p', d.paragraphs)}</div><p class="postmetadata">Posted in <a href="#">Rights</a> | <a href="#comments">3 Comments »</a></p></div><h3 id="comments">3 Responses to “${esc(d.title)}”</h3><ol class="commentlist">${list}</ol><div id="respond"><h3>Leave a Reply</h3><form><p><label>Name (required)</label></p></form></div></div><div id="sidebar"><ul><li><h2>Pages</h2><ul><li><a href="/about">About</a></li></ul></li></ul></div><div id="footer"><p>Powered by a press that is free</p></div></div></body></html>`;
  return made('old wordpress', d, markup, ['title', ...all(d)], d.comments, ['outlet', 'address']);
}

function drupal(): MadePage {
  const d = german;
  const tree = (parent?: number): string =>
    d.comments
      .map((c, i) =>
        c.replyTo === parent
          ? `<a id="comment-${i + 900}"></a><article class="comment js-comment" data-comment-user-id="0"><footer class="comment__meta"><p class="comment__author">Gespeichert von <span class="username">${c.author ?? ''}</span></p><p class="comment__time">${c.time ?? ''}</p></footer><div class="comment__content"><h3><a href="/comment/${i}" class="permalink" rel="bookmark">Antworten</a></h3><div class="field field--name-comment-body">${tagged('p', c.words)}</div><ul class="links inline"><li class="comment-reply"><a href="#">Antworten</a></li></ul></div></article>${d.comments.some((x) => x.replyTo === i) ? `<div class="indented">${tree(i)}</div>` : ''}`
          : '',
      )
      .join('');
  const markup = `<!DOCTYPE html><html lang="de" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10"><link rel="canonical" href="https://bote.example/ufer"><meta property="article:published_time" content="2024-05-07T06:00:00+0200"><title>${esc(d.title)} | ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"></head><body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><header role="banner"><div class="region region-header"><nav role="navigation"><ul class="menu"><li class="menu-item"><a href="/">Startseite</a></li><li class="menu-item"><a href="/lokales">Lokales</a></li></ul></nav></div></header><main role="main"><div class="layout-content"><h1 class="title page-title"><span>${esc(d.title)}</span></h1><article class="node node--type-article"><footer class="node__meta"><div class="node__submitted">Von <span class="author">${d.author}</span> am 7. Mai 2024</div></footer><div class="node__content"><div class="field field--name-field-teaser standfirst">${d.standfirst}</div><div class="field field--name-body">${tagged('p', d.paragraphs)}</div><div class="field field--name-field-tags"><ul class="tags"><li><a href="#">Seeweg</a></li><li><a href="#">Vogelschutz</a></li></ul></div></div><section class="comments comment-wrapper"><h2 class="title">Kommentare</h2>${tree()}<h2 class="title comment-form__title">Neuen Kommentar hinzufügen</h2><form class="comment-form"><label>Ihr Name</label><input><label>Kommentar</label><textarea></textarea></form></section></article></div></main><footer role="contentinfo"><p>Impressum und Datenschutz</p></footer></div></body></html>`;
  return made('drupal', d, markup, ['title', 'standfirst', ...all(d)], d.comments);
}

function ghost(): MadePage {
  const d = archive;
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title><link rel="canonical" href="https://orrin.example/pictures/"><meta property="og:site_name" content="${d.outlet}"><meta property="og:title" content="${esc(d.title)}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","publisher":{"@type":"Organization","name":"${d.outlet}"},"author":{"@type":"Person","name":"${d.author}"},"headline":"${esc(d.title)}","datePublished":"2023-11-02T05:00:00.000Z"}</script></head><body class="post-template"><div class="gh-viewport"><header id="gh-head" class="gh-head"><nav class="gh-head-menu"><ul class="nav"><li class="nav-home"><a href="/">Home</a></li></ul></nav><div class="gh-head-actions"><a class="gh-head-btn" href="#">Sign in</a><a href="#">Subscribe</a></div></header><main class="site-main"><article class="article post"><header class="article-header gh-canvas"><a class="article-tag" href="#">Security</a><h1 class="article-title">${esc(d.title)}</h1><p class="article-excerpt">${esc(d.standfirst)}</p><div class="article-byline"><section class="article-byline-content"><h4 class="author-name"><a href="#">${d.author}</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2023-11-02">02 Nov 2023</time><span class="byline-reading-time">5 min read</span></div></section></div><figure class="article-image"><img src="a.jpg"><figcaption>${caption}</figcaption></figure></header><section class="gh-content gh-canvas">${tagged('p', d.paragraphs.slice(0, 2))}<h2 id="s">${d.heading}</h2>${tagged('p', d.paragraphs.slice(2))}</section></article></main><aside class="read-more-wrap"><div class="read-more"><article class="post-card"><a href="/x"><h2 class="post-card-title">Night trains and their friends</h2><div class="post-card-excerpt">A review of eleven timetables that nobody has read until now.</div></a><time class="post-card-meta-date" datetime="2023-10-20">20 Oct 2023</time></article><article class="post-card"><a href="/y"><h2 class="post-card-title">The prosecutor who said no</h2><div class="post-card-excerpt">An interview in nine cafés with the woman behind the verdict.</div></a><time class="post-card-meta-date" datetime="2023-10-11">11 Oct 2023</time></article></div></aside><footer class="site-footer">${d.outlet} © 2023 <a href="#">Data & privacy</a></footer></div></body></html>`;
  return made(
    'ghost',
    d,
    markup,
    ['title', 'standfirst', 'caption', 0, 1, 'heading', 2, 3, 4, 5],
    [],
  );
}

function blogger(): MadePage {
  const d = spanish;
  const items = d.comments
    .map(
      (c, i) =>
        `<dt class="comment-author" id="c70${i}"><a name="c70${i}"></a><a href="#" rel="nofollow">${c.author ?? ''}</a> dijo...</dt><dd class="comment-body">${tagged('p', c.words)}</dd><dd class="comment-footer"><span class="comment-timestamp"><a href="#c70${i}" title="comment permalink">${c.time ?? ''}</a></span></dd>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html dir="ltr" lang="es"><head><meta content="text/html; charset=UTF-8" http-equiv="Content-Type"><meta content="blogger" name="generator"><link href="http://penarroya.example/2024/01/agua.html" rel="canonical"><title>${d.outlet}: ${d.title}</title></head><body><div class="content"><div class="header-inner"><div class="titlewrapper"><h1 class="title"><a href="/">${d.outlet}</a></h1></div></div><div class="main-inner"><div class="column-center-outer"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>lunes, ${d.dateShown}</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">${d.title}</h3><div class="post-body entry-content" id="post-body-1">${d.paragraphs.map(esc).join('<br><br>')}<div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Publicado por <span class="fn">${d.author}</span></span> <span class="post-timestamp">en <a class="timestamp-link" href="#"><abbr class="published" title="2024-01-22T09:00:00+01:00">9:00</abbr></a></span></div></div></div><div class="comments" id="comments"><h4>2 comentarios:</h4><dl class="avatar-comment-indent" id="comments-block">${items}</dl><p class="comment-footer"><a href="#">Publicar un comentario</a></p></div></div></div></div></div><div class="blog-pager" id="blog-pager"><a href="#">Entrada antigua</a></div></div><aside class="sidebar"><div class="widget BlogArchive"><h2>Archivo del blog</h2><ul><li><a href="#">enero (3)</a></li></ul></div></aside></div></div></body></html>`;
  return made('blogger', d, markup, ['title', ...all(d)], flat(d.comments), ['outlet']);
}

function medium(): MadePage {
  const d = ferries;
  const markup = `<!doctype html><html lang="en"><head><title>${esc(d.title)} | by ${d.author} | Longform</title><meta property="og:site_name" content="Longform"><meta property="og:title" content="${esc(d.title)}"><meta property="article:published_time" content="2024-03-18T10:01:02.000Z"><meta name="author" content="${d.author}"><link rel="canonical" href="https://longform.example/@mo/ferries-1a2b"></head><body><div id="root"><div class="a b c"><div class="d e"><div class="speechify-ignore"><div class="f"><a href="/">Open in app</a></div><button>Sign up</button><a href="/signin">Sign in</a></div></div><div class="g"><article><div class="h"><section><div class="i j"><h1 class="pw-post-title k">${esc(d.title)}</h1><h2 class="pw-subtitle-paragraph l">${esc(d.standfirst)}</h2><div class="m"><div><a rel="author" href="/@mo">${d.author}</a> · <button>Follow</button></div><div><span>4 min read</span><span> · </span><span>Mar 18, 2024</span></div></div><div class="speechify-ignore n"><button>Listen</button><button>Share</button></div></div>${tagged('p', d.paragraphs.slice(0, 4), ' class="pw-post-body-paragraph o"')}<h2 class="p q">${d.heading}</h2>${tagged('p', d.paragraphs.slice(4), ' class="pw-post-body-paragraph o"')}</section></div></article></div><div class="r"><div class="s"><h2>Written by ${d.author}</h2><div>1.2K Followers</div><p>Writes about harbours.</p></div></div><div class="t"><h2>More from ${d.author}</h2><div><a href="/x">The cranes that stayed</a></div></div><div class="u"><a href="/help">Help</a><a href="/status">Status</a><a href="/terms">Terms</a></div></div></div></body></html>`;
  return made(
    'medium-like',
    { ...d, outlet: 'Longform' },
    markup,
    ['title', 'standfirst', 0, 1, 2, 3, 'heading', 4, 5],
    [],
  );
}

function substack(): MadePage {
  const d = ferries;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<div class="comment"><div id="comment-${i + 400}" class="comment-anchor"></div><div class="comment-content"><table class="comment-content-table"><tbody><tr><td class="comment-head"><div class="profile-img-wrap"><img></div></td><td class="comment-rest"><div class="comment-meta"><span class="commenter-name"><a href="#">${c.author ?? ''}</a></span><a class="comment-timestamp" href="#">${c.time ?? ''}</a></div><div class="comment-body">${tagged('p', c.words)}</div><div class="comment-actions"><a>Like (3)</a><a>Reply</a><a>Share</a></div></td></tr></tbody></table></div>${replies ? `<div class="comment-list-container"><div class="comment-list-items replies">${replies}</div></div>` : ''}</div>`,
  );
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title><link rel="canonical" href="https://lantern.example/p/ferries"><meta property="og:title" content="${esc(d.title)}"><meta name="author" content="${d.author}"><script type="application/ld+json">{"@type":"NewsArticle","url":"https://lantern.example/p/ferries","headline":"${esc(d.title)}","datePublished":"2024-03-18T07:30:12+00:00","author":[{"@type":"Person","name":"${d.author}"}],"publisher":{"@type":"Organization","name":"${d.outlet}"}}</script></head><body><div id="entry"><div class="main-menu"><div class="topbar"><a href="/">${d.outlet}</a><button>Subscribe</button></div></div><div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${esc(d.title)}</h1><h3 class="subtitle">${esc(d.standfirst)}</h3><div class="byline-wrapper"><div class="profile-hover-card-target"><a href="#">${d.author}</a></div><div class="pencraft">Mar 18, 2024</div></div><div class="post-ufi"><a>12</a><a class="post-ufi-comment-button" href="#">4</a><a>Share</a></div></div><div class="available-content"><div class="body markup">${tagged('p', d.paragraphs.slice(0, 3))}<blockquote><p>${d.quote}</p></blockquote>${tagged('p', d.paragraphs.slice(3))}<div class="subscription-widget-wrap"><div class="subscription-widget"><p>Thanks for reading! Subscribe for free to receive new posts.</p></div></div></div></div></article><div class="comments-section"><h4>Discussion about this post</h4><div class="comments-page"><div class="comment-list"><div class="comment-list-items">${list}</div></div></div></div></div></div></div></body></html>`;
  return made(
    'substack-like',
    d,
    markup,
    ['title', 'standfirst', 0, 1, 2, 'quote', 3, 4, 5],
    d.comments,
  );
}

function frenchBlog(): MadePage {
  const d = french;
  const list = d.comments
    .map(
      (c, i) =>
        `<li id="commentaire-${i + 3}" class="commentaire${c.replyTo === undefined ? '' : ' level-2'}${c.replyTo === undefined ? ' level-1' : ''}"><p class="commentaire-auteur"><strong>${c.author ?? ''}</strong> a écrit le <span class="date">${c.time ?? ''}</span> :</p><div class="commentaire-texte">${tagged('p', c.words)}</div><p class="commentaire-actions"><a href="#">Répondre</a> <a href="#">Signaler un abus</a></p></li>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${d.title} - ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"><meta property="og:url" content="https://courrier.example/prison"></head><body><div class="site"><header class="site-header"><nav><a href="/une">À la une</a> <a href="/debats">Débats</a></nav></header><main><article><p class="surtitre">Débats</p><h1>${d.title}</h1><p class="chapo">${d.standfirst}</p><p class="signature">Par <span class="auteur">${d.author}</span> — Publié le <time datetime="2023-06-14">${d.dateShown}</time></p>${tagged('p', d.paragraphs.slice(0, 2))}<h2>${d.heading}</h2>${tagged('p', d.paragraphs.slice(2))}<div class="lire-aussi"><h3>Lire aussi</h3><ul><li><a href="#">Le budget des tribunaux</a></li></ul></div></article><section id="commentaires"><h2>2 commentaires</h2><ul class="liste-commentaires">${list}</ul><p class="connexion">Connectez-vous pour réagir à cet article.</p></section></main><footer><p>Mentions légales</p></footer></div></body></html>`;
  return made(
    'french newspaper',
    d,
    markup,
    ['title', 'standfirst', 0, 1, 'heading', 2, 3],
    d.comments,
  );
}

export const blogs: readonly MadePage[] = [
  wordpress(),
  oldWordpress(),
  drupal(),
  ghost(),
  blogger(),
  medium(),
  substack(),
  frenchBlog(),
];

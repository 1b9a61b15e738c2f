import { arabic, archive, ferries, french, german, japanese, spanish } from './debates';
import { all, caption, depthOf, esc, flat, made, type MadePage, nested, tagged } from './page';

const teasers = `<section class="container"><h2>More on this story</h2><ul><li class="item"><a href="/a"><strong>Cruise lines</strong> refuse to pay for the pier lights</a><time datetime="2024-03-15">15 Mar 2024</time><p>The three companies say that their berths are lit by the port already.</p></li><li class="item"><a href="/b"><strong>Harbour union</strong> counts its passengers</a><time datetime="2024-03-11">11 Mar 2024</time><p>Nine nights on deck with a notebook and a great deal of coffee.</p></li></ul></section>`;

function guardian(): MadePage {
  const d = ferries;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<li class="d-comment${c.replyTo === undefined ? '' : ' d-comment--response'}" id="comment-9${i}1" data-comment-id="9${i}1" itemscope itemtype="http://schema.org/Comment"><div class="d-comment__inner"><div class="d-comment__meta"><span itemprop="author" itemscope itemtype="http://schema.org/Person"><a class="d-comment__author" itemprop="url" href="/u"><span itemprop="givenName">${c.author ?? ''}</span></a></span><a class="block-time" href="#"><time itemprop="dateCreated" datetime="2024-03-18T09:12:00Z">${c.time ?? ''}</time></a></div><div class="d-comment__recommend"><span>12</span> <button>Recommend</button></div><div class="d-comment__content"><div class="d-comment__body" itemprop="text">${tagged('p', c.words)}</div><div class="d-comment__actions"><button>Reply</button><a href="#">Share</a><a href="#">Report</a></div></div></div>${replies ? `<ul class="d-thread d-thread--responses">${replies}</ul>` : ''}</li>`,
  );
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} | ${d.author} | ${d.outlet}</title><link rel="canonical" href="https://lantern.example/commentisfree/ferries"><meta property="og:site_name" content="${d.outlet}"><meta property="article:author" content="${d.author}"><meta property="article:published_time" content="2024-03-18T06:00:12.000Z"><meta property="og:title" content="${esc(d.title)}"><meta name="description" content="${esc(d.standfirst)}"></head><body class="tone-comment section-commentisfree"><div class="skip"><a href="#main">Skip to main content</a></div><header><nav><ul><li><a href="/">News</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header><article class="content content--article tone-comment" itemscope itemtype="http://schema.org/NewsArticle"><div class="content__labels"><a class="content__label" href="#">Ferries</a></div><h1 class="content__headline" itemprop="headline">${esc(d.title)}</h1><div class="tonal__standfirst content__standfirst"><p>${esc(d.standfirst)}</p></div><div class="meta__byline"><p class="byline"><span itemprop="author" itemscope><a rel="author" itemprop="sameAs" href="#"><span itemprop="name">${d.author}</span></a></span></p></div><p class="content__dateline"><time itemprop="datePublished" datetime="2024-03-18T06:00:12+0000">Mon 18 Mar 2024 06.00 GMT</time></p><ul class="social"><li><a href="#">Share on Facebook</a></li><li><a href="#">Share via Email</a></li></ul><div class="content__article-body" itemprop="articleBody">${tagged('p', d.paragraphs.slice(0, 2))}<aside class="element element-pullquote"><blockquote><p>${d.quote}</p></blockquote></aside>${tagged('p', d.paragraphs.slice(2, 5))}<aside class="element element-rich-link"><a href="/z">Read more: the price of sand</a></aside><p>${d.paragraphs[5] ?? ''}</p></div><div class="submeta"><ul class="keyword-list"><li><a href="#">Ports</a></li></ul></div></article>${teasers}<section id="comments" class="discussion"><h2 class="discussion__heading">Comments (4)</h2><ul class="d-thread d-thread--comments">${list}</ul></section><footer><p>© Lantern Media. All rights reserved.</p></footer></body></html>`;
  return made(
    'guardian-like',
    d,
    markup,
    ['title', 'standfirst', 0, 1, 'quote', 2, 3, 4, 5],
    d.comments,
  );
}

function nyt(): MadePage {
  const d = archive;
  const markup = `<!DOCTYPE html><html lang="en" class="story nytapp"><head><meta charset="utf-8"><title data-rh="true">Opinion | ${esc(d.title)} - ${d.outlet}</title><meta name="byl" content="By ${d.author}"><meta property="og:title" content="Opinion | ${esc(d.title)}"><meta property="article:published_time" content="2023-11-02T09:00:03.000Z"><link rel="canonical" href="https://weekly.example/2023/11/02/opinion/trams.html"><script type="application/ld+json">[{"@context":"https://schema.org","@graph":[{"@type":"OpinionNewsArticle","headline":"${esc(d.title)}","author":[{"@type":"Person","name":"${d.author}"}],"datePublished":"2023-11-02T09:00:03.000Z","publisher":{"@id":"#org"}},{"@id":"#org","@type":"NewsMediaOrganization","name":"${d.outlet}"}]}]</script></head><body><div id="app"><div><div data-testid="masthead-container"><header class="css-1"><section><a href="/">Today’s Paper</a></section><nav><a href="/opinion">Opinion</a></nav></header></div><main id="site-content"><div><article id="story" class="css-v"><header class="css-h"><p class="css-k" data-testid="kicker">Opinion</p><h1 id="link-1" class="css-q e1h9rw200" data-testid="headline">${esc(d.title)}</h1><p id="article-summary" class="css-s">${esc(d.standfirst)}</p><div class="css-b"><p class="css-c e1jsehar1">By <span class="css-n">${d.author}</span></p><p class="css-e">Mr. Abernathy is a contributing writer.</p><ul class="css-t"><li><time datetime="2023-11-02T05:00:03-04:00">Nov. 2, 2023</time></li></ul></div><div data-testid="share-tools" class="css-sh"><button>Share full article</button></div></header><section name="articleBody" class="meteredContent css-r">${d.paragraphs.map((one, i) => `<div class="css-s1 StoryBodyCompanionColumn"><div class="css-5"><p class="css-at">${esc(one)}</p>${i === 1 ? `<h2 class="css-h2">${d.heading}</h2>` : ''}</div></div>${i === 2 ? '<div id="story-ad-1-wrapper" class="ad css-ad"><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div>' : ''}`).join('')}</section><div class="bottom-of-article"><p>Orrin Weekly is committed to publishing a diversity of letters to the editor.</p></div></article></div></main><footer class="css-f"><nav aria-label="Footer"><ul><li><a>© 2023 Orrin Weekly</a></li></ul></nav></footer></div></div></body></html>`;
  return made('nyt-like', d, markup, ['title', 'standfirst', 0, 1, 'heading', 2, 3, 4, 5], []);
}

function microdata(): MadePage {
  const d = archive;
  const list = d.comments
    .map(
      (c, i) =>
        `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="k${i}" class="box"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${c.author ?? ''}</span></span>, <time itemprop="dateCreated" datetime="2023-11-02">${c.time ?? ''}</time><div itemprop="text">${tagged('p', c.words)}</div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title></head><body><div class="top"><a href="/">Front page</a> <a href="/law">Law</a></div><div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="mainEntityOfPage" content="https://orrin.example/n/8"><h1 itemprop="headline">${esc(d.title)}</h1><div>by <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${d.author}</span></span></div><meta itemprop="datePublished" content="2023-11-02"><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${d.outlet}"></span><div itemprop="articleBody">${tagged('p', d.paragraphs)}</div>${list}</div><div class="bottom">Contact: letters at the office, Mill Street 4</div></body></html>`;
  return made('microdata', d, markup, ['title', ...all(d)], flat(d.comments), ['address']);
}

function arabicNews(): MadePage {
  const d = arabic;
  const list = d.comments
    .map(
      (c) =>
        `<div class="comment-item"><div class="comment-header"><span class="comment-author">${c.author ?? ''}</span><span class="comment-date">${c.time ?? ''}</span></div><div class="comment-text">${tagged('p', c.words)}</div><div class="comment-tools"><a href="#">رد</a> <a href="#">إبلاغ</a></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${d.title} | ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"><meta property="article:published_time" content="2024-02-11T10:00:00+03:00"></head><body><header class="site-header"><nav class="main-menu"><a href="/">الرئيسية</a> <a href="/op">آراء</a></nav></header><main><article><h1>${d.title}</h1><p class="lead">${d.standfirst}</p><div class="byline">بقلم: <a rel="author" href="#">${d.author}</a></div><div class="article-text">${tagged('p', d.paragraphs.slice(0, 2))}<h2>${d.heading}</h2>${tagged('p', d.paragraphs.slice(2))}</div><div class="share-buttons"><a href="#">شارك على فيسبوك</a></div></article><section class="comments-section"><h3>التعليقات (2)</h3>${list}</section></main><footer class="site-footer"><p>جميع الحقوق محفوظة</p></footer></body></html>`;
  return made(
    'arabic news',
    d,
    markup,
    ['title', 'standfirst', 0, 1, 'heading', 2, 3],
    flat(d.comments),
    ['address'],
  );
}

function japaneseNews(): MadePage {
  const d = japanese;
  const list = d.comments
    .map(
      (c, i) =>
        `<li><p class="name">${i + 1}. <span class="user-name">${c.author ?? ''}</span></p><p class="text">${c.words[0] ?? ''}</p><p class="date">${c.time ?? ''}</p><p><a href="#">返信</a> <a href="#">通報</a></p></li>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="ja"><head><meta charset="Shift_JIS"><title>${d.title}｜${d.outlet}</title><meta property="og:title" content="${d.title}"><meta property="og:site_name" content="${d.outlet}"></head><body><div id="header"><ul id="gnav"><li><a href="/">トップ</a></li><li><a href="/shakai">社会</a></li></ul></div><div id="wrap"><div id="main"><div class="articleHead"><h1>${d.title}</h1><p class="date">${d.dateShown} 5時00分</p><p class="author">${d.author}</p></div><div class="articleBody">${tagged('p', d.paragraphs)}</div><div class="sns"><ul><li><a href="#">シェアする</a></li></ul></div><div class="commentArea"><h2>コメント（2件）</h2><ul>${list}</ul></div></div><div id="side"><h2>ランキング</h2><ol><li><a href="#">港の朝市に新しい店</a></li></ol></div></div><div id="footer"><p>無断転載を禁じます</p></div></body></html>`;
  return made('japanese news', d, markup, ['title', ...all(d)], flat(d.comments), ['address']);
}

function spanishNews(): MadePage {
  const d = spanish;
  const list = d.comments
    .map(
      (c, i) =>
        `<article class="comentario" data-id="${i + 50}"${c.replyTo === undefined ? '' : ` data-parent="${c.replyTo + 50}"`}><header><span class="comentario__nombre">${c.author ?? ''}</span> <span class="comentario__fecha">${c.time ?? ''}</span></header><div class="comentario__texto">${tagged('p', c.words)}</div><footer><a href="#">Responder</a> <a href="#">Denunciar</a></footer></article>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="es-ES"><head><meta charset="utf-8"><title>${d.title} | ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"><link rel="canonical" href="https://voz.example/opinion/agua.html"><meta name="DC.date.issued" content="2024-01-22"></head><body><header class="cabecera"><nav><a href="/">Portada</a> <a href="/opinion">Opinión</a></nav></header><article class="noticia"><p class="antetitulo">Tribuna</p><h1 class="noticia__titulo">${d.title}</h1><p class="entradilla">${d.standfirst}</p><p class="firma">Por ${d.author}</p><div class="noticia__cuerpo">${tagged('p', d.paragraphs.slice(0, 2))}<div class="newsletter-box"><p>Suscríbete a nuestro boletín de la mañana</p></div>${tagged('p', d.paragraphs.slice(2))}</div></article><section class="comentarios" id="comentarios"><h2>2 Comentarios</h2>${list}</section><footer class="pie footer"><p>Aviso legal</p></footer></body></html>`;
  return made('spanish news', d, markup, ['title', 'standfirst', 0, 1, 2, 3], d.comments);
}

function germanNews(): MadePage {
  const d = german;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="beitrag ebene${depthOf(d.comments, i)}" style="margin-left: ${depthOf(d.comments, i) * 24}px"><div class="kopf"><b>${c.author ?? ''}</b> schrieb am ${c.time ?? ''}</div>${tagged('p', c.words)}<div class="fuss"><a href="#">Antworten</a> | <a href="#">Melden</a></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="de"><head><meta charset="iso-8859-1"><title>${d.title} - ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"><meta name="author" content="${d.author}"><meta name="date" content="2024-05-07T05:00:00+02:00"></head><body><div id="kopfleiste"><ul class="nav"><li><a href="/">Start</a></li></ul></div><div id="inhalt"><div class="artikel"><span class="dachzeile">Meinung</span><h1>${d.title}</h1><p class="vorspann">${d.standfirst}</p>${tagged('p', d.paragraphs.slice(0, 3))}<h3>${d.heading}</h3>${tagged('p', d.paragraphs.slice(3))}</div><div class="leserkommentare"><h2>3 Leserkommentare</h2>${list}</div></div></body></html>`;
  return made(
    'german newspaper',
    d,
    markup,
    ['title', 'standfirst', 0, 1, 2, 'heading', 3, 4],
    d.comments,
    ['address'],
  );
}

function amp(): MadePage {
  const d = ferries;
  const markup = `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title><link rel="canonical" href="https://lantern.example/ferries"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"${esc(d.title)}","datePublished":"2024-03-18T06:00:00Z","author":{"@type":"Person","name":"${d.author}"},"publisher":{"@type":"Organization","name":"${d.outlet}"}}</script><style amp-custom>p{margin:0}</style></head><body><amp-sidebar id="s" layout="nodisplay"><ul class="menu"><li><a href="/">Home</a></li></ul></amp-sidebar><header class="amp-header"><a href="/">${d.outlet}</a></header><main><article><h1>${esc(d.title)}</h1><div class="amp-meta"><span class="byline">By ${d.author}</span> <time datetime="2024-03-18">${d.dateShown}</time></div><amp-img src="x.jpg" width="1" height="1"></amp-img>${tagged('p', d.paragraphs)}<amp-ad type="x"></amp-ad></article></main><amp-consent id="c"><div id="consent-ui"><p>We value your privacy and so do our 412 partners.</p><button>Accept</button></div></amp-consent></body></html>`;
  return made('amp', d, markup, ['title', ...all(d)], []);
}

function opinionCalledComment(): MadePage {
  const d = french;
  const markup = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${d.title}</title><meta name="author" content="${d.author}"><meta property="og:site_name" content="${d.outlet}"><meta name="pubdate" content="2023-06-14"></head><body class="comment"><div class="wrapper"><ul class="menu"><li><a href="#">Accueil</a></li></ul><article class="comment comment-piece" id="comment-1402"><header><span class="rubric">Commentaire</span><h1>${d.title}</h1></header><div class="comment-body">${tagged('p', d.paragraphs)}</div></article><div class="teasers"><h2>Autres commentaires</h2><div class="comment teaser"><a href="#">La tour qui penche, par <b>Luc Adrar</b></a> <span class="date">12 juin 2023</span></div><div class="comment teaser"><a href="#">Un pont de trop, par <b>Ada Rimbert</b></a> <span class="date">11 juin 2023</span></div></div></div></body></html>`;
  return made('opinion called comment', d, markup, ['title', ...all(d)], [], ['address']);
}

function boxes(): MadePage {
  const d = ferries;
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} | ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"><meta property="article:published_time" content="2024-03-18"></head><body><div class="cookie-banner" role="dialog"><p>This site uses cookies for reasons nobody remembers.</p><button>OK</button></div><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li>Opinion</li></ol></nav><div class="layout"><div class="story"><h1>${esc(d.title)}</h1><h2 class="dek">${esc(d.standfirst)}</h2><p class="byline">By <a href="/mo">${d.author}</a>, harbour correspondent</p>${tagged('p', d.paragraphs.slice(0, 3))}<figure><img src="p.jpg"><figcaption>${caption}</figcaption></figure>${tagged('p', d.paragraphs.slice(3))}<div class="author-bio"><p>${d.author} has written about water and work for eleven years.</p></div><div class="newsletter-signup"><h3>The morning tide</h3><p>Get our newsletter every weekday at six.</p></div></div><aside class="sidebar"><h3>Most read</h3><ol class="most-read"><li><a href="/1">The price of sand</a></li><li><a href="/2">Who owns the fog horn</a></li></ol></aside></div><div id="fb-comments"></div>${teasers}<footer><p>Printed on recycled electrons.</p></footer></body></html>`;
  return made(
    'boxes around',
    d,
    markup,
    ['title', 'standfirst', 0, 1, 2, 'caption', 3, 4, 5],
    [],
    ['address'],
  );
}

export const newspapers: readonly MadePage[] = [
  guardian(),
  nyt(),
  microdata(),
  arabicNews(),
  japaneseNews(),
  spanishNews(),
  germanNews(),
  amp(),
  opinionCalledComment(),
  boxes(),
];

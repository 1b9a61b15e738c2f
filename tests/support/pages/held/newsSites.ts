import type { Said } from '../debates';
import { esc, nested } from '../page';
import { drones, register, strike, wells } from './englishDebates';
import { buses, fair, lake, posters } from './otherLanguages';
import { ps, written } from './written';

const withoutReplies = (comments: readonly Said[]) =>
  comments.map(({ author, time, words }) => ({ author, time, words }));

function hashedBroadsheet() {
  const d = wells;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<li id="comment-1700${i}" class="dcr-1x${i ? '' : ' dcr-first'}"><div data-testid="comment" class="dcr-17a0h9z"><div class="dcr-av"><img alt="" class="dcr-1989ovb"></div><div class="dcr-1n9"><header class="dcr-hd"><div class="dcr-nm"><a href="https://profile.example/user/id/${i}" class="dcr-lnk">${esc(c.author ?? '')}</a></div><div class="dcr-tm"><a href="#comment-1700${i}" data-link-name="jump-to-comment-timestamp" rel="nofollow" class="dcr-dt"><time datetime="2025-05-09T08:14:00.000Z" data-relativeformat="med">${c.time}</time></a></div><div class="dcr-rc"><button aria-label="Recommend comment"><span>14</span></button></div></header><div class="dcr-bd">${c.words.map((w) => `<p>${esc(w)}</p>`).join('')}</div><div class="dcr-ac"><button>Reply</button><button>Share</button><button>Report</button></div></div></div>${replies ? `<ul class="dcr-rp">${replies}</ul>` : ''}</li>`,
  );
  const markup = `<!DOCTYPE html><html lang="en"><head><title>${esc(d.title)} | ${d.author} | ${d.outlet}</title><meta charset="utf-8"/><meta name="description" content="${esc(d.standfirst)}"/><meta property="og:site_name" content="${d.outlet}"/><meta property="article:author" content="https://www.c.example/profile/jol"/><meta property="article:published_time" content="2025-05-09T05:00:12.000Z"/><meta name="author" content="${d.author}"/><script type="application/ld+json">[{"@context":"http://schema.org","@type":"NewsArticle","@id":"https://www.c.example/wells","headline":"${d.title}","datePublished":"2025-05-09T05:00:12.000Z","author":[{"@type":"Person","name":"${d.author}","sameAs":"https://www.c.example/profile/jol"}]}]</script></head><body><gu-island name="SkipTo"><div class="dcr-skip"><a href="#maincontent">Skip to main content</a><a href="#nav">Skip to navigation</a></div></gu-island><header><div class="dcr-top"><a href="/support">Support us</a><p>Print subscriptions</p></div><nav data-component="nav"><ul role="menubar"><li><a href="/">News</a></li><li><a href="/opinion">Opinion</a></li></ul></nav></header><main id="maincontent" data-layout="CommentLayout"><article class="dcr-art"><div data-gu-name="title"><aside><a class="dcr-sec" href="/water"><span>Water</span></a></aside></div><div data-gu-name="headline"><div class="dcr-hl"><h1 class="dcr-h1">${esc(d.title)}</h1><div class="dcr-by"><a rel="author" href="/profile/jol">${d.author}</a></div></div></div><div data-gu-name="standfirst"><div class="dcr-sf"><p>${esc(d.standfirst)}</p></div></div><div data-gu-name="meta"><div class="dcr-me"><details><summary><span class="dcr-dl">Fri 9 May 2025 06.00 BST</span></summary>Last modified on Fri 9 May 2025 11.20 BST</details><ul><li><button>Share</button></li></ul><a href="#comments" data-testid="comment-counts"><span>5</span></a></div></div><div data-gu-name="body"><div id="maincontent-b" class="article-body-commercial-selector dcr-b">${ps(d, 0, 1, ' class="dcr-drop"')}${ps(d, 1, 3, ' class="dcr-p"')}<aside class="dcr-rich"><gu-island name="RichLinkComponent"><div data-testid="rich-link"><span class="dcr-rm">Read more</span><a href="/r">Why the brewery closed before the barracks did</a></div></gu-island></aside>${ps(d, 3, 5, ' class="dcr-p"')}<aside class="dcr-pull"><svg></svg><blockquote class="dcr-bq">${d.quote}</blockquote><footer><cite></cite></footer></aside><gu-island name="EmailSignUpWrapper"><div class="dcr-nl"><a href="#skip-link-1">skip past newsletter promotion</a><p class="dcr-nl1">Sign up to <span>Water Weekly</span></p><p class="dcr-nl2">Free weekly newsletter</p><p class="dcr-nl3">The planet’s wettest stories, drop by drop</p><span>Privacy Notice: </span><span>Newsletters may contain information about charities and online advertising.</span><p id="skip-link-1">after newsletter promotion</p></div></gu-island>${ps(d, 5, undefined, ' class="dcr-p"')}<ul class="dcr-note"><li><p>${esc('Judith Okafor-Lane is a writer on rivers')}</p></li></ul></div></div><div class="dcr-sub"><span class="dcr-ex">Explore more on these topics</span><ul><li><a href="/water">Water</a></li><li><a href="/opinion">Opinion</a></li></ul></div></article><section id="comments" class="dcr-comments"><h2>Comments (<span>5</span>)</h2><p>This discussion is now closed for comments but you can still sign in or create your account to join the discussion next time</p><div class="dcr-dis"><ul class="dcr-ul">${list}</ul></div></section><section data-component="most-viewed"><h2>Most viewed</h2><ol><li><a href="/m"><h3>Council finds a second clock</h3></a></li><li><a href="/n"><h3>What the river took back in May</h3></a></li></ol></section></main><footer><div>© 2025 Courier News &amp; Media. All rights reserved.</div></footer></body></html>`;
  return written(
    'hashed broadsheet',
    d,
    markup,
    [
      d.title,
      d.standfirst,
      ...d.paragraphs.slice(0, 5),
      d.quote,
      ...d.paragraphs.slice(5),
      'Judith Okafor-Lane is a writer on rivers',
    ],
    d.comments,
  );
}

function commentsDrawer() {
  const d = drones;
  const list = d.comments
    .filter(({ replyTo }) => replyTo === undefined)
    .map(
      (c, i) =>
        `<li class="css-1xx" data-testid="comments-panel-item"><article aria-label="comment by ${c.author}"><div class="css-usr"><span data-testid="author-name" class="css-an">${c.author}</span><span class="css-loc">commented</span> <span data-testid="todays-date" class="css-dt">${c.time}</span></div><div class="css-body">${c.words.map((w) => `<p>${esc(w)}</p>`).join('')}</div><div class="css-tools"><button>Reply</button><button data-testid="recommend-button">${i + 3} Recommend</button><button>Share</button><button>Flag</button></div></article></li>`,
    )
    .join('');
  const body = d.paragraphs.map((one, i) =>
    i % 2
      ? `<p class="css-at9mc1 evys1bk0">${esc(one)}</p>`
      : `</div><aside class="css-ew4tgv" aria-label="companion column"></aside></div><div data-testid="Dropzone-${i}"></div><div class="css-s99gbd StoryBodyCompanionColumn" data-testid="companionColumn-${i}"><div class="css-53u6y8"><p class="css-at9mc1 evys1bk0">${esc(one)}</p>`,
  );
  const markup = `<!DOCTYPE html><html lang="en" class="story"><head><meta charSet="utf-8"/><title data-rh="true">Opinion | ${esc(d.title)} - ${d.outlet}</title><meta data-rh="true" name="byl" content="By ${d.author}"/><meta data-rh="true" property="og:title" content="Opinion | ${esc(d.title)}"/><meta data-rh="true" name="articleid" content="100000009"/><meta data-rh="true" property="article:published_time" content="2025-02-21T10:00:26.000Z"/><script data-rh="true" type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","description":"${esc(d.standfirst)}","headline":"Opinion | ${esc(d.title)}","alternativeHeadline":"${esc(d.title)}","author":[{"@context":"https://schema.org","@type":"Person","name":"${d.author}"}],"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".meteredContent"},"publisher":{"@id":"https://r.example/#publisher"}}</script></head><body><div id="app"><div><div class="css-mast"><a href="#site-content" class="css-777zgl">Skip to content</a><a href="#site-index">Skip to site index</a></div><main id="site-content"><div><div class="css-ad"><div id="top-wrapper"><p>Advertisement</p><a href="#after-top">SKIP ADVERTISEMENT</a></div></div><article id="story" class="css-1vxca1d"><header class="css-hd euiyums1"><p class="css-opk">Opinion</p><div class="css-vp77d3"><h1 id="link-7b" class="css-h1" data-testid="headline">${esc(d.title)}</h1></div><p id="article-summary" class="css-sum">${esc(d.standfirst)}</p><div data-testid="photoviewer-wrapper"><figure aria-label="media" role="group"><div data-testid="imageblock-wrapper"><picture><img alt="a drone"></picture></div><figcaption class="css-fc"><span aria-hidden="false" class="css-jevhma e13ogyst0">A test flight over the fish stalls in January.</span><span class="css-1u46b97"><span class="css-vh">Credit...</span><span aria-hidden="false">Ada Brook for the Review</span></span></figcaption></figure></div><div class="css-bl"><div class="css-by"><p class="css-4anu6l e1jsehar1"><span class="byline-prefix">By </span><span class="css-1baulvz last-byline" itemprop="name">${d.author}</span></p></div><p class="css-bio">Mr. Adeyemi is a columnist for the Review.</p><time class="css-time" datetime="2025-02-21T05:00:26-05:00"><span class="css-1sbuyqj">Feb. 21, 2025</span></time></div><div data-testid="share-tools"><ul><li><button>Share full article</button></li><li><button aria-label="Read comments">4</button></li></ul></div></header><section name="articleBody" class="meteredContent css-1r7ky0e"><div><div>${body.join('')}</div></div></section><div class="bottom-of-article"><div class="css-letters"><p class="css-it"><em>The Review is committed to publishing <a href="#">a diversity of letters</a> to the editor. We’d like to hear what you think about this or any of our articles.</em></p></div><div class="css-rel"><h2>More on the market hall</h2><a href="#"><h3>Nine stallholders, ten opinions</h3></a></div></div></article><div class="css-panel" role="complementary" aria-label="comments" data-testid="comments-panel"><h2>Comments 4</h2><p class="css-pr">Comments are moderated for civility.</p><div role="tablist"><button>Reader Picks</button><button>All</button></div><ol>${list}</ol></div></div></main><nav id="site-index"><h2>Site Index</h2><ul><li><a>Home Page</a></li></ul></nav><footer><ul><li>© 2025 Saltergate Review Company</li></ul></footer></div></div></body></html>`;
  return written(
    'comments in a drawer',
    d,
    markup,
    [d.title, d.standfirst, 'A test flight over the fish stalls in January.', ...d.paragraphs],
    withoutReplies(d.comments.filter(({ replyTo }) => replyTo === undefined)),
  );
}

function broadcaster() {
  const d = strike;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<li class="ssrcss-cmt-${i} e1"><div class="ssrcss-q"><div role="group" aria-label="Comment by ${c.author}"><div class="ssrcss-x2"><span aria-hidden="true" class="ssrcss-un2">${c.author}</span><time class="ssrcss-ti" aria-hidden="true">${c.time}</time></div><div class="ssrcss-tx e2">${c.words.map((w) => `<p class="ssrcss-p">${esc(w)}</p>`).join('')}</div><div class="ssrcss-btn"><button>Reply</button><button>Like 7</button><button>Dislike 2</button></div></div></div>${replies ? `<ul class="ssrcss-replies">${replies}</ul>` : ''}</li>`,
  );
  const block = (name: string, inner: string) =>
    `<div data-component="${name}-block" class="ssrcss-${name} e1xue1i8${name.length}"><div class="ssrcss-7u">${inner}</div></div>`;
  const text = (from: number, to?: number) =>
    d.paragraphs
      .slice(from, to)
      .map((one, i) =>
        block(
          'text',
          `<div class="ssrcss-rich e5tfeyi1"><p class="ssrcss-1q0 e1jhz7w10">${from + i === 0 ? `<b class="ssrcss-b">${esc(one)}</b>` : esc(one)}</p></div>`,
        ),
      )
      .join('');
  const markup = `<!DOCTYPE html><html lang="en-GB" class="no-js"><head><meta charset="utf-8"><title data-rh="true">${esc(d.title)} - ${d.outlet}</title><meta data-rh="true" property="og:title" content="${esc(d.title)}"/><meta data-rh="true" property="og:site_name" content="${d.outlet}"/><script data-rh="true" type="application/ld+json">{"@context":"http://schema.org","@type":"ReportageNewsArticle","url":"https://d.example/news/education-1","publisher":{"@type":"NewsMediaOrganization","name":"${d.outlet}"},"datePublished":"2025-01-14T06:02:55.000Z","headline":"${esc(d.title)}","author":{"@type":"Person","name":"${d.author}"}}</script></head><body><div id="root"><header role="banner" class="ssrcss-hd"><nav aria-label="${d.outlet}"><ul><li><a href="/"><span>Home</span></a></li><li><a href="/sport"><span>Sport</span></a></li></ul></nav></header><div class="ssrcss-main"><main id="main-content" class="ssrcss-1o"><article class="ssrcss-pv1rh6-ArticleWrapper">${block('headline', `<h1 id="main-heading" type="headline" tabindex="-1" class="ssrcss-15">${esc(d.title)}</h1>`)}<div data-component="byline-block" class="ssrcss-byl"><div class="ssrcss-mta"><span class="ssrcss-lu"><time data-testid="timestamp" datetime="2025-01-14T06:02:55.000Z">14 January 2025</time></span><div class="ssrcss-ctr"><div class="ssrcss-68pt20-Text-TextContributorName e8mq1e96">${d.author}</div><div class="ssrcss-TextContributorRole">Education columnist, @bcrewe</div></div><div data-component="share"><button>Share</button><button>Save</button></div></div></div><div data-component="image-block" class="ssrcss-img"><figure class="ssrcss-fig"><div><span class="ssrcss-cr" role="text">Dunmoor Pictures</span><img alt=""></div><figcaption><span class="visually-hidden">Image caption, </span>Four schools could not open in 2023.</figcaption></figure></div>${text(0, 3)}${block('crosshead', `<h2 class="ssrcss-h2">${d.heading}</h2>`)}${text(3, 5)}<div data-component="unordered-list-block" class="ssrcss-ul"><ul role="list"><li><a href="#">Why the cleaners are not in any bill</a></li><li><a href="#">Heads say letters would arrive too late</a></li></ul></div>${text(5)}<section data-component="tag-list" class="ssrcss-tags"><header><h2>Related topics</h2></header><ul role="list"><li><a href="#">Schools</a></li><li><a href="#">Trade unions</a></li></ul></section><section data-component="links-block" class="ssrcss-more"><h2>More on this story</h2><ul><li><a href="#"><span>How the 2009 agreement was made</span></a><div class="ssrcss-dt">2 January</div></li></ul></section></article><section id="comments" data-component="comments" class="ssrcss-cm"><h2>4 comments</h2><div class="ssrcss-si"><p>Sign in or register to comment</p></div><div role="tablist"><button>Latest</button><button>Highest rated</button></div><ul role="list">${list}</ul></section></main><aside aria-labelledby="top"><h2 id="top">Top stories</h2><ul><li><a href="#">River authority resigns as a body</a></li></ul></aside></div><footer role="contentinfo"><p>Copyright © 2025. The ${d.outlet} is not responsible for the content of external sites.</p></footer></div></body></html>`;
  return written(
    'broadcaster blocks',
    d,
    markup,
    [
      d.title,
      'Four schools could not open in 2023.',
      ...d.paragraphs.slice(0, 3),
      d.heading,
      ...d.paragraphs.slice(3),
    ],
    d.comments,
  );
}

function utilityClasses() {
  const d = lake;
  const markup = `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Oberseebach: ${d.title} - Kolumne - ${d.outlet}</title><meta name="author" content="${d.author}, ${d.outlet}"><meta property="og:title" content="${d.title}"><meta property="og:site_name" content="${d.outlet}"><meta name="date" content="2025-06-18T17:42:00+02:00"><script type="application/ld+json">[{"@context":"http://schema.org","@type":"NewsArticle","headline":"Oberseebach: ${d.title} - Kolumne","datePublished":"2025-06-18T17:42:00+02:00","author":[{"@type":"Person","name":"${d.author}","url":"https://o.example/autoren/kw"}],"publisher":{"@type":"Organization","name":"${d.outlet}"}}]</script></head><body class="overflow-x-hidden"><div data-area="skip-link"><a class="sr-only" href="#Inhalt">Zum Inhalt springen</a></div><header data-area="page-header"><nav><a class="px-16" href="/">Menü</a> <a class="px-16" href="/abo">Abonnement</a></nav></header><main id="Inhalt" class="lg:mt-32"><article class="relative" data-article-el="page"><header data-area="intro" class="relative"><div class="px-16"><h2 class="font-sansUI text-m"><span class="text-primary-base block mb-8">Streit am Badesee</span> <span class="leading-tight font-black text-2xl"><span class="align-middle">${d.title}</span></span></h2><div class="flex items-center"><div class="font-sansUI text-s">Eine Kolumne von <a href="/autoren/kw" class="border-b font-bold" title="${d.author}">${d.author}</a></div></div></div><div class="leading-loose font-serifUI text-xl lg:w-8/12">${d.standfirst}</div><div class="font-sansUI text-shade-dark text-s"><time datetime="2025-06-18 17:42:00" class="timeformat">18.06.2025, 17.42 Uhr</time></div><div data-area="share"><button><span>X.com</span></button><button><span>E-Mail</span></button><button><span>Link kopieren</span></button></div></header><section class="relative" data-area="body"><div class="lg:mt-32" data-area="text"><div class="RichText RichText--iconLinks">${ps(d, 0, 2)}</div></div><div data-area="related_articles" class="my-24"><div class="font-bold">Mehr zum Thema</div><ul><li><a href="#" title="x"><span class="text-primary">Freibäder:</span> <span>Wenn der Kiosk der lauteste Ort ist</span></a></li></ul></div><div class="lg:mt-32" data-area="text"><div class="RichText">${ps(d, 2, 4)}<h3>${d.heading}</h3>${ps(d, 4)}</div></div><figure data-area="image"><picture><img></picture><figcaption class="text-s"><p>Der Weiher im Juni, ausnahmsweise leer</p><span class="text-shade">Foto: Edda Kolb / Tagblatt</span></figcaption></figure></section><footer data-area="article-footer"><div class="font-sansUI"><a href="#">Icon: Spiegel</a><span>Diskutieren Sie mit</span><a href="#">Feedback</a></div></footer></article><section data-area="block>recommended"><h2>Mehr lesen über</h2><a href="#">Badeseen</a> <a href="#">Polizei</a></section></main><footer data-area="page-footer"><ul><li><a>Impressum</a></li><li><a>Datenschutz</a></li></ul></footer></body></html>`;
  return written('utility classes', d, markup, [
    d.title,
    d.standfirst,
    ...d.paragraphs.slice(0, 4),
    d.heading,
    ...d.paragraphs.slice(4),
    'Der Weiher im Juni, ausnahmsweise leer',
  ]);
}

function germanThreads() {
  const d = lake;
  const list = d.comments
    .map(
      (c, i) =>
        `<article class="comment${c.replyTo === undefined ? ' comment--root' : ' comment--indented js-comment-reply'}" id="cid-70${i}" data-ct-row="${i}" data-cid="70${i}"${c.replyTo === undefined ? '' : ` data-parent-cid="70${c.replyTo}"`}><div class="comment__container"><div class="comment-meta"><a class="comment-meta__avatar" href="/u"></a><div class="comment-meta__name"><a href="/profil/${i}">${c.author}</a></div><a class="comment-meta__date" href="#cid-70${i}">#${i + 1} &nbsp;—&nbsp; vor 3 Monaten</a></div><div class="comment__body">${c.words.map((w) => `<p>${esc(w)}</p>`).join('\n')}</div><div class="comment__reactions"><a class="comment__reaction js-recommend-comment" href="#"><span>Leserempfehlung</span> 8</a><a class="comment__reaction js-reply-to-comment" href="#">Antworten</a><a class="comment__reaction js-report-comment" href="#">Melden</a></div></div></article>`,
    )
    .join('\n');
  const markup = `<!DOCTYPE html><html lang="de" itemscope itemtype="http://schema.org/WebPage"><head><meta charset="utf-8"><title>Videoüberwachung: ${d.title} | ${d.outlet}</title><meta property="og:title" content="Videoüberwachung: ${d.title}"><meta property="og:site_name" content="${d.outlet}"><meta name="date" content="2025-06-18T17:42:00+02:00"></head><body data-page-type="article"><div class="page"><header class="header"><nav class="nav"><a href="/politik">Politik</a><a href="/feuilleton">Feuilleton</a></nav></header><main id="main" class="main main--article" itemprop="mainContentOfPage"><article id="js-article" class="article article--padded" itemprop="mainEntity" itemscope itemtype="http://schema.org/Article"><header class="article-header"><h1 class="article-heading" itemprop="headline"><span class="article-heading__kicker">Videoüberwachung</span><span class="visually-hidden">: </span><span class="article-heading__title">${d.title}</span></h1><div class="summary" itemprop="description">${d.standfirst}</div><div class="byline">Ein Kommentar von <span itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/autoren/w" itemprop="url"><span itemprop="name">${d.author}</span></a></span></div><div class="metadata"><time class="metadata__date" datetime="2025-06-18T17:42:00+02:00">18. Juni 2025, 17:42 Uhr</time><a class="metadata__commentcount js-scroll" href="#comments">4 Kommentare</a></div></header><div class="article-body article-body--article" itemprop="articleBody"><div class="article-page">${ps(d, 0, 3, ' class="paragraph article__item"')}<h2 class="article__subheading article__item">${d.heading}</h2>${ps(d, 3, undefined, ' class="paragraph article__item"')}<aside class="newsletter-signup article__item"><h3>Newsletter „Was jetzt schwimmt“</h3><p>Jeden Freitag die schönsten Texte über das Wasser.</p><p>Mit Ihrer Registrierung nehmen Sie die Datenschutzerklärung zur Kenntnis.</p><p>Vielen Dank! Wir haben Ihnen eine E-Mail geschickt.</p></aside></div></div></article><aside class="article-tags"><h2>Schlagwörter</h2><ul><li><a rel="tag" href="#">Videoüberwachung</a></li></ul></aside><section class="comment-section" id="comments"><div class="comments__head"><h2 class="comment-section__headline">4 Kommentare</h2><a class="js-jump-to-comment-form">Kommentieren</a></div><div class="comments__body"><div class="comment-overlay"><p>Bitte melden Sie sich an, um zu kommentieren.</p></div>${list}</div></section></main><footer class="footer"><a href="#">Bildrechte</a><a href="#">Rechte &amp; Lizenzen</a></footer></div></body></html>`;
  return written(
    'german threads',
    d,
    markup,
    [d.title, d.standfirst, ...d.paragraphs.slice(0, 3), d.heading, ...d.paragraphs.slice(3)],
    d.comments.map((c) => ({ ...c, time: 'vor 3 Monaten' })),
  );
}

function frenchDaily() {
  const d = posters;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<div class="reaction${replies ? ' has-answers' : ''}" id="reaction_${i}"><div class="reaction__header"><span class="reaction__pseudo">${c.author}</span><span class="reaction__date">${c.time}</span></div><div class="reaction__content">${c.words.map((w) => `<p>${esc(w)}</p>`).join('')}</div><div class="reaction__footer"><button>Répondre</button><button>Signaler</button></div>${replies ? `<div class="reaction__answers">${replies}</div>` : ''}</div>`,
  );
  const markup = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${d.title}</title><meta property="og:title" content="${d.title}"><meta property="og:site_name" content="${d.outlet}"><meta property="og:article:author" content="${d.author}"><meta property="og:article:published_time" content="2025-03-11T05:00:06+00:00"></head><body class="article article--editorial"><header id="Header" class="Header"><a href="/">${d.outlet}</a><nav id="Nav__main"><ul><li><a href="/actu">Actualités</a></li><li><a href="/opinions">Opinions</a></li></ul></nav></header><main role="main"><section class="zone zone--article"><ul class="breadcrumb"><li class="breadcrumb__parent"><a href="#">Opinions</a></li><li><a href="#">Tribunes</a></li></ul><header class="article__header"><h1 class="article__title">${d.title}</h1><p class="article__desc">${d.standfirst}</p><section class="meta meta__cols"><p class="meta__authors">Par <a class="article__author-link" href="#">${d.author}</a></p><p class="meta__publisher">Publié le 11 mars 2025 à 06h00, modifié le 11 mars 2025 à 09h12</p><p class="meta__reading-time">Temps de lecture 2 min.</p></section><ul class="meta__social"><li><a href="#">Ajouter à vos sélections</a></li><li><a href="#">Partager sur Facebook</a></li></ul></header><section class="article__wrapper article__wrapper--sticky"><article class="article__content old__article-content-single">${ps(d, 0, 1, ' class="article__paragraph article__paragraph--lf"')}${ps(d, 1, 2, ' class="article__paragraph"')}<section class="catcher catcher--inline"><p class="catcher__content"><span class="catcher__desc">Lire aussi</span> <a class="catcher__title" href="#">Les murs de la gare, trente ans de colle</a></p></section>${ps(d, 2, 3, ' class="article__paragraph"')}<h2 class="article__sub-title">${d.heading}</h2>${ps(d, 3, undefined, ' class="article__paragraph"')}<section class="author"><p class="author__detail"><a class="article__author-link article__author-link--bold" href="#">${d.author}</a> <span class="author__desc">(Avocate au barreau de Vaucresson-les-Bains)</span></p></section></article><aside class="aside__iso"><h4>Nos lecteurs ont lu ensuite</h4><ul><li><a href="#">Un maire, deux écharpes</a></li></ul></aside></section><section class="article__reactions" id="reactions"><h4 class="title">Contribuer</h4><div class="contribs"><h2>Réutiliser ce contenu</h2></div><h3>3 réactions</h3>${list}</section></section></main><footer class="footer"><ul><li><a href="#">Mentions légales</a></li><li><a href="#">Archives</a></li></ul></footer></body></html>`;
  return written(
    'french daily',
    d,
    markup,
    [d.title, d.standfirst, ...d.paragraphs.slice(0, 3), d.heading, ...d.paragraphs.slice(3)],
    d.comments,
  );
}

function talkbacks() {
  const d = buses;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="talkback-item ${c.replyTo === undefined ? '' : 'sub-talkback'}" data-talkback-id="${9000 + i}"${c.replyTo === undefined ? '' : ` data-parent-id="${9000 + c.replyTo}"`}><div class="talkback-head"><span class="talkback-num">${i + 1}.</span><span class="talkback-writer">${c.author}</span><span class="talkback-date">${c.time}</span></div><div class="talkback-text">${c.words.map(esc).join('<br>')}</div><div class="talkback-actions"><button>הגב לתגובה זו</button><span>12</span><span>3</span></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>${d.title} | ${d.outlet}</title><meta property="og:title" content="${d.title}"><meta property="og:site_name" content="${d.outlet}"><meta property="article:published_time" content="2025-04-02T05:30:00Z"></head><body dir="rtl"><div id="header"><ul class="main-nav"><li><a href="/">ראשי</a></li><li><a href="/news">חדשות</a></li><li><a href="/opinions">דעות</a></li></ul></div><div class="layoutContainer"><div class="mainColumn"><div class="ArticleHeaderComponent"><div class="breadcrumbs"><a href="#">דעות</a></div><h1 class="mainTitle">${d.title}</h1><h2 class="subTitle">${d.standfirst}</h2><div class="authoranddate"><span class="authors">${d.author}</span>, <span class="date">${d.dateShown}</span></div><div class="social"><a href="#">שתפו בפייסבוק</a><a href="#">שתפו בוואטסאפ</a></div></div><div class="ArticleBodyComponent"><div class="text_editor_paragraph rtl"><span data-text="true">${esc(d.paragraphs[0] ?? '')}</span></div><div class="text_editor_paragraph rtl"><span data-text="true">${esc(d.paragraphs[1] ?? '')}</span></div><div class="relatedArticles"><div class="title">כתבות נוספות:</div><a href="#">השכונה שביקשה שקט</a></div><h3 class="text_editor_title">${d.heading}</h3>${d.paragraphs
    .slice(2)
    .map(
      (one) =>
        `<div class="text_editor_paragraph rtl"><span data-text="true">${esc(one)}</span></div>`,
    )
    .join(
      '',
    )}</div><div class="tags"><span>תגיות:</span><a href="#">תחבורה</a></div><div class="talkbacks" id="talkbacks"><div class="talkbacks-title">תגובות (3)</div><a class="add">הוסף תגובה</a>${list}</div></div><div class="sideColumn"><h4>הנקראות ביותר</h4><a href="#">מחיר הדקל</a></div></div><div id="footer">כל הזכויות שמורות</div></body></html>`;
  return written(
    'talkbacks',
    d,
    markup,
    [d.title, d.standfirst, ...d.paragraphs.slice(0, 2), d.heading, ...d.paragraphs.slice(2)],
    d.comments,
  );
}

function portuguesePortal() {
  const d = fair;
  const list = nested(
    d.comments,
    (c, i, replies) =>
      `<li class="glbComentarios-comentario" data-comentario="c${i}"><div class="glbComentarios-dados-usuario"><span class="glbComentarios-nome-usuario">${c.author}</span><abbr class="glbComentarios-data" title="2025-07-05T09:00:00">${c.time}</abbr></div><p class="glbComentarios-texto-comentario">${c.words.map(esc).join('</p><p class="glbComentarios-texto-comentario">')}</p><div class="glbComentarios-barra-interacao"><a class="glbComentarios-link-responder">Responder</a><span>5</span></div>${replies ? `<ul class="glbComentarios-lista-respostas">${replies}</ul>` : ''}</li>`,
  );
  const markup = `<!DOCTYPE HTML><html lang="pt-br"><head><meta charset="UTF-8"><title>${d.title} | Opinião | ${d.outlet}</title><meta property="og:title" content="${d.title}"><meta name="author" content="${d.author}"></head><body><div class="header-navegacao"><a href="/">${d.outlet}</a><ul class="menu-items"><li><a href="/economia">Economia</a></li></ul></div><main class="mc-body theme"><div class="title"><meta itemprop="image" content="x.jpg"/><h1 class="content-head__title" itemprop="headline">${d.title}</h1></div><div class="subtitle"><h2 class="content-head__subtitle" itemprop="alternativeHeadline">${d.standfirst}</h2></div><div class="content__signa-share"><div class="content__signature"><p class="content-publication-data__from" title="${d.author}">Por ${d.author}</p><p class="content-publication-data__updated"><time itemprop="datePublished" datetime="2025-07-05T11:15:00Z"> 05/07/2025 08h15 </time> · Atualizado há 4 horas</p></div></div><article itemprop="articleBody">${d.paragraphs.map((one, i) => `<div class="mc-column content-text active-extra-styles" data-block-type="unstyled" data-block-id="${i}"><p class="content-text__container">${esc(one)}</p></div>${i === 1 ? `<div class="mc-column content-text" data-block-type="raw"><div class="content-intertitle"><h2>${d.heading}</h2></div></div>` : ''}${i === 2 ? '<div class="content-ads content-ads--reveal" data-block-type="ads"><div class="tag-manager-publicidade-container">Continua após a publicidade</div></div><ul class="content-unordered-list" data-block-type="backstage-links"><li><a href="#">COMPARTILHE no WhatsApp</a></li><li><a href="#">VEJA TAMBÉM: a praça em 22 fotos</a></li></ul>' : ''}`).join('')}</article><div class="entities"><ul class="entities__list"><li><a href="#">Ribeira Clara</a></li></ul></div><section class="glbComentarios"><h3>Comentários (3)</h3><div class="glbComentarios-formulario"><p>Os comentários são de responsabilidade exclusiva de seus autores.</p></div><ul class="glbComentarios-lista-todos">${list}</ul></section><section class="bstn-feed"><h2>Mais lidas</h2><ol><li><a href="#">Chuva adia a regata</a></li></ol></section></main></body></html>`;
  return written(
    'portuguese portal',
    d,
    markup,
    [d.title, d.standfirst, ...d.paragraphs.slice(0, 2), d.heading, ...d.paragraphs.slice(2)],
    d.comments,
  );
}

function linkedDataOnly() {
  const d = register;
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Civic Quarterly - reading room</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"https://cq.example/#website","name":"${d.outlet}"},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home"}]},{"@type":["Article","NewsArticle"],"@id":"https://cq.example/register/#article","isPartOf":{"@id":"https://cq.example/#website"},"headline":"${d.title}","datePublished":"2024-10-03T06:00:00+00:00","author":{"@id":"https://cq.example/#/schema/person/1"}},{"@type":"Person","@id":"https://cq.example/#/schema/person/1","name":"Dr. Helena Marsh"}]}</script></head><body><div class="_a1"><div class="_b2"><a href="/">CQ</a><a href="/issues">Issues</a><a href="/about">About</a></div><div class="_c3"><div class="_d4"><div class="_e5">${esc(d.title)}</div><div class="_f6">${d.paragraphs.map((one) => `<div class="_g7">${esc(one)}</div>`).join('')}</div></div><div class="_h8"><a href="/x">The committee of one</a><a href="/y">Deeds in tin boxes</a><a href="/z">A street without numbers</a></div></div><div class="_i9"><span>CQ, 14 Mill Lane</span><span>Imprint</span></div></div></body></html>`;
  return written('linked data only', { ...d, author: 'Dr. Helena Marsh' }, markup, [
    d.title,
    ...d.paragraphs,
  ]);
}

export const newsSites = [
  hashedBroadsheet(),
  commentsDrawer(),
  broadcaster(),
  utilityClasses(),
  germanThreads(),
  frenchDaily(),
  talkbacks(),
  portuguesePortal(),
  linkedDataOnly(),
];

import type { Debate } from '../debates';
import { esc, type MadePage } from '../page';
import { drones, register, strike, wells } from './englishDebates';
import { hair, library } from './otherLanguages';
import { ps, written } from './written';

function nineties() {
  const d = drones;
  const markup = `<HTML><HEAD><TITLE>Saltergate Review Online - Opinion</TITLE></HEAD><BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#0000CC" VLINK="#551A8B"><TABLE WIDTH="100%" CELLPADDING=0 CELLSPACING=0 BORDER=0><TR><TD BGCOLOR="#003366"><FONT FACE="Arial" SIZE=5 COLOR="#FFFFFF"><B>Saltergate Review Online</B></FONT></TD></TR></TABLE><TABLE WIDTH=620 CELLPADDING=4><TR><TD WIDTH=120 VALIGN=TOP BGCOLOR="#DDDDDD"><FONT FACE="Arial" SIZE=1><A HREF="index.htm">FRONT PAGE</A><BR><A HREF="town.htm">TOWN</A><BR><A HREF="sport.htm">SPORT</A><BR><A HREF="letters.htm">LETTERS</A><BR><BR><B>SEARCH</B><BR></FONT></TD><TD WIDTH=500 VALIGN=TOP><FONT FACE="Times New Roman" SIZE=5><B>${esc(d.title)}</B></FONT><BR><FONT FACE="Arial" SIZE=2><I>By ${d.author}</I><BR>Friday, ${d.dateShown}</FONT><BR><BR><FONT FACE="Times New Roman" SIZE=3>${d.paragraphs.slice(0, 3).map(esc).join('<BR><BR>\n')}<BR><BR><CENTER><B>${d.heading}</B></CENTER><BR>${d.paragraphs.slice(3).map(esc).join('<BR>&nbsp;<BR>\n')}</FONT><BR><BR><HR SIZE=1><FONT FACE="Arial" SIZE=1><A HREF="mailto:letters@s.example">Send a letter to the editor</A> | <A HREF="index.htm">Back to front page</A><BR>Copyright 1999 Saltergate Review</FONT></TD></TR></TABLE></BODY></HTML>`;
  return written('table page of 1999', d, markup, [
    d.title,
    ...d.paragraphs.slice(0, 3),
    d.heading,
    ...d.paragraphs.slice(3),
  ]);
}

function boxesBetween() {
  const d = strike;
  const box = (inner: string) => `<div class="inline-promo" data-module="promo">${inner}</div>`;
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Opinion: ${esc(d.title)}</title><meta property="og:title" content="${esc(d.title)}"><meta property="og:site_name" content="${d.outlet}"></head><body><div class="wrap"><header class="masthead"><a href="/">${d.outlet}</a></header><article><div class="kicker">Opinion</div><h1>${esc(d.title)}</h1><p class="dek">${esc(d.standfirst)}</p><p class="author-line">By <b>${d.author}</b>, columnist</p><p class="pubdate">Updated January 14, 2025 8:02 am</p><div class="story-text">${ps(d, 0, 1)}${box('<h4>Get the morning letter</h4><p>All the news of Dunmoor before your tea is cold.</p><form><input type="email"><button>Sign up</button></form><p class="fine">By signing up you agree to our terms.</p>')}${ps(d, 1, 2)}<aside class="pullquote pull-right"><p>“${esc(d.quote)}”</p></aside>${ps(d, 2, 3)}${box('<p>Story continues below advertisement</p>')}${ps(d, 3, 4)}<p><strong>Read also:</strong> <a href="#">Heads of four schools look back</a></p>${ps(d, 4, 5)}${box('<h4>Most popular</h4><ol><li><a href="#">A bus for the upper town</a></li><li><a href="#">Snow on the moor road</a></li></ol>')}${ps(d, 5)}<p class="tagline"><em>Bettina Crewe writes about schools and work.</em></p></div></article><div class="recirc"><h3>You may also like</h3><div class="card"><a href="#">Why the clocks of Dunmoor disagree</a></div></div><footer><p>Dunmoor Media Ltd.</p></footer></div></body></html>`;
  return written('boxes between paragraphs', d, markup, [
    d.title,
    d.standfirst,
    ...d.paragraphs,
    'Bettina Crewe writes about schools and work.',
  ]);
}

function teaserOnly() {
  const d = wells;
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} | ${d.outlet}</title><meta name="author" content="${d.author}"><meta property="og:site_name" content="${d.outlet}"><meta property="og:title" content="${esc(d.title)}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":"False","hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".paywall"}}</script></head><body><div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter"></div><div id="onetrust-banner-sdk" role="region" aria-label="Cookie banner"><div class="ot-sdk-container"><div id="onetrust-policy"><h2 id="onetrust-policy-title">We value your privacy</h2><div id="onetrust-policy-text">We and our 812 partners store and access information on a device, such as unique identifiers, in order to process personal data. You may accept or manage your choices, including your right to object where legitimate interest is used.<a href="#">More information</a></div></div><button>I accept</button><button>Show purposes</button></div></div></div><header class="o-header"><nav><a href="/">${d.outlet}</a><a href="/world">World</a></nav></header><main><div class="o-topper"><div class="o-topper__tags"><a href="#">Water policy</a></div><h1 class="o-topper__headline">${esc(d.title)}</h1><div class="o-topper__standfirst">${esc(d.standfirst)}</div></div><div class="article__byline">${d.author}</div><div class="article__time"><time datetime="2025-05-09">MAY 9 2025</time></div><div class="article__content-body n-content-body">${ps(d, 0, 3)}</div><div class="barrier paywall-gate" data-component="subscribe-wall"><div class="barrier__box"><h2>Keep reading for £1</h2><p>Try unlimited access. Only £1 for 4 weeks, then £59 per month. Complete digital access to quality journalism on any device.</p><p>Cancel or change your plan anytime during your trial.</p><a href="#">Select</a><p>Already a subscriber? <a href="#">Sign in</a></p><h3>Explore our full range of subscriptions</h3><p>For individuals: discover all the plans currently available in your country.</p></div></div></main><footer><p>Markets data delayed by at least 15 minutes.</p></footer></body></html>`;
  return written('teaser before a wall', d, markup, [
    d.title,
    d.standfirst,
    ...d.paragraphs.slice(0, 3),
  ]);
}

const live: Debate = {
  ...strike,
  title: 'School strike bill: upper house votes – as it happened',
  author: 'Rana Idris',
};
const entries: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '18.42',
    'Bill falls by nine votes',
    [
      'The upper house has rejected the bill by 131 votes to 122. There was a silence, and then somebody dropped a folder.',
      'The education secretary left without speaking. His office says that he will “reflect on the result”, which is what offices say.',
    ],
  ],
  [
    '17.15',
    'Crossbench peer asks about the cleaners',
    [
      'Lady Thorne has asked whether the work notice may name a cleaner. The minister answered that it may not. “Then the school stays shut,” she said, “and we have all come here for nothing.”',
    ],
  ],
  [
    '16.03',
    'What is in the bill',
    [
      'A reminder before the debate starts: a head teacher could name staff who must work on a strike day. Those named would lose their protection if they stayed at home.',
      'Unions say that this turns a right into a permission.',
    ],
  ],
  [
    '15.30',
    'Good afternoon',
    [
      'Welcome to our coverage of the vote. The benches are full, and so is the gallery, where four head teachers from the four schools have taken their seats.',
    ],
  ],
];

function liveBlog() {
  const d = live;
  const blocks = entries
    .map(
      ([time, title, words], i) =>
        `<article id="block-67${i}" data-block-id="67${i}" class="live-block"><header><a href="#block-67${i}" class="live-time"><time datetime="2025-01-21T${time.replace('.', ':')}:00Z">${time} GMT</time></a><h2 class="live-title">${title}</h2></header>${words.map((w) => `<p>${esc(w)}</p>`).join('')}<footer class="live-share"><button>Share</button> <span>Updated at ${time} GMT</span></footer></article>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${d.title} | ${d.outlet}</title><meta property="og:title" content="${d.title}"><meta property="og:site_name" content="${d.outlet}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"${d.title}","author":[{"@type":"Person","name":"${d.author}"}],"coverageStartTime":"2025-01-21T15:30:00Z","liveBlogUpdate":[{"@type":"BlogPosting","headline":"${entries[0]?.[1]}","author":{"@type":"Person","name":"${d.author}"}}]}</script></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><div class="live-head"><h1>${d.title}</h1><p class="standfirst">${d.standfirst}</p><div class="byline">${d.author}</div></div><div class="live-cols"><section class="key-events"><h2>Key events</h2><ul><li><a href="#block-670"><time>18.42</time> Bill falls by nine votes</a></li><li><a href="#block-671"><time>17.15</time> Crossbench peer asks about the cleaners</a></li></ul></section><div class="live-feed">${blocks}</div></div></main><footer><p>All rights reserved.</p></footer></body></html>`;
  return written('live blog', d, markup, [
    d.title,
    d.standfirst,
    ...entries.flatMap(([, title, words]) => [title, ...words]),
  ]);
}

const asked: readonly (readonly [string, string])[] = [
  [
    'You voted for the well in 2019. Why not now?',
    'Because in 2019 nobody had measured the salt. I was shown a map with blue on it and I believed the blue. Dr. Feld came with a bucket.',
  ],
  [
    'The company says that it will close the hall if it cannot drill.',
    'It says so, and it may. I have been threatened by better people. The river is eleven kilometres away, and water runs downhill; their own engineers drew the pipe before their lawyers hid the drawing.',
  ],
  [
    'And the 140 jobs?',
    'I want every one of them. I grew up in a house where the brewery was the clock. But a job that empties the kitchen tap of the village next door is not a job for us, it is a job for them at our expense.',
  ],
  [
    'Would you resign over it?',
    'No. Whoever resigns is praised for a week and replaced by somebody worse. I would vote, and then I would ask for the minutes.',
  ],
];

function interview() {
  const d = { ...wells, title: '“Dr. Feld came with a bucket”', author: 'Noor Castellan' };
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${d.title} - ${d.outlet}</title><meta property="og:title" content="${d.title}"><meta property="article:author" content="${d.author}"></head><body><div class="topnav"><a href="/">${d.outlet}</a> <a href="/interviews">Interviews</a></div><div class="hd"><h1>${d.title}</h1><div class="intro">Councillor Ewan Strand on salt, pipes and the minutes of meetings.</div><div class="by">Interview: ${d.author}</div></div><div class="txt">${asked.map(([q, a]) => `<div class="row"><strong>${q}</strong></div><div class="row">${a}</div>`).join('')}</div><div class="more"><div>More interviews</div><a href="#">The ferryman’s accountant</a><a href="#">A judge without a robe</a></div></body></html>`;
  return written('interview', d, markup, [
    d.title,
    'Councillor Ewan Strand on salt, pipes and the minutes of meetings.',
    ...asked.flat(),
  ]);
}

const items: readonly (readonly [string, string])[] = [
  [
    '1. The owner’s name',
    'Of a living person, not of a company with a letter box. The fire brigade asked for this first, and it is the item that the association fought hardest.',
  ],
  [
    '2. The number of people who live there',
    'Not who they are: how many. In Cooper Street the crew looked for nine and there were fourteen.',
  ],
  [
    '3. The date of the last inspection',
    'Every third dwelling in the old town has none. A blank would be as useful as a date, for it would tell the tenant what to ask.',
  ],
  [
    '4. Where the mains are',
    'Gas, water, current. It is the dullest line in the bill and the one that would have saved eleven hours.',
  ],
];

function listicle() {
  const d = {
    ...register,
    title: 'Four things a register of landlords should hold',
    author: 'Imogen Vale',
  };
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${d.title}</title><meta name="author" content="${d.author}"><meta property="og:site_name" content="${d.outlet}"></head><body><header><a href="/">CQ</a></header><main><article><h1>${d.title}</h1><div class="meta">by ${d.author} / October 3, 2024 / <a href="#comments">No Comments</a></div><div class="post">${ps(d, 0, 1)}${items.map(([head, text], i) => `<h2>${head}</h2><figure><img src="${i}.jpg"><figcaption>Image: Civic archive</figcaption></figure><p>${text}${i === 1 ? ' <a class="also" href="#">(See also: How to count a household)</a>' : ''}</p>`).join('')}<p><strong>READ MORE: <a href="#">Ten questions for your landlord</a></strong></p><p>None of the four is a secret today. They are only kept in four different drawers.</p></div><div class="sharing"><span>Share</span><a href="#">Tweet</a></div></article></main><footer><p>CQ 2024</p></footer></body></html>`;
  return written('listicle', d, markup, [
    d.title,
    d.paragraphs[0] ?? '',
    ...items.flatMap(([head, text], i) => [
      head,
      i === 1 ? `${text} (See also: How to count a household)` : text,
    ]),
    'None of the four is a secret today. They are only kept in four different drawers.',
  ]);
}

function printView() {
  const d = strike;
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Print: ${esc(d.title)}</title><meta name="robots" content="noindex"></head><body onload="window.print()"><div class="print-logo">${d.outlet}</div><a class="print-button" href="javascript:window.print()">Print this page</a><hr><h1 class="print-title">${esc(d.title)}</h1><div class="print-submitted">By ${d.author}</div><div class="print-created">Published ${d.dateShown}</div><div class="print-content">${ps(d)}</div><div class="print-source_url"><strong>Source URL:</strong> https://dunmoor.example/opinion/minimum</div><div class="print-links"><p><strong>Links</strong><br>[1] https://dunmoor.example/topic/schools<br>[2] https://dunmoor.example/topic/law</p></div></body></html>`;
  return written('print view', d, markup, [d.title, ...d.paragraphs]);
}

function savedComplete() {
  const d = register;
  const markup = `<!DOCTYPE html>
<!-- saved from url=(0042)https://civicquarterly.example/register -->
<html lang="en" class=" js flexbox canvas" data-darkreader-mode="dynamic" data-darkreader-scheme="dark"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><style class="darkreader darkreader--fallback" media="screen"></style><script async="" src="./A register_files/analytics.js.download"></script><title>${esc(d.title)} - ${d.outlet}</title><link rel="stylesheet" href="./A register_files/main.css"><meta property="og:title" content="${esc(d.title)}"><style type="text/css">.fb_hidden{position:absolute}</style></head><body data-new-gr-c-s-check-loaded="14.1112.0" data-gr-ext-installed="" cz-shortcut-listen="true" style="--vsc-domain: &quot;cq.example&quot;;"><noscript><iframe src="https://gtm.example/ns.html?id=1" height="0" width="0"></iframe></noscript><div id="fb-root" class=" fb_reset"><div style="position: absolute; top: -10000px;"><div></div></div></div><div class="site"><div class="site-top"><a href="https://cq.example/">${d.outlet}</a><div class="menu-toggle">Menu</div><ul class="main-menu" style="display: none;"><li><a href="https://cq.example/a">Archive</a></li></ul></div><div class="columns"><div class="col-main"><h1 style="color: rgb(232, 230, 227); --darkreader-inline-color: #d8d4cf;" data-darkreader-inline-color="">${esc(d.title)}</h1><p class="post-meta">Posted by <a href="https://cq.example/people" rel="author">${esc(d.author)}</a> on October 3, 2024</p><div class="post-body" id="content">${d.paragraphs.map((one, i) => `<p style="box-sizing: border-box; margin: 0px 0px 1em; --darkreader-inline-bgcolor: initial;" data-darkreader-inline-bgcolor="">${esc(one)}</p>${i === 3 ? '<div class="google-auto-placed ap_container" style="width: 100%; height: auto; clear: both; text-align: center;"><ins data-ad-format="auto" class="adsbygoogle" style="display: block;"><div id="aswift_2_host" tabindex="0" title="Advertisement" aria-label="Advertisement"><iframe id="aswift_2" src="./A register_files/ads.html"></iframe></div></ins></div>' : ''}`).join('')}</div><div class="addtoany_share_save_container"><div class="addtoany_header">Share this:</div><div class="a2a_kit"><a class="a2a_button_facebook" href="#"><span class="a2a_label">Facebook</span></a></div></div></div><div class="col-side"><div class="widget"><h3>Latest</h3><ul><li><a href="#">The committee of one</a></li></ul></div></div></div></div><grammarly-desktop-integration data-grammarly-shadow-root="true"></grammarly-desktop-integration><div id="a2apage_dropdown" class="a2a_menu" style="display: none;"><a>Email</a><a>Copy Link</a></div></body></html>`;
  return written('saved complete', d, markup, [d.title, ...d.paragraphs]);
}

function cyrillic() {
  const d = library;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="comment-item" id="comment_${i + 880}"><div class="comment-item__head"><span class="comment-item__user">${c.author}</span> <span class="comment-item__time">${c.time}</span></div><div class="comment-item__text">${c.words.map(esc).join('<br>')}</div><div class="comment-item__foot"><a href="#">Ответить</a> <a href="#">Пожаловаться</a></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="ru"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>${d.title} :: ${d.outlet}</title><meta name="description" content="${d.standfirst}"></head><body><table width="100%"><tr><td colspan="2"><a href="/">${d.outlet}</a></td></tr><tr><td valign="top" width="180"><ul class="leftmenu"><li><a href="/news">Новости</a></li><li><a href="/mnenie">Мнение</a></li></ul></td><td valign="top"><h1>${d.title}</h1><div class="article-info"><span class="article-date">${d.dateShown}</span> <span class="article-author">Автор: ${d.author}</span></div><div class="anons"><b>${d.standfirst}</b></div><div class="article-text">${ps(d)}</div><div class="tags">Теги: <a href="#">библиотека</a>, <a href="#">бюджет</a></div><div class="comments"><h3>Комментарии (2)</h3>${list}<p>Чтобы оставить комментарий, <a href="#">войдите</a> на сайт.</p></div></td></tr></table><div class="copyright">При перепечатке ссылка обязательна</div></body></html>`;
  return written('windows-1251', d, markup, [d.title, d.standfirst, ...d.paragraphs], d.comments);
}

function shiftJis() {
  const d = hair;
  const list = d.comments
    .map(
      (c, i) =>
        `<dl class="res" id="res${i + 1}"><dt><span class="no">${i + 1}</span>：<span class="name">${c.author}</span>：<span class="time">${c.time}</span></dt><dd>${c.words.map(esc).join('<br>')}</dd></dl>`,
    )
    .join('');
  const markup = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>社説：${d.title}：${d.outlet}</title></head><body><div id="head"><a href="/">${d.outlet}</a><ul><li><a href="/news">ニュース</a></li><li><a href="/shasetsu">社説</a></li></ul></div><div id="contents"><div class="kiji"><h1>${d.title}</h1><p class="kijiDate">${d.dateShown}</p><p class="kijiAuthor">${d.author}</p><div class="kijiBody">\u3000${d.paragraphs.map(esc).join('<br><br>\u3000')}</div></div><div class="bbs"><h2>読者の声（2件）</h2>${list}</div><div class="kanren"><h2>関連記事</h2><ul><li><a href="#">制服を選べる学校が増加</a></li></ul></div></div><div id="foot">著作権は汐見新報社に帰属します</div></body></html>`;
  return written('shift_jis', d, markup, [d.title, ...d.paragraphs], d.comments);
}

/** Pages that are not written in UTF-8, with the encoding that their bytes are in. */
export const otherBytes: readonly (readonly [MadePage, string])[] = [
  [cyrillic(), 'windows-1251'],
  [shiftJis(), 'shift_jis'],
];

export const oddPages = [
  nineties(),
  boxesBetween(),
  teaserOnly(),
  liveBlog(),
  interview(),
  listicle(),
  printView(),
  savedComplete(),
  ...otherBytes.map(([page]) => page),
];

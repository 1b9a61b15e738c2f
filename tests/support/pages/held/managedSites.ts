import { depthOf, esc } from '../page';
import { drones, register, strike, wells } from './englishDebates';
import { ps, written } from './written';

function drupalSeven() {
  const d = drones;
  const tree = (parent?: number): string =>
    d.comments
      .map((c, i) =>
        c.replyTo === parent
          ? `<a id="comment-${i + 61}"></a><div class="comment ${i === 0 ? 'comment-by-anonymous first ' : ''}${i % 2 ? 'even' : 'odd'} clearfix" about="/comment/${i + 61}#comment-${i + 61}" typeof="sioc:Post sioct:Comment"><h3 property="dc:title" datatype=""><a href="/comment/${i + 61}#comment-${i + 61}" class="permalink" rel="bookmark">${esc((c.words[0] ?? '').split(' ').slice(0, 4).join(' '))}</a></h3><div class="submitted"><a href="/comment/${i + 61}" class="permalink" rel="bookmark">Permalink</a><span property="dc:date dc:created" content="2025-02-21T07:02:00+00:00" datatype="xsd:dateTime" rel="sioc:has_creator">Submitted by <span class="username" xml:lang="" about="/u" typeof="sioc:UserAccount" property="foaf:name" datatype="">${c.author}</span> on ${c.time}</span></div><div class="content"><span rel="sioc:reply_of" resource="/node/12" class="rdf-meta element-hidden"></span><div class="field field-name-comment-body field-type-text-long field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">${c.words.map((w) => `<p>${esc(w)}</p>`).join('\n')}</div></div></div></div><ul class="links inline"><li class="comment-reply first last"><a href="/comment/reply/12/${i}">reply</a></li></ul></div>${d.comments.some(({ replyTo }) => replyTo === i) ? `<div class="indented">${tree(i)}</div>` : ''}`
          : '',
      )
      .join('\n');
  const markup = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" version="XHTML+RDFa 1.0" dir="ltr"><head profile="http://www.w3.org/1999/xhtml/vocab"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="Generator" content="Drupal 7 (http://drupal.org)" /><link rel="canonical" href="/node/12" /><title>${esc(d.title)} | ${d.outlet}</title></head><body class="html not-front not-logged-in one-sidebar sidebar-first page-node node-type-article"><div id="skip-link"><a href="#main-content" class="element-invisible element-focusable">Skip to main content</a></div><div id="page-wrapper"><div id="page"><div id="header" class="without-secondary-menu"><div class="section clearfix"><div id="name-and-slogan"><div id="site-name"><strong><a href="/" title="Home" rel="home"><span>${d.outlet}</span></a></strong></div></div><div id="main-menu" class="navigation"><h2 class="element-invisible">Main menu</h2><ul id="main-menu-links" class="links inline clearfix"><li class="menu-218 first"><a href="/">Home</a></li></ul></div></div></div><div id="main-wrapper" class="clearfix"><div id="main" class="clearfix"><div id="breadcrumb"><h2 class="element-invisible">You are here</h2><div class="breadcrumb"><a href="/">Home</a></div></div><div id="sidebar-first" class="column sidebar"><div class="section"><div class="region region-sidebar-first"><div id="block-search-form" class="block"><form><h2 class="element-invisible">Search form</h2><label>Search</label></form></div><div id="block-user-login" class="block"><h2>User login</h2><div class="content"><form><label>Username <span class="form-required">*</span></label><label>Password</label><ul><li><a href="#">Create new account</a></li></ul></form></div></div></div></div></div><div id="content" class="column"><div class="section"><a id="main-content"></a><h1 class="title" id="page-title">${esc(d.title)}</h1><div class="tabs"></div><div class="region region-content"><div id="block-system-main" class="block block-system"><div class="content"><div id="node-12" class="node node-article node-full clearfix" about="/node/12" typeof="sioc:Item foaf:Document"><div class="meta submitted"><span property="dc:date dc:created" content="2025-02-21T06:10:00+00:00" datatype="xsd:dateTime" rel="sioc:has_creator">Submitted by <span class="username" about="/users/ca" typeof="sioc:UserAccount" property="foaf:name" datatype="">${d.author}</span> on Fri, 02/21/2025 - 06:10</span></div><div class="content clearfix"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">${ps(d, 0, 2)}<h4>${d.heading}</h4>${ps(d, 2)}</div></div></div><div class="field field-name-field-tags field-type-taxonomy-term-reference field-label-above clearfix"><h3 class="field-label">Tags: </h3><ul class="links"><li class="taxonomy-term-reference-0" rel="dc:subject"><a href="#" typeof="skos:Concept">policing</a></li></ul></div></div><div class="link-wrapper"><ul class="links inline"><li class="node_read_count"><span>1204 reads</span></li><li class="print_html"><a href="#">Printer-friendly version</a></li></ul></div><div id="comments" class="comment-wrapper"><h2 class="title">Comments</h2>${tree()}<h2 class="title comment-form">Add new comment</h2><form class="comment-form" id="comment-form"><div class="form-item"><label>Your name </label></div><ul class="tips"><li>No HTML tags allowed.</li><li>Lines and paragraphs break automatically.</li></ul></form></div></div></div></div></div></div></div></div></div><div id="footer-wrapper"><div class="section"><div id="block-system-powered-by"><span>Powered by <a href="#">Drupal</a></span></div></div></div></div></div></body></html>`;
  return written(
    'drupal 7 with subjects',
    d,
    markup,
    [d.title, ...d.paragraphs.slice(0, 2), d.heading, ...d.paragraphs.slice(2)],
    d.comments,
  );
}

function joomla() {
  const d = strike;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="${i % 2 ? 'odd' : 'even'}" id="comment-item-${i + 3}"><div class="rbox"><div class="rbox_tr"><div class="rbox_tl"><div class="rbox_t">&nbsp;</div></div></div><div class="rbox_m"><div class="comment-box"><span class="comments-vote"><span id="comment-vote-holder-${i}"><span class="vote-none">0</span></span></span><a class="comment-anchor" href="#comment-${i + 3}" id="comment-${i + 3}">#${i + 1}</a> <span class="comment-author">${c.author}</span> <span class="comment-date">${c.time}</span><div class="comment-body" id="comment-body-${i + 3}">${c.words.map(esc).join('<br /><br />')}</div><span class="comments-buttons"><a href="#">Quote</a></span></div><div class="clear"></div></div><div class="rbox_br"><div class="rbox_bl"><div class="rbox_b">&nbsp;</div></div></div></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en-gb" dir="ltr"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><meta name="author" content="Super User" /><meta name="generator" content="Joomla! - Open Source Content Management" /><title>${esc(d.title)}</title></head><body class="site com_content view-article no-layout no-task itemid-101"><div class="body"><div class="container"><header class="header"><a class="brand" href="/"><span class="site-title" title="${d.outlet}">${d.outlet}</span></a></header><nav class="navigation"><ul class="nav menu nav-pills"><li class="item-101 default current active"><a href="/">Home</a></li><li class="item-102"><a href="/blog">Blog</a></li></ul></nav><div class="row-fluid"><main id="content" role="main" class="span9"><div id="system-message-container"></div><div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB" /><div class="page-header"><h2 itemprop="headline">${esc(d.title)}</h2></div><div class="icons"><div class="btn-group pull-right"><ul class="dropdown-menu"><li class="print-icon"><a href="#">Print</a></li><li class="email-icon"><a href="#">Email</a></li></ul></div></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">${d.author}</span></dd><dd class="category-name">Category: <a href="/blog" itemprop="genre">Schools</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="2025-01-14T06:00:00+00:00" itemprop="datePublished">Published: 14 January 2025</time></dd><dd class="hits"><meta itemprop="interactionCount" content="UserPageVisits:731" />Hits: 731</dd></dl><div itemprop="articleBody">${ps(d, 0, 4)}<ul><li>School A: the list was lost.</li><li>Schools B and C: the letter came late.</li><li>School D: nobody asked the cleaners.</li></ul>${ps(d, 4)}</div><ul class="pager pagenav"><li class="previous"><a href="#" rel="prev"><span class="icon-chevron-left"></span> <span>Prev</span></a></li><li class="next"><a href="#" rel="next"><span>Next</span></a></li></ul><div id="jc"><div id="comments"><h4>Comments &nbsp;<a class="refresh" href="#" title="Refresh comments list">&nbsp;</a></h4><div id="comments-list" class="comments-list">${list}</div><div id="comments-list-footer"><a class="refresh" href="#">Refresh comments list</a><br /><a class="rss" href="#">RSS feed for comments to this post.</a></div></div><h4>Add comment</h4><form id="comments-form"><p><span><input type="text" /><label>Name (required)</label></span></p></form><div id="comments-footer" align="center"><a href="#">JComments</a></div></div></div></main><div id="aside" class="span3"><div class="well"><h3 class="page-header">Latest Articles</h3><ul class="latestnews"><li itemscope itemtype="https://schema.org/Article"><a href="#" itemprop="url"><span itemprop="name">A reply to Bartle</span></a></li></ul></div></div></div></div></div><footer class="footer"><p>© 2025 ${d.outlet}</p></footer></body></html>`;
  return written(
    'joomla',
    d,
    markup,
    [
      d.title,
      ...d.paragraphs.slice(0, 4),
      'School A: the list was lost.',
      'Schools B and C: the letter came late.',
      'School D: nobody asked the cleaners.',
      ...d.paragraphs.slice(4),
    ],
    d.comments.map(({ author, time, words }) => ({ author, time, words })),
  );
}

const notes = [
  'Harrowmere Water Act 1958, s. 4(2).',
  'Feld, A. (2024), Salt below chalk, Working Paper 11, p. 37.',
  'Permit application HW/2025/003, annex C, table 14.',
];

function thinkTank() {
  const d = wells;
  const marked = d.paragraphs.map((one, i) => {
    const note = { 2: 1, 3: 2, 6: 3 }[i];
    return `<p>${esc(one)}${note ? `<sup><a href="#_ftn${note}" name="_ftnref${note}" title="">[${note}]</a></sup>` : ''}</p>`;
  });
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} - Institute for Shared Waters</title><meta name="citation_title" content="${esc(d.title)}"><meta name="citation_author" content="${d.author}"><meta name="citation_publication_date" content="2025/05/09"><meta property="og:site_name" content="Institute for Shared Waters"><meta property="og:title" content="${esc(d.title)}"></head><body class="publication"><div id="CybotCookiebotDialog" role="dialog" aria-label="Cookies"><h2>This website uses cookies</h2><p>We use cookies to personalise content and to analyse our traffic. We also share information about your use of our site with our partners.</p><button>Deny</button><button>Allow all</button></div><header class="site-head"><a href="/">Institute for Shared Waters</a><nav><ul><li><a href="/research">Research</a></li><li><a href="/experts">Experts</a></li><li><a href="/events">Events</a></li></ul></nav></header><div class="hero hero--publication"><span class="hero__type">Policy Brief</span><h1>${esc(d.title)}</h1><div class="hero__meta"><span class="hero__date">9 May 2025</span><span class="hero__authors">By <a href="/experts/jol">${d.author}</a></span></div></div><div class="layout layout--sidebar"><aside class="layout__side"><div class="card card--download"><h3>Download</h3><a href="brief.pdf">Full brief (PDF, 1.2 MB)</a></div><div class="card"><h3>Key figures</h3><ul><li>2 million litres a day</li><li>140 jobs</li></ul></div><div class="card card--expert"><h3>Expert</h3><p>${d.author} is a senior fellow in the Rivers Programme.</p></div></aside><div class="layout__main rich-text"><div class="summary-box"><h2>Summary</h2><ul><li>The act puts domestic supply first.</li><li>The board should grant the hall and refuse the well.</li></ul></div><h2>Whose water</h2>${marked.slice(0, 3).join('')}<h2>${d.heading}</h2>${marked.slice(3).join('')}<hr><div class="footnotes">${notes.map((note, i) => `<p><a href="#_ftnref${i + 1}" name="_ftn${i + 1}">[${i + 1}]</a> ${note}</p>`).join('')}</div></div></div><section class="related"><h2>Related publications</h2><article class="teaser"><h3><a href="#">Rivers that sign treaties</a></h3><p>Four basins, four parliaments, and a lesson in patience.</p></article></section><footer><p>The Institute for Shared Waters is a registered charity.</p></footer></body></html>`;
  const numbers: Record<number, string> = { 2: '[1]', 3: '[2]', 6: '[3]' };
  return written('think tank with notes', d, markup, [
    d.title,
    'Summary',
    'The act puts domestic supply first.',
    'The board should grant the hall and refuse the well.',
    'Whose water',
    ...d.paragraphs.slice(0, 3).map((one, i) => one + (numbers[i] ?? '')),
    d.heading,
    ...d.paragraphs.slice(3).map((one, i) => one + (numbers[i + 3] ?? '')),
    ...notes.map((note, i) => `[${i + 1}] ${note}`),
  ]);
}

function siteBuilder() {
  const d = register;
  const rich = (inner: string, i: number) =>
    `<div id="comp-l${i}" class="KcpHeO tz5f0K comp-l${i} wixui-rich-text" data-testid="richTextElement">${inner}</div>`;
  const body = d.paragraphs
    .map(
      (one) =>
        `<p class="font_8 wixui-rich-text__text" style="line-height:1.8em; font-size:16px;"><span style="font-size:16px;" class="wixui-rich-text__text"><span style="font-family:avenir-lt-w01" class="wixui-rich-text__text">${esc(one)}</span></span></p><p class="font_8 wixui-rich-text__text"><span class="wixGuard wixui-rich-text__text">\u200B</span></p>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset='utf-8'><title>${esc(d.title)} | ${d.outlet}</title><meta property="og:title" content="${esc(d.title)} | ${d.outlet}"/><meta property="og:site_name" content="${d.outlet}"/></head><body class='responsive'><div id="SITE_CONTAINER"><div id="main_MF"><div id="site-root"><div id="masterPage" class="mesh-layout"><header tabindex="-1" id="SITE_HEADER_WRAPPER"><div data-mesh-id="SITE_HEADERinlineContent">${rich('<p class="font_7"><a href="/">Civic Quarterly</a></p>', 1)}<nav aria-label="Site"><ul><li><a data-testid="linkElement" href="/"><div><p>Home</p></div></a></li><li><a href="/back-issues"><div><p>Back issues</p></div></a></li></ul></nav></div></header><main id="PAGES_CONTAINER" tabindex="-1" data-main-content="true"><div id="SITE_PAGES"><div id="c1dmp"><div data-mesh-id="Containerc1dmpinlineContent"><div data-mesh-id="Containerc1dmpinlineContent-gridContainer">${rich(`<h1 class="font_2 wixui-rich-text__text"><span class="color_15">${esc(d.title)}</span></h1>`, 2)}${rich(`<p class="font_8"><span>By ${esc(d.author)}</span></p>`, 3)}${rich(`<p class="font_9"><span>${d.dateShown}</span></p>`, 4)}${rich(`<p class="font_7 wixui-rich-text__text"><span style="font-style:italic">${esc(d.standfirst)}</span></p>`, 5)}${rich(body, 6)}<div id="comp-b1"><a data-testid="linkElement" href="/subscribe" aria-label="Subscribe"><span>Subscribe</span></a></div></div></div></div></div></main><footer id="SITE_FOOTER_WRAPPER"><div>${rich('<p class="font_9">©2024 by Civic Quarterly. Proudly created with Wix.com</p>', 9)}</div></footer></div></div></div></div></body></html>`;
  return written('site builder', d, markup, [d.title, d.standfirst, ...d.paragraphs]);
}

function indentedByWidth() {
  const d = wells;
  const list = d.comments
    .map(
      (c, i) =>
        `<tr class='athing comtr' id='4402${i}'><td><table border='0'><tr><td class='ind' indent='${depthOf(d.comments, i)}'><img src="s.gif" height="1" width="${depthOf(d.comments, i) * 40}"></td><td valign="top" class="votelinks"><center><a id='up_4402${i}' href='vote'><div class='votearrow' title='upvote'></div></a></center></td><td class="default"><div style="margin-top:2px; margin-bottom:-10px;"><span class="comhead"><a href="user?id=u" class="hnuser">${c.author}</a> <span class="age" title="2025-05-09T08:14:00"><a href="item?id=4402${i}">${c.time}</a></span> <span id="unv_4402${i}"></span><span class='navs'> | <a href="#p" class="clicky">parent</a> | <a href="#n" class="clicky">next</a> <a class="togg clicky" n="3" href="javascript:void(0)">[–]</a><span class="onstory"></span></span></span></div><br><div class="comment"><div class="commtext c00">${c.words.map(esc).join('<p>')}</div><div class='reply'><p><font size="1"><u><a href="reply?id=4402${i}" rel="nofollow">reply</a></u></font></div></div></td></tr></table></td></tr>`,
    )
    .join('\n');
  const markup = `<html lang="en" op="item"><head><meta name="referrer" content="origin"><title>${esc(d.title)} | Waterboard News</title></head><body><center><table id="hnmain" border="0" cellpadding="0" cellspacing="0" width="85%" bgcolor="#f6f6ef"><tr><td bgcolor="#ff6600"><table border="0" width="100%"><tr><td style="width:18px"><a href="/"><img src="y.svg"></a></td><td style="line-height:12pt; height:10px;"><span class="pagetop"><b class="hnname"><a href="news">Waterboard News</a></b><a href="newest">new</a> | <a href="front">past</a> | <a href="newcomments">comments</a> | <a href="ask">ask</a></span></td><td style="text-align:right"><span class="pagetop"><a href="login">login</a></span></td></tr></table></td></tr><tr id="pagespace" title="x" style="height:10px"></tr><tr><td><table class="fatitem" border="0"><tr class='athing submission' id='44019'><td align="right" valign="top" class="title"><span class="rank"></span></td><td valign="top" class="votelinks"><center><a href='vote'><div class='votearrow'></div></a></center></td><td class="title"><span class="titleline"><a href="item?id=44019">${esc(d.title)}</a></span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="subline"><span class="score" id="score_44019">87 points</span> by <a href="user?id=jol" class="hnuser">${d.author}</a> <span class="age" title="2025-05-09T06:00:00"><a href="item?id=44019">6 hours ago</a></span> | <a href="hide">hide</a> | <a href="past">past</a> | <a href="fave">favorite</a> | <a href="item">5&nbsp;comments</a></span></td></tr><tr style="height:2px"></tr><tr><td colspan="2"></td><td><div class="toptext">${d.paragraphs.slice(0, 4).map(esc).join('<p>')}</div></td></tr><tr style="height:10px"></tr></table><br><br><table border="0" class='comment-tree'>${list}</table></td></tr><tr><td><img src="s.gif" height="10" width="0"><br><center><span class="yclinks"><a href="guidelines">Guidelines</a> | <a href="faq">FAQ</a> | <a href="lists">Lists</a></span></center></td></tr></table></center></body></html>`;
  return written(
    'threads in tables',
    d,
    markup,
    [d.title, ...d.paragraphs.slice(0, 4)],
    d.comments,
  );
}

export const managedSites = [
  drupalSeven(),
  joomla(),
  thinkTank(),
  siteBuilder(),
  indentedByWidth(),
];

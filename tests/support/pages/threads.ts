import { archive, ferries, german } from './debates';
import { all, depthOf, esc, flat, made, type MadePage, nested, tagged } from './page';

function discourse(): MadePage {
  const d = ferries;
  const posts = d.comments
    .map(
      (c, i) =>
        `<div id='post_${i + 2}' itemprop='comment' itemscope itemtype='http://schema.org/Comment' class='topic-body crawler-post'><div class='crawler-post-meta'><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" rel='nofollow' href='/u'><span itemprop='name'>${c.author ?? ''}</span></a></span><span class="crawler-post-infos"><time itemprop='datePublished' datetime='2024-03-18T09:00:00Z' class='post-time'>${c.time ?? ''}</time><span itemprop='position'>${i + 2}</span></span></div><div class='post' itemprop='text'>${tagged('p', c.words)}</div><div itemprop="interactionStatistic" itemscope><meta itemprop="userInteractionCount" content="2" /><span class='post-likes'>2 Likes</span></div></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} - Debates - ${d.outlet}</title><meta name="generator" content="Discourse 3.2"><link rel="canonical" href="https://talk.example/t/77"><meta property="og:site_name" content="${d.outlet}"><meta property="og:title" content="${esc(d.title)}"></head><body class="crawler"><header><a href="/">${d.outlet}</a></header><div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/77">${esc(d.title)}</a></h1><div class="topic-category"><span class='category-name'>Debates</span></div></div><div itemscope itemtype='http://schema.org/DiscussionForumPosting'><meta itemprop='headline' content='${esc(d.title)}'><div id='post_1' class='topic-body crawler-post'><div class='crawler-post-meta'><span class="creator" itemprop="author" itemscope><a itemprop="url" href='/u'><span itemprop='name'>${d.author}</span></a></span><time itemprop='datePublished' datetime='2024-03-18T06:00:00Z' class='post-time'>${d.dateShown}</time></div><div class='post' itemprop='text'>${tagged('p', d.paragraphs)}</div></div>${posts}</div></div><footer class="container wrapper"><nav class='crawler-nav'><ul><li><a href='/'>Home</a></li><li><a href='/categories'>Categories</a></li></ul></nav></footer></body></html>`;
  return made('discourse-like', d, markup, ['title', ...all(d)], flat(d.comments));
}

/** Every post of a thread is a comment, the first one too. */
function phpbb(): MadePage {
  const d = archive;
  const opening = {
    author: d.author,
    time: 'Thu Nov 02, 2023 6:10 am',
    words: d.paragraphs.slice(0, 2),
  };
  const said = [opening, ...flat(d.comments)];
  const posts = said
    .map(
      (c, i) =>
        `<div id="p${i + 800}" class="post has-profile bg${i % 2}"><div class="inner"><dl class="postprofile" id="profile${i}"><dt class="no-profile-rank"><a href="#" class="username">${c.author ?? ''}</a></dt><dd class="profile-posts"><strong>Posts:</strong> <a href="#">245</a></dd><dd class="profile-joined"><strong>Joined:</strong> Tue Jan 04, 2011 3:20 pm</dd></dl><div class="postbody"><div id="post_content${i}"><h3><a href="#p${i + 800}">Re: Trams</a></h3><ul class="post-buttons"><li><a href="#" title="Reply with quote"><span>Quote</span></a></li></ul><p class="author"><a class="unread" href="#"><span class="sr-only">Post</span></a><span class="responsive-hide">by <strong><a href="#" class="username">${c.author ?? ''}</a></strong> » </span><time datetime="2023-11-02T06:10:00+00:00">${c.time ?? ''}</time></p><div class="content">${c.words.map(esc).join('<br><br>')}</div></div></div><div class="back2top"><a href="#top" class="top">Top</a></div></div></div><hr class="divider">`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html dir="ltr" lang="en-gb"><head><meta charset="utf-8"><title>${esc(d.title)} - ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"></head><body id="phpbb" class="nojs section-viewtopic"><div id="wrap" class="wrap"><div id="page-header"><div class="navbar"><ul id="nav-breadcrumbs"><li><a href="/">Board index</a></li></ul></div></div><div id="page-body" class="page-body"><h2 class="topic-title"><a href="#">${esc(d.title)}</a></h2><div class="action-bar"><a href="#" class="button">Post Reply</a><div class="pagination">4 posts • Page 1 of 1</div></div>${posts}</div><div id="page-footer" class="page-footer"><div class="copyright"><p>Powered by a bulletin board</p></div></div></div></body></html>`;
  return made('phpbb', d, markup, ['title'], said, ['author', 'published', 'address']);
}

function vbulletin(): MadePage {
  const d = ferries;
  const said = [
    { author: d.author, time: '03-18-2024, 06:00 AM', words: [d.paragraphs[0] ?? ''] },
    ...flat(d.comments),
  ];
  const posts = said
    .map(
      (c, i) =>
        `<li class="postbitlegacy postbitim postcontainer old" id="post_${i + 5100}"><div class="posthead"><span class="postdate old"><span class="date">${c.time ?? ''}</span></span><span class="nodecontrols"><a class="postcounter">#${i + 1}</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><a class="username offline" href="#"><strong>${c.author ?? ''}</strong></a></div><span class="usertitle">Senior Member</span></div><div class="postbody"><div class="postrow"><h2 class="title icon">Re: night boats</h2><div class="content"><div id="post_message_${i + 5100}"><blockquote class="postcontent restore">${c.words.map(esc).join('<br /><br />')}</blockquote></div></div></div></div></div><div class="postfoot"><a class="newreply">Reply With Quote</a></div></li>`,
    )
    .join('');
  const markup = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml" lang="en" dir="ltr"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="generator" content="vBulletin 4.2.5" /><title>${esc(d.title)}</title></head><body><div class="above_body"><div id="header" class="header"><a href="/">${d.outlet} boards</a></div><div id="navbar" class="navbar"><ul><li><a href="#">Forum</a></li><li><a href="#">FAQ</a></li></ul></div></div><div class="body_wrapper"><div id="pagetitle" class="pagetitle"><h1>Thread: <span class="threadtitle"><a href="#">${esc(d.title)}</a></span></h1></div><div id="postlist" class="postlist restrain"><ol id="posts" class="posts">${posts}</ol></div></div><div id="footer" class="floatcontainer footer"><p>All times are GMT</p></div></body></html>`;
  return made('vbulletin', d, markup, ['title'], said, [
    'author',
    'published',
    'outlet',
    'address',
  ]);
}

function disqus(): MadePage {
  const d = archive;
  const posts = nested(
    d.comments,
    (c, i, replies) =>
      `<li class="post" id="post-${i + 6001}"><div data-role="post-content" class="post-content"><div class="avatar"><img></div><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="#" data-username="u">${c.author ?? ''}</a></span></span><span class="post-meta"><span class="bullet">•</span> <a href="#" class="time-ago" title="x">${c.time ?? ''}</a></span></header><div class="post-body-inner"><div class="post-message-container"><div class="publisher-anchor-color"><div class="post-message">${tagged('p', c.words)}</div></div></div></div><footer class="comment__footer"><ul><li class="voting"><a>3</a> <a>▲</a> <a>▼</a></li><li class="reply"><a>Reply</a></li><li><a>Share ›</a></li></ul></footer></div></div><ul data-role="children" class="children">${replies}</ul></li>`,
  );
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} | ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"><meta property="article:published_time" content="2023-11-02T05:00:00Z"><meta name="author" content="${d.author}"></head><body><nav><a href="/">Home</a></nav><article><h1>${esc(d.title)}</h1>${tagged('p', d.paragraphs)}</article><div id="disqus_thread"><section id="conversation" class="conversation"><header><h3>3 Comments</h3><a>Login</a></header><div id="posts"><ul id="post-list" class="post-list">${posts}</ul></div></section><noscript>Please enable JavaScript to view the comments.</noscript></div><footer>All rights reserved</footer></body></html>`;
  return made('disqus saved', d, markup, ['title', ...all(d)], d.comments, ['address']);
}

function disqusEmpty(): MadePage {
  const d = archive;
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} | ${d.outlet}</title><meta property="og:site_name" content="${d.outlet}"><meta name="author" content="${d.author}"><meta name="date" content="2023-11-02"></head><body><nav><a href="/">Home</a></nav><article><h1>${esc(d.title)}</h1>${tagged('p', d.paragraphs)}</article><div id="disqus_thread"></div><noscript>Please enable JavaScript to view the <a href="#">comments powered by Disqus.</a></noscript></body></html>`;
  return made('disqus not loaded', d, markup, ['title', ...all(d)], [], ['address']);
}

function shapeOnly(): MadePage {
  const d = ferries;
  const list = d.comments
    .map(
      (c) =>
        `<div class="x9"><a href="/u/7">${c.author ?? ''}</a><span>${c.time ?? ''}</span>${tagged('p', c.words)}<button>Reply</button></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title><meta property="og:site_name" content="${d.outlet}"><meta name="author" content="${d.author}"><meta name="date" content="2024-03-18"></head><body><div class="a1"><a href="/">Home</a><a href="/all">All debates</a></div><div class="b2"><h1>${esc(d.title)}</h1>${tagged('p', d.paragraphs)}</div><div class="c3"><h2>4 comments</h2><div class="d4">${list}</div></div></body></html>`;
  return made('shape only', d, markup, ['title', ...all(d)], flat(d.comments), ['address']);
}

function tables(): MadePage {
  const d = ferries;
  const rows = d.comments
    .map(
      (c) =>
        `<tr><td bgcolor="#eeeeee"><font size="2"><b>${c.author ?? ''}</b> <i>${c.time ?? ''}</i></font><br>${c.words.map(esc).join('<br><br>')}</td></tr>`,
    )
    .join('');
  const markup = `<HTML><HEAD><TITLE>${esc(d.title)}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"></HEAD><BODY BGCOLOR=white><TABLE WIDTH=760 BORDER=0><TR><TD COLSPAN=3><FONT SIZE=6>${d.outlet}</FONT></TD></TR><TR><TD WIDTH=140 VALIGN=top><A HREF="/">Home</A><BR><A HREF="/news">News</A><BR><A HREF="/letters">Letters</A></TD><TD WIDTH=480><FONT SIZE=5><B>${esc(d.title)}</B></FONT><BR><FONT SIZE=2>By ${d.author}</FONT><P>${d.paragraphs.map(esc).join('<P>')}<P><HR><B>Reader comments</B><TABLE BORDER=1 CLASS=comments>${rows}</TABLE></TD><TD WIDTH=140><A HREF="/ad">Buy rope at Hansen</A></TD></TR></TABLE></BODY></HTML>`;
  return made('table layout', d, markup, ['title', ...all(d)], flat(d.comments), [
    'published',
    'outlet',
    'language',
    'address',
  ]);
}

function fonts(): MadePage {
  const d = german;
  const markup = `<html><head><title>${d.title}</title></head><body><center><font size="+3" color="navy">${d.outlet}</font></center><hr><font face="Times"><h2>${d.title}</h2><i>von ${d.author}</i><br><br>${d.paragraphs.map(esc).join('<br><br>\n')}</font><hr><center><font size="-1"><a href="index.html">Zurück</a> | <a href="mail.html">Leserbrief schreiben</a></font></center></body></html>`;
  return made(
    'font tags',
    d,
    markup,
    ['title', ...all(d)],
    [],
    ['published', 'outlet', 'language', 'address'],
  );
}

function reddit(): MadePage {
  const d = ferries;
  const list = d.comments
    .map(
      (c, i) =>
        `<div class="comment" data-comment-id="t1_${i}a${i}" data-depth="${depthOf(d.comments, i)}"><div class="tagline"><a class="author" href="/u/x">${c.author ?? ''}</a> <span class="score">14 points</span> <time datetime="2024-03-18T10:00:00Z">${c.time ?? ''}</time></div><div class="usertext-body"><div class="md">${tagged('p', c.words)}</div></div><ul class="flat-list buttons"><li><a href="#">permalink</a></li><li><a href="#">report</a></li><li><a href="#">reply</a></li></ul></div>`,
    )
    .join('');
  const markup = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)} : ${d.outlet}</title><meta property="og:title" content="${esc(d.title)}"><meta property="og:site_name" content="${d.outlet}"></head><body class="comments-page"><div id="header" role="banner"><a href="/">front</a></div><div class="side"><div class="titlebox"><h2>harbours</h2><p>412 readers</p></div></div><div class="content" role="main"><div class="thing link"><p class="title"><a href="#">${esc(d.title)}</a></p><p class="tagline">submitted by <a class="author" rel="author" href="#">${d.author}</a> <time datetime="2024-03-18T06:00:00Z">6 hours ago</time></p><div class="md">${tagged('p', d.paragraphs.slice(0, 4))}</div></div><div class="commentarea"><div class="panestack-title"><span class="title">all 4 comments</span></div><div class="sitetable nestedlisting">${list}</div></div></div></body></html>`;
  return made('link thread', d, markup, ['title', 0, 1, 2, 3], d.comments, ['address']);
}

function quoting(): MadePage {
  const d = ferries;
  const quoted = d.paragraphs[2] ?? '';
  const said = [
    {
      author: 'Bram Oake',
      time: '19 Mar 2024',
      words: [quoted, 'This is the only honest sentence in the piece.'],
    },
    {
      author: null,
      time: '20 Mar 2024',
      words: ['Why does nobody ask the cruise lines? They have the money and the lights.'],
    },
  ];
  const list = said
    .map(
      (c, i) =>
        `<li class="comment" id="comment-${i + 1}">${c.author === null ? '' : `<span class="comment-author">${c.author}</span> `}<span class="comment-date">${c.time}</span><div class="comment-content">${i === 0 ? `<blockquote><p>${esc(quoted)}</p></blockquote>` : ''}${tagged('p', c.words.slice(i === 0 ? 1 : 0))}</div></li>`,
    )
    .join('');
  const markup = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${esc(d.title)}</title><meta name="author" content="${d.author}"><meta property="og:site_name" content="${d.outlet}"><meta name="pubdate" content="20240318"></head><body><main><h1>${esc(d.title)}</h1><div class="prose">${tagged('p', d.paragraphs)}</div><section class="comments"><h2>Comments</h2><ul>${list}</ul></section></main></body></html>`;
  return made('quoting readers', d, markup, ['title', ...all(d)], said, ['address']);
}

export const threads: readonly MadePage[] = [
  discourse(),
  phpbb(),
  vbulletin(),
  disqus(),
  disqusEmpty(),
  shapeOnly(),
  tables(),
  fonts(),
  reddit(),
  quoting(),
];

/** What pages call a part that holds comments: classes and ids. */
export const sectionName =
  /(?:^|[-_a-z])(?:comments?|disqus|discussion|livefyre|kommentare?|leserkommentare?|coment[aá]rios?|commentaires?|commenti|reacties|r[ée]actions|replies|responses|respond|conversation|thread|forum|postlist|topic|guestbook|talkbacks?|komentar(?:z[ey]|e)|kommentit?|yorumlar|opinie|leserbriefe?|foren|coral|utterances|giscus|isso)(?:$|[-_a-z0-9])/i;

/** What pages call one comment. */
export const itemName =
  /^(?:[a-z\d]{1,12}(?:-|_){1,2})?(?:comment|kommentar|leserkommentar|coment[aá]rio|commentaire|commento|reactie|response|talkback|komentarz|kommentti|yorum)(?:(?:-|_){0,2}(?:item|entry|wrap|wrapper|node|box|card|row|unit|single|tree-item|thread-item|holder))?$/i;

/** Ids that number comments. */
export const itemId =
  /^(?:(?:li|div|dsq|article|post)[-_])?(?:comment|kommentar|coment[aá]rio|commentaire|commento|reactie|reply|cmt|talkback|komentarz|yorum)[-_]?(?:id[-_]?)?[\da-f]+$/i;

/** What forums call one post of a thread. */
export const postName =
  /^(?:topic-post|post-?bit\w*|postcontainer|post|message--post|crawler-post)$/i;

/** Lists of comments from all over a site, which are links to other pages. */
export const otherPagesName =
  /(?:recent|latest|widget|letzte|neueste|recientes|derni|ultimi|most-)/i;

/** What leads to another page, also when that is a comment on the news. */
export const teaserName = /teaser|promo|headline|story/i;

export const authorName =
  /(?:^|[-_])(?:author|fn|user-?name|user|nick(?:name)?|poster|byline|commenter|screen-?name|display-?name|full-?name|autor|auteur|autore|verfasser|usuario|nombre|pseudo|creator|names?|who)(?:$|[-_])|(?:author|user|poster|autor|nick)(?:name|Name)?$/i;

/** What pages call nothing but who wrote a comment. */
export const certainAuthorName =
  /^(?:(?:comment|post|reply)[-_]{0,2})?(?:author|user-?name|nick(?:name)?|poster|commenter|screen-?name|display-?name|full-?name|autor|auteur|autore|verfasser)(?:[-_]{0,2}(?:name|link))?$/i;

export const timeName =
  /(?:^|[-_])(?:date|time|date-?time|timestamp|timeago|ago|posted|posted-?on|published|created|fecha|datum|when|hora|zeit|data)(?:$|[-_])|(?:Date|Time|timestamp)$/;

export const bodyName =
  /(?:^|[-_])(?:(?:comment|reply|post|message|kommentar|coment[aá]rio|commentaire)(?:-|_){0,2}(?:body|text|texte?|content|contents|copy|message|inner-text|txt)|body|content|text|message|cooked|postbody|postcontent|usertext-body|entry-content|texto|texte)$/i;

/** Parts of a comment that are there to do something with it. */
export const controlName =
  /(?:^|[-_])(?:actions?|buttons?|toolbar|controls?|share|votes?|voting|likes?|reply-?link|flag|report|menu|footer-links|permalink|rating|score|edit-link)(?:$|[-_])/i;

const control =
  /^(?:reply|reply to (?:this|comment|.{1,30})|replies|respond|log ?in to (?:reply|comment|vote).*|likes?|like this|unlike|dislike|upvote|downvote|up|down|recommend(?:ed)?|report(?: (?:abuse|comment|this|post))?|flag(?: (?:as inappropriate|comment))?|share|permalink|permanent link|link|copy link|edit|delete|quote|multi-?quote|votes?|points?|helpful|thanks|hide|show|collapse|expand|more|view (?:all )?repl(?:y|ies)|show (?:more )?repl(?:y|ies)|hide replies|go to (?:post|parent)|parent|next|prev(?:ious)?|root|context|antworten|antwort|antworten anzeigen|leserempfehlung|melden|gef[äa]llt mir|empfehlen|teilen|zitieren|bearbeiten|link zum kommentar|responder|me gusta|no me gusta|denunciar|reportar|compartir|citar|editar|enlace|votar|r[ée]pondre|j[’']aime|signaler(?: un abus)?|partager|citer|modifier|recommander|rispondi|mi piace|segnala|condividi|beantwoorden|reageren|返信|返信する|いいね!?|通報|通報する|共有|引用|رد|الرد|إعجاب|أعجبني|إبلاغ|تبليغ|مشاركة|ответить|нравится|пожаловаться|поделиться|回复|赞|举报|답글|좋아요|신고|odpowiedz|zgłoś|odpovědět|svara|svar|gilla|liker|vastaa|yanıtla|şikayet et|відповісти|הגב(?: לתגובה(?: זו)?)?|השב|דווח|שתף|respect|see more|read more|load more|permanent|continue (?:this )?thread)$/iu;

const answer =
  /^(?:reply|respond|quote|antworten|zitieren|responder|r[ée]pondre|rispondi|beantwoorden|reageren|svara?|svar|vastaa|odpowiedz|odpovědět|yanıtla|отве(?:тить|ть)|відповісти|返信(?:する)?|回复|回覆|답글|رد|الرد|הגב|השב|جواب)(?:$|\s(?:to|auf|ל))/iu;

/** Returns whether a few words are those of a button to answer a comment. */
export function isAnswer(words: string): boolean {
  return answer.test(words.replace(/[^\p{L}\s]+/gu, ' ').trim());
}

const buttonSigns = /[\d()[\]{}|·•,.:#+↑↓▲▼⬆⬇★☆♥❤👍👎…/\\-]+/gu;

/** Returns whether a few words are those of a button, how often it was pressed with them, or signs. */
export function isControl(words: string): boolean {
  // “Thanks.” is what somebody said; “More...” is not.
  if (words.length > 60 || /\p{L}\.$/u.test(words)) return false;
  const bare = words.replace(buttonSigns, ' ').replace(/\s+/g, ' ').trim();
  return isSigns(words) || control.test(bare);
}

/** Returns whether there is no letter, no number and no picture: nothing that anybody could mean. */
function isSigns(words: string): boolean {
  return !/[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(words.replace(/[★☆♥❤👍👎]/gu, ''));
}

/** Returns whether a word says what somebody is to the site: it stands where a name may stand. */
export function isBadge(words: string): boolean {
  return /^(?:reader|subscriber|member|verified)$/iu.test(words.trim());
}

/** Words that stand between a name, a time and what was said. */
const glue =
  /^(?:(?:says?|said|wrote|writes|commented|replied|posted|submitted|by|on|at|am|um|pm|in reply to|posted on|comment by|gespeichert von|verfasst von|publié par|publicado por|enviado por|escrito por|schreibt|schrieb|sagt|meint|von|uhr|dice|dijo|escribi[óo]|comenta|por|el|a las|dit|a dit|a écrit|écrit|par|le|à|ha scritto|scrive|di|il|alle|door|av|af|bei|さん|より|の|يقول|قال|كتب|بواسطة|в|пишет|написал|pisze|napisał|skriver|skrev|schreef|kirjoitti|yazdı|הגיב|הגיבה|כתב|כתבה|אמר|אמרה)\s*)*$/iu;

/** Returns whether the words only join a name and a time. */
export function isGlue(words: string): boolean {
  return glue.test(
    words
      .replace(/[^\p{L}\s]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Returns the name in a byline of a comment: without “says:”, “by” and signs around it. */
export function cleanedName(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/(?<=\S)\s[|·•]\s.*$/u, '')
    .replace(/^(?:\d{1,5}[.)]\s|[\s@•·|–—-])+/u, '')
    .replace(
      /^(?:posted by|comment by|gespeichert von|verfasst von|publicado por|enviado por|publié par|by|von|por|par|door|bei|di)[:\s]\s*/iu,
      '',
    )
    .replace(
      /[\s,]*(?:says|said|wrote|writes|replied|commented|schreibt|schrieb|sagt|meint|dice|dijo|escribió|comenta|dit|a dit|a écrit|écrit|ha scritto|scrive|さん|يقول|كتب)?(?:\s+(?:le|on|at|am|um|el|à|il))?\s*[:：,·•|–—-]*\s*$/iu,
      '',
    )
    .trim();
}

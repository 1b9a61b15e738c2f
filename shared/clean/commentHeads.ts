import { cleanedTime, isTimeAlone } from './times';

/** What a line of a zone of comments is, by its words alone. */
export type Said =
  /** A time and nothing else, or a time among buttons: “2 h · Like · Reply”. */
  | { readonly is: 'time'; readonly time: string }
  /** A name, with the time in the same line: “Ann Lee · 2 h”, “Ann Lee says:”. */
  | { readonly is: 'head'; readonly author: string; readonly time: string | null }
  /** Whose comment is answered: “In reply to Ann Lee”. */
  | { readonly is: 'reply'; readonly to: string }
  | { readonly is: 'button' }
  | { readonly is: 'words' };

/** Longest line, in UTF-16 units, that says who and when, or that is a row of buttons. */
const factLimit = 120;

/** Only what nobody would say as a comment: “Thanks” is a button, and what people say. */
const button =
  /^(?:reply|reply to (?:this|comment)|repl(?:y|ies)|respond|likes?|dislike|upvote|downvote|recommend(?:ed)?|report(?: (?:abuse|comment|this))?|flag|share|permalink|copy link|edited|(?:view|show|hide)(?: all| more)? repl(?:y|ies)|log ?in to reply|sort by.{0,30}|(?:newest|oldest|best)(?: first)?|top (?:contributor|fan|commenter)|subscriber|verified|antworten|antwort|melden|gefällt mir|empfehlen|teilen|responder|me gusta|denunciar|reportar|compartir|r[ée]pondre|j[’']aime|signaler(?: un abus)?|partager|rispondi|mi piace|segnala|condividi|beantwoorden|reageren|ответить|нравится|пожаловаться|поделиться|返信(?:する)?|通報(?:する)?|回复|举报|답글|신고|رد|الرد|أعجبني|إبلاغ|مشاركة|הגב|דווח|שתף)$/iu;

/** Returns whether every part of a line is a button, or the number of those who pressed it. */
function isButtons(parts: readonly string[]): boolean {
  const bare = parts.map((part) => part.replace(/[\d()[\]{},.:+#↑↓▲▼★☆♥❤👍👎\s-]+/gu, ' ').trim());
  return bare.every(
    (part) =>
      part === '' || button.test(part) || part.split(' ').every((word) => button.test(word)),
  );
}

/** Returns what a line of a zone of comments says by its words alone. */
export function saidBy(line: string): Said {
  const words = line.replace(/\s+/g, ' ').trim();
  if (words.length > factLimit) return { is: 'words' };
  const to = answering.exec(words)?.[1];
  if (to !== undefined && isNameOf(to)) return { is: 'reply', to: nameOf(to) };
  const parts = words.split(/\s?[·•|–—]\s?|\s-\s/u).filter((part) => part !== '');
  const times = parts.filter(isTimeAlone);
  const others = parts.filter((part) => !isTimeAlone(part));
  if (isButtons(others)) {
    const [time] = times;
    return time === undefined ? { is: 'button' } : { is: 'time', time: bare(time) };
  }
  const [name = '', ...rest] = others;
  if (times[0] !== undefined && parts[0] === name && isButtons(rest) && isNameOf(name))
    return { is: 'head', author: nameOf(name), time: bare(times[0]) };
  return saying(words) ?? nameThenTime(words) ?? { is: 'words' };
}

const answering =
  /^[([]?(?:(?:in (?:reply|response)|reply(?:ing)?|replied|responding) to|als antwort (?:auf|an)|antwort (?:auf|an)|en réponse à|en respuesta a|in risposta a|in antwoord op|em resposta a|в ответ|[↪↷→⤷↳])\s?:?\s(.{1,60}?)['’]?[)\]:.]{0,2}$/iu;

const says =
  /^(.{1,60}?)\s(?:says?|said|wrote|writes|replied|commented|schreibt|schrieb|sagt|dice|escribi[óo]|comenta|dit|a dit|a écrit|écrit|ha scritto|scrive|пишет|написала?)(?=[\s:,]|$)[\s:,]*(.*?)\s?:?$/iu;

/** “Ann Lee says:”, “Ann Lee wrote on 3 May 2025 at 10:30:”. */
function saying(words: string): Said | null {
  const [, name = '', rest = ''] = says.exec(words) ?? [];
  if (!isProper(name)) return null;
  if (rest === '')
    return words.endsWith(':') ? { is: 'head', author: nameOf(name), time: null } : null;
  return isTimeAlone(rest) ? { is: 'head', author: nameOf(name), time: bare(rest) } : null;
}

/** “Ann Lee, 2 hours ago”, “joe99 (3 May 2025, 10:30)”: the name is what stands before the time. */
function nameThenTime(words: string): Said | null {
  for (const { index, 0: between } of words.matchAll(/[\s,(]+/gu)) {
    const name = words.slice(0, index);
    const time = words.slice(index + between.length).replace(/[\s):]+$/u, '');
    if (isTimeAlone(time) && isProper(name))
      return { is: 'head', author: nameOf(name), time: bare(time) };
  }
  return null;
}

/** Whether words may be a name where a time below says that a comment begins: no sentence, no address. */
export function isNameOf(words: string): boolean {
  if (words.length > 60 || words.split(/\s+/).length > 6 || words.includes('\n')) return false;
  if (/[!?…,;:]$|(?<!(?:^|[\s.])\p{L})\.$|^https?:|^["“”„«>]/u.test(words)) return false;
  return /\p{L}/u.test(words) && !isButtons([words]) && !isTimeAlone(words);
}

const noName =
  /^(?:he|she|it|they|we|you|i|who|what|one|someone|everyone|nobody|this|that|these|those|the|an?|my|your|his|her|our|their|as|and|but|so|if|when|er|sie|es|wir|ich|der|die|das|man|il|elle|on|je|nous|él|ella|yo|posted|published|updated|edited|closed|comments?)(?!\p{L})/iu;

/** Whether words alone are a name: all of them with capitals, or one word as people call themselves on the net. */
export function isProper(words: string): boolean {
  if (!isNameOf(words) || noName.test(words)) return false;
  const all = words.split(/\s+/);
  const small = /^(?:de|da|di|del|der|van|von|la|le|bin|al|y)$/;
  return (
    all.length === 1 || all.every((word) => /^[\p{Lu}\p{Lo}@(]/u.test(word) || small.test(word))
  );
}

function nameOf(words: string): string {
  return words.replace(/^[\s@#]+|[\s,:(]+$/gu, '');
}

/** A time without what leads to it: “posted on”. */
function bare(time: string): string {
  return cleanedTime(time).replace(/^(?:posted|published)\s+(?:on\s+)?/iu, '');
}

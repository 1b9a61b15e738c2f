import { monthNames } from './dates';

const month = monthNames.join('|');
const units =
  's|sec|secs|m|min|mins|h|hr|hrs|d|w|wk|mo|y|yr|seconds?|minutes?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|segundos?|minutos?|horas?|días?|dias?|semanas?|mes(?:es)?|años?|secondes?|heures?|jours?|semaines?|mois|ans?|ore|giorni|uur|dagen';
/** Patterns that hold only where there is a digit. */
const numbered = [
  /\d{1,2}[:h]\d{2}/u,
  /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/u,
  new RegExp(
    `\\d(?:st|nd|rd|th|er)?[\\s.,]*(?:de\\s+|of\\s+)?(?:${month})\\p{L}{0,8}|(?<!\\p{L})(?:${month})\\p{L}{0,8}[\\s.,]+\\d`,
    'iu',
  ),
  /\d+\s?(?:年|月|日|時間前|分前|日前|か月前|小时前|天前|시간|일 전)/u,
  /\d\s+(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)/iu,
];
const worded = [
  new RegExp(
    `^(?:about |over |almost |vor |hace |il y a |há |fa |c\\. )?(?:\\d+\\s?|(?:an?|one|einer?|einem|una?|une?)\\s)(?:${units})\\b`,
    'iu',
  ),
  /^(?:just now|yesterday|today|gestern|heute|ayer|hoy|hier|aujourd[’']hui|ieri|oggi)\b/iu,
  /منذ|قبل|(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)/u,
  /назад/iu,
];

/** Returns whether a few words are a time, as pages write them in several languages. */
export function isTime(words: string): boolean {
  if (words.length < 2 || words.length > 70) return false;
  if (words.split(' ').length > 10) return false;
  const isIn = (pattern: RegExp) => pattern.test(words);
  return worded.some(isIn) || (/\d/.test(words) && numbered.some(isIn));
}

const beforeTime =
  /^[\s,|·•(–—-]*(?:(?:says?|said|wrote|posted|replied|commented|by|on|at|schrieb|sagte|schreibt|am|um|dijo|escribió|el|a las|a écrit|le|à|ha scritto|il(?! y a ))\b[\s:,]*)*/iu;

/** Returns a time without what leads to it: “wrote on”. */
export function cleanedTime(words: string): string {
  return words
    .replace(beforeTime, '')
    .trim()
    .replace(/[\s,]+(?:by|von|por|par|door|av|af|di)$/iu, '')
    .replace(/[\s,|·•:)–—-]+$/u, '');
}

/** How the names of months go on; Maria and Mark begin like one, and are none. */
const monthEndings =
  'r?uary|r?uari?|vier|eiro|ro|naio|r?rier|rero|braio|ereiro|ch|s|[zç]o|z|rt|ile?|o|gio|e|y|io?|ho|let|gno|lio|ust(?:us|i)?|sto|t|t?(?:ember|iembre|embre|embro)|o?ber|obre|ubr[eo]|аря?|рал[ья]|та?|ел[ья]|[ья]|уста?|т?ябр[ья]';

const besideTimes = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:${month})(?:${monthEndings})?`,
    units,
    "just now|yesterday|today|gestern|heute|ayer|hoy|hier|aujourd[’']hui|ieri|oggi|вчера|сегодня",
    'ago|vor|hace|il y a|há|fa|назад|geleden|sedan|siden|about|over|almost|an?|one|einer?|einem|una?|une?',
    'дн(?:я|ей)|день|час(?:а|ов)?|минут[уы]?|недел[юиь]|месяц(?:а|ев)?|лет|года?|منذ|قبل|ساع(?:ة|ات)|دقائق|دقيقة|أيام|يوم',
    'date|(?:first |last )?(?:published|updated|posted|edited|modified)|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|gepubliceerd|опубликовано',
    'on|at|of|am|um|pm|a\\.m|p\\.m|uhr|le|à|el|de|del|a las|il|alle|op|om|в|the',
    '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|et|est|edt|pst|pdt|gmt|utc|bst|cest|cet|mez',
    'st|nd|rd|th|er|t|z',
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/**
 * Returns whether a line is a time and nothing else, as pages write them in several languages: no
 * word of it belongs to a sentence, and a number alone counts something.
 */
export function isTimeAlone(words: string): boolean {
  const line = words.trim();
  if (!isTime(line) || !/\p{L}|\d[-/.:]\d/u.test(line)) return false;
  const rest = line
    .replace(/\d+\s?(?:年|月|日|時間|分|か月|小时|天|시간|일)\s?[前전]?/gu, ' ')
    // “2h” is a number and a unit.
    .replace(/(?<=\d)(?=\p{L})/gu, ' ')
    .replace(besideTimes, ' ');
  return !/\p{L}/u.test(rest);
}

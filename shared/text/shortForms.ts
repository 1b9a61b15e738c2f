/** Before what a short form stands. Sentences are cut apart by it, or not. */
const before = '(?:^|[\\s(\\[\\u201C\\u201E\\u00AB"\'\\u2018])';
const ends = '\\.\\s*$';

function form(words: string, flags = ''): RegExp {
  return new RegExp(`${before}(?:${words})${ends}`, flags);
}

/** Always before a name: a sentence never ends with them. */
export const titles = form(
  'Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Sen|Rep|Gov|Gen|Col|Lt|Maj|Cpl|Sgt|Capt|Cmdr|Adm|Amb|Hon|Rev|Fr|Messrs|Mme|Mlle|MM|Hrn|Fa',
);

/** In the middle of a sentence, whatever follows. */
export const joining = form(
  'vs|v|cf|viz|e\\.g|i\\.e|approx|ca|bzw|gem|vgl|evtl|inkl|z|d|u|s|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|s\\.\\s?o|p\\. ex|c\\.-à-d',
  'i',
);

/** Short only before a number: “No. 5”, “Art. 8”, “Sept. 11”; “No.” alone is a sentence. */
export const numbered = form(
  'nos?|arts?|secs?|sect|paras?|pp?|figs?|eqs?|vols?|chap|ch|apt|abs|nr|al|ff|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  'i',
);

/** A day of a month, as German writes it: “3. Mai”. */
export const dayOfMonth = /(?:^|\s)\d{1,2}\.\s*$/;
export const germanMonth =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;

/** An initial, or letters as in “U.S.”; in a sentence or at its end. */
export const initial = form('\\p{Lu}|(?:\\p{Lu}\\.\\s?)+\\p{Lu}', 'u');

/** In a sentence or at its end. */
export const shortForms = form(
  'Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|Ave|Blvd|Rd|etc|et al|Ph\\.?D|M\\.?D|Esq|ed|eds|usw|Mon|Tue|Wed|Thu|Fri|Sat|Sun',
);

export const timeOfDay = form('[ap]\\.\\s?m', 'i');
/** What follows a time of day in the same sentence. */
export const afterTime =
  /^(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|CET|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** A word that begins a sentence, and is no part of a name. */
export const opener =
  /^[\s(\u201C"'\u2018]*(?:The|A|An|It|Its|He|She|They|We|I|You|One|In|On|At|To|By|From|With|Without|Under|Of|But|And|Or|Nor|So|Yet|This|That|These|Those|There|Then|Here|Now|However|Instead|Meanwhile|Also|Only|Even|Still|His|Her|Their|Our|My|Your|As|For|If|When|While|After|Before|Since|Because|Although|Though|Once|Until|Where|Which|Whether|What|Who|Whose|Why|How|No|Not|None|Nobody|Nothing|Some|Many|Most|Much|All|Any|Each|Every|Both|Few|Several|Such|Other|Others|Another|Is|Are|Was|Were|Do|Does|Did|Have|Has|Had|Can|Could|Would|Should|Will|Let)(?![\p{L}\p{N}])/u;

/** The number or letter of an item: “1.”, “(a)”, “IV.”. */
export const itemMark = /^\s*\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,5})[.)]\s*$/;

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/**
 * Returns a text as LaTeX sets it, on one line: nothing in it is a command. Letters of all scripts
 * stay as they are (UTF-8); dashes and quotation marks made of two signs are kept from joining.
 */
export function latexText(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? sign)
    .replace(/([-`'])(?=\1)/g, '$1{}');
}

/** Returns an address for a field that LaTeX takes as it is, in which only braces must match. */
export function latexUrl(address: string): string {
  return oneLine(address).replace(
    /[\\{}\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** Returns a text without line breaks and control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, (space) => (/^[ \u00a0]$/.test(space) ? space : ' ')).trim();
}

import { baseHues, type BaseHue, type Code } from '../../shared/model/code';

/**
 * Returns the class suffix of a code's look: its base hue, or `u-rrggbb` for a colour of the
 * user's own, whose rules are made when it is first asked for.
 */
export function lookOf(code: Pick<Code, 'colour'>): string {
  if (baseHues.includes(code.colour as BaseHue)) return code.colour;
  const look = `u-${code.colour.slice(1)}`;
  defineLook(look, code.colour);
  return look;
}

const sheet = new CSSStyleSheet();
const defined = new Set<string>();

/** The colour is a checked `#rrggbb`; the dash-dot line marks it as a tag of the user's own. */
function defineLook(look: string, colour: string): void {
  if (defined.has(look)) return;
  if (defined.size === 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  defined.add(look);
  const ink = `color-mix(in srgb, ${colour} var(--own-ink), var(--ink))`;
  const fill = `color-mix(in srgb, ${colour} var(--own-fill), var(--paper))`;
  const on = `color-mix(in srgb, ${colour} var(--own-on), var(--paper))`;
  const dash = (turn: string) =>
    `linear-gradient(${turn}${ink} 0 8px, transparent 8px 11px, ${ink} 11px 13px, transparent 13px)`;
  const rules = [
    `.t-${look}{--k:${ink};--f:${fill};--ln:${dash('90deg,')};--sz:var(--F-size)}`,
    `.a-${look}{--f1:${fill};--u1:${dash('90deg,')};--z1:var(--F-size)}`,
    `.b-${look}{--f2:${fill};--u2:${dash('90deg,')};--z2:var(--F-size)}`,
    `.a-${look}.act{--f1:${on}}`,
    `.b-${look}.act{--f2:${on}}`,
    `.v-${look}{--vb:${dash('')} 0 0/2.5px 16px repeat-y}`,
  ];
  for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
}

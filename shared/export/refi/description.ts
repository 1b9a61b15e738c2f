import type { Code } from '../../model/code';

type Explained = Pick<Code, 'definition' | 'example' | 'counterExample'>;

const exampleLabel = 'Example: ';
const counterLabel = 'Counter-example: ';

/** Returns what a code means as one text, for formats that have but one field for it. */
export function joinedDefinition({ definition, example, counterExample }: Explained): string {
  return [
    definition,
    example && `${exampleLabel}${example}`,
    counterExample && `${counterLabel}${counterExample}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Returns the parts of such a text; joined again they always give the text. */
export function splitDefinition(text: string): Explained {
  const [rest, counterExample] = cut(text, counterLabel);
  const [definition, example] = cut(rest, exampleLabel);
  return { definition, example, counterExample };
}

/** Returns whether the parts of a code come back as they were. */
export function comesApart(code: Explained): boolean {
  const parts = splitDefinition(joinedDefinition(code));
  return (
    parts.definition === code.definition &&
    parts.example === code.example &&
    parts.counterExample === code.counterExample
  );
}

/** Returns what is before and behind the last paragraph that begins with the label. */
function cut(text: string, label: string): [before: string, behind: string] {
  const between = `\n\n${label}`;
  const at = text.lastIndexOf(between);
  const behind = at < 0 ? '' : text.slice(at + between.length);
  if (behind !== '' && at > 0) return [text.slice(0, at), behind];
  const isAll = text.startsWith(label) && text.length > label.length;
  return isAll ? ['', text.slice(label.length)] : [text, ''];
}

import type { DetailName, ReadingDetails } from '../../model/reading';
import { derivedGuid } from '../guid';
import { element, wrapped, type XmlNode } from '../xml';

/** Details of a reading that a source of REFI-QDA has no attribute for, as other programs show them. */
const names = {
  shortTitle: 'Short title',
  author: 'Author',
  outlet: 'Outlet',
  published: 'Published',
  address: 'Address',
  language: 'Language',
} as const satisfies Partial<Record<DetailName, string>>;

type VariableDetail = keyof typeof names;
const details = Object.keys(names) as readonly VariableDetail[];
const guids = new Map(details.map((detail) => [derivedGuid('variable', detail), detail]));

/** Returns the variables that these readings have values of, in their wrapper. */
export function variableElements(readings: readonly ReadingDetails[]): XmlNode[] {
  const used = [...guids].filter(([, detail]) => readings.some((one) => one[detail] !== null));
  return wrapped(
    'Variables',
    used.map(([guid, detail]) =>
      element('Variable', { guid, name: names[detail], typeOfVariable: 'Text' }),
    ),
  );
}

/** Returns the values of a reading. */
export function valueElements(reading: ReadingDetails): XmlNode[] {
  return [...guids].flatMap(([guid, detail]) => {
    const value = reading[detail];
    if (value === null) return [];
    return element('VariableValue', {}, [
      element('VariableRef', { targetGUID: guid }),
      element('TextValue', {}, value),
    ]);
  });
}

/** Returns the detail that a variable of Lectern stands for; null for any other variable. */
export function detailOfVariable(guid: string): VariableDetail | null {
  return guids.get(guid) ?? null;
}

import { z } from 'zod';
import type { Cas, CasStructure } from './cas';

const structure = z.record(z.string(), z.unknown());
const casSchema = z.looseObject({
  '%FEATURE_STRUCTURES': z.union([z.array(structure), z.record(z.string(), structure)]),
});

/** Returns the CAS of a JSON file (serialisation 0.4); null when it is none. */
export function casOfJson(text: string, path: string): Cas | null {
  const parsed = casSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const all = parsed.data['%FEATURE_STRUCTURES'];
  const listed = Array.isArray(all)
    ? all.map((one): [unknown, Record<string, unknown>] => [one['%ID'], one])
    : Object.entries(all);
  const read = listed.map(([id, one]) => structureOf(id, one));
  return {
    path,
    structures: read.filter((one) => one !== null),
    unread: read.flatMap((one, at) => (one ? [] : [`structure ${String(at + 1)}`])),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // "No JSON" is an answer here: the schema says what follows.
    return null;
  }
}

function structureOf(id: unknown, one: Record<string, unknown>): CasStructure | null {
  const type = one['%TYPE'];
  if (!isId(id) || typeof type !== 'string') return null;
  const values = new Map<string, string>();
  const references = new Map<string, string[]>();
  for (const [name, value] of Object.entries(one)) {
    if (name.startsWith('%')) continue;
    // "#" is for numbers that JSON does not have, "@" for a reference, "^" for a type.
    if (name.startsWith('@'))
      references.set(name.slice(1), [value].flat().filter(isId).map(String));
    else if (['string', 'number', 'boolean'].includes(typeof value)) {
      values.set(name.replace(/^[#^]/, ''), String(value));
    }
  }
  return { id: String(id), type, values, references };
}

function isId(value: unknown): value is string | number {
  return (typeof value === 'string' && value.length <= 100) || Number.isInteger(value);
}

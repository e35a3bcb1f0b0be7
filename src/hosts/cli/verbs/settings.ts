import type { z } from 'zod';
import { AppError } from '../../../contract/errors.ts';
import { Settings } from '../../../contract/settings.ts';
import { didYouMean } from '../nearest.ts';
import { schemaAt } from '../schema-at.ts';
import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const settings: Verb = {
  name: 'settings',
  takes: '',
  about: 'All settings',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const value = await (await open('short')).api.settings.get({});
    const rows = leaves(value).map(([key, leaf]) => [key, String(leaf)]);
    return { value, text: table(['SETTING', 'VALUE'], rows) };
  },
};

export const setSetting: Verb = {
  name: 'settings set',
  takes: 'SETTING VALUE',
  about: 'Change one setting: roundtrip settings set conventions.floor 30',
  words: [2, 2],
  flags: [],
  async run({ words: [key = '', text = ''] }, open) {
    const schema = schemaAt(Settings, key.split('.'));
    const { api } = await open('short');
    const now = await api.settings.get({});
    const keys = leaves(now).map(([name]) => name);
    if (!schema || !keys.includes(key))
      throw new AppError('invalid_input', `There is no setting “${key.slice(0, 80)}”.${didYouMean(key, keys)}`);
    const leaf = readValue(schema, key, text);
    const [first = '', ...path] = key.split('.');
    const changed = withLeaf(now[first as keyof Settings], path, leaf);
    const value = await api.settings.update({ [first]: changed } as Partial<Settings>);
    return { value, text: `${key} is ${String(leaf)} now.` };
  },
};

type Leaf = string | number | boolean | null;

function leaves(value: object, prefix = ''): [string, Leaf][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, Leaf][] =>
    inner !== null && typeof inner === 'object' ? leaves(inner, `${prefix}${key}.`) : [[prefix + key, inner as Leaf]],
  );
}

/** Words on a command line are text; `null`, `true` and `30` are taken as such where the setting wants them. */
function readValue(schema: z.ZodType, key: string, text: string): Leaf {
  const tries: unknown[] = [...(text === 'null' ? [null] : []), text, ...(/^(true|false|-?\d+)$/.test(text) ? [JSON.parse(text)] : [])];
  const results = tries.map((value) => schema.safeParse(value));
  const found = results.find((result) => result.success);
  if (found) return found.data as Leaf;
  const reason = results.at(-1)?.error?.issues[0]?.message ?? 'That value does not fit';
  throw new AppError('invalid_input', `${key}: ${reason.replace(/\.$/, '')}. Nothing was changed.`);
}

function withLeaf(value: unknown, [key, ...rest]: string[], leaf: Leaf): unknown {
  if (key === undefined) return leaf;
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withLeaf(object[key], rest, leaf) };
}

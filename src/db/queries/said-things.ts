import { type Kysely, sql } from 'kysely';
import { AppError } from '../../contract/errors.ts';
import { isDay } from '../../domain/calendar/is-day.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

/** Rows of tags by uid. A setup is no mere tag: a trade has one. */
export async function tagIds(db: Db, uids: readonly string[]): Promise<Map<string, number>> {
  if (uids.length === 0) return new Map();
  const rows = await db
    .selectFrom('tag')
    .innerJoin('tag_group', 'tag_group.id', 'group_id')
    .select(['tag.id', 'tag.uid', 'tag.name', 'kind'])
    .where(isOneOf('tag.uid', uids))
    .execute();
  refuseMissing('tag', uids, rows);
  const setup = rows.find(({ kind }) => kind === 'setup');
  if (setup)
    throw new AppError('invalid_input', `“${setup.name}” is a setup, and a trade has one. Nothing was stored; choose it as the setup.`, {
      tag: setup.uid,
    });
  return new Map(rows.map(({ uid, id }) => [uid, id]));
}

export async function oneSetup(db: Db, uid: string): Promise<number> {
  const tag = await db
    .selectFrom('tag')
    .innerJoin('tag_group', 'tag_group.id', 'group_id')
    .select(['tag.id', 'tag.uid', 'tag.name', 'kind'])
    .where('tag.uid', '=', uid)
    .executeTakeFirst();
  refuseMissing('setup', [uid], tag ? [tag] : []);
  if (tag?.kind === 'setup') return tag.id;
  throw new AppError('invalid_input', `“${tag?.name}” is a tag, not a setup. Nothing was stored; add it as a tag.`, { tag: uid });
}

export async function ruleIds(db: Db, ticks: readonly { rule: string }[]): Promise<Map<string, number>> {
  const uids = ticks.map(({ rule }) => rule);
  if (uids.length === 0) return new Map();
  const rows = await db.selectFrom('setup_rule').select(['id', 'uid']).where(isOneOf('uid', uids)).execute();
  refuseMissing('rule', uids, rows);
  return new Map(rows.map(({ uid, id }) => [uid, id]));
}

/** Each value as its field takes it. */
export async function fieldValues(db: Db, values: readonly { field: string; value: string | null }[]) {
  const uids = values.map(({ field }) => field);
  if (uids.length === 0) return [];
  const rows = await db.selectFrom('custom_field').select(['id', 'uid', 'name', 'type', 'choices']).where(isOneOf('uid', uids)).execute();
  refuseMissing('field', uids, rows);
  return values.map(({ field, value }) => {
    const row = rows.find(({ uid }) => uid === field) as (typeof rows)[number];
    const wanted = value === null ? null : WANTED[row.type](value, JSON.parse(row.choices) as string[]);
    if (wanted !== null) throw new AppError('invalid_input', `“${row.name}” takes ${wanted}. Nothing was stored.`, { field, value });
    return { id: row.id, value };
  });
}

/** What a field takes, where a value is not that. */
const WANTED: Record<Schema['custom_field']['type'], (value: string, choices: string[]) => string | null> = {
  text: (value) => (value.isWellFormed() && !value.includes('\0') ? null : 'a text'),
  number: (value) => (/^-?\d{1,18}(\.\d{1,18})?$/.test(value) ? null : 'a number'),
  choice: (value, choices) => (choices.includes(value) ? null : `one of its choices: ${choices.join(', ')}`),
  yesNo: (value) => (value === 'yes' || value === 'no' ? null : 'yes or no'),
  day: (value) => (isDay(value) ? null : 'a day such as 2026-01-31'),
};

const isOneOf = (column: string, uids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(uids)}))`;

function refuseMissing(what: string, wanted: readonly string[], found: readonly { uid: string }[]): void {
  const uid = wanted.find((each) => !found.some((row) => row.uid === each));
  if (uid !== undefined)
    throw new AppError('not_found', `A ${what} named here is no longer in the journal. Nothing was stored; undo may bring it back.`, {
      uid,
    });
}

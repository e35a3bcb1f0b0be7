import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
export type GroupKind = Schema['trade_group']['kind'];

export async function insertTradeGroup(db: Db, kind: GroupKind, anchors: readonly string[], newUid: () => string): Promise<void> {
  const { id } = await db.insertInto('trade_group').values({ uid: newUid(), kind }).returning('id').executeTakeFirstOrThrow();
  for (const anchor_uid of anchors) await db.insertInto('trade_group_member').values({ uid: newUid(), group_id: id, anchor_uid }).execute();
}

/** Takes these anchors out of the user's groups; what is left of a group with less than two members goes too. */
export async function leaveTradeGroups(db: Db, anchors: readonly string[]): Promise<void> {
  const ours = sql<boolean>`anchor_uid IN (SELECT value FROM json_each(${JSON.stringify(anchors)}))`;
  const groups = await db.selectFrom('trade_group_member').select('group_id').distinct().where(ours).execute();
  await db.deleteFrom('trade_group_member').where(ours).execute();
  for (const { group_id } of groups) {
    const left = await db.selectFrom('trade_group_member').select('id').where('group_id', '=', group_id).execute();
    const { kind } = await db.selectFrom('trade_group').select('kind').where('id', '=', group_id).executeTakeFirstOrThrow();
    if (left.length >= (kind === 'apart' ? 1 : 2)) continue;
    await db.deleteFrom('trade_group_member').where('group_id', '=', group_id).execute();
    await db.deleteFrom('trade_group').where('id', '=', group_id).execute();
  }
}

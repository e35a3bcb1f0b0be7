import { createHash } from 'node:crypto';
import { AppError } from '../../contract/errors.ts';
import type { WriteContext } from '../context.ts';

const KEPT = 30 * 86_400_000;

/** Does the work, unless the same request was answered before: then that answer is given again and nothing is written. */
export async function answerOnce<T>(
  { db, now }: Pick<WriteContext, 'db' | 'now'>,
  request: { call: string; key: string | null; input: unknown },
  work: () => Promise<T>,
): Promise<T> {
  const { call, key, input } = request;
  if (key === null) return work();
  const digest = createHash('sha256').update(canonical(input)).digest('hex');
  const known = await db.selectFrom('answered_request').selectAll().where('key', '=', key).executeTakeFirst();
  if (known && known.call === call && known.digest === digest) return JSON.parse(known.answer) as T;
  if (known)
    throw new AppError('conflict', 'Another request was sent under this key. Nothing was stored; send this one under a key of its own.');
  const answer = await work();
  const at = now();
  await db
    .deleteFrom('answered_request')
    .where('at', '<', at - KEPT)
    .execute();
  await db
    .insertInto('answered_request')
    .values({ key, call, digest, answer: JSON.stringify(answer), at })
    .execute();
  return answer;
}

/** The same fields in another order are the same request. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(byName)) : part,
  );
}
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

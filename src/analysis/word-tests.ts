import type { Filter } from '../domain/filter.ts';
import type { Columns } from './columns.ts';
import type { Test } from './narrow.ts';

/** Of what was said about a trade. */
export function* wordTests({ trades: { of }, words: { pool }, names }: Columns, filter: Filter): Generator<Test> {
  const idOf = new Map([...names.tags.values()].map(({ id, uid }) => [uid, id]));
  const ids = (uids: readonly string[]) => uids.map((uid) => idOf.get(uid) ?? NO_ROW);
  const isIn = (from: number, length: number, id: number) => {
    for (let at = from; at < from + length; at++) if (pool.values[at] === id) return true;
    return false;
  };
  const has = (slot: number, tag: number) => isIn(of.tagsAt[slot] as number, of.tags[slot] as number, tag);

  const { setups, tags, ruleBroken, rating, reviewed, hasNote, hasImage } = filter;
  if (tags) {
    const [any, all, none] = [ids(tags.any), ids(tags.all), ids(tags.none)];
    if (any.length > 0) yield (slot) => any.some((tag) => has(slot, tag));
    for (const tag of all) yield (slot) => has(slot, tag);
    for (const tag of none) yield (slot) => !has(slot, tag);
  }
  if (setups) {
    const wanted = new Set(ids(setups));
    yield (slot) => wanted.has(of.setup[slot] as number);
  }
  if (ruleBroken === true) yield (slot) => (of.broken[slot] as number) > 0;
  else if (ruleBroken) {
    const rule = [...names.rules.values()].find(({ uid }) => uid === ruleBroken)?.id ?? NO_ROW;
    yield (slot) => isIn(of.brokenAt[slot] as number, of.broken[slot] as number, rule);
  }
  if (rating) yield (slot) => (of.rating[slot] as number) >= rating.from && (of.rating[slot] as number) <= rating.to;
  if (reviewed !== undefined) yield (slot) => (of.reviewed[slot] === 1) === reviewed;
  if (hasNote !== undefined) yield (slot) => (of.hasNote[slot] === 1) === hasNote;
  if (hasImage !== undefined) yield (slot) => (of.images[slot] as number) > 0 === hasImage;
}

/** No row has it. */
const NO_ROW = -1;

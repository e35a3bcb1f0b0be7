import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

/** One annotation of a trade. 0: no rating, no setup. */
export interface Said {
  readonly rating: number;
  readonly reviewedAs: string | null;
  readonly hasNote: boolean;
  setup: number;
  images: number;
  readonly tags: number[];
  readonly ticks: [rule: number, kept: boolean][];
}

/** These annotations, or all that are of trades. */
export function readSaid(sql: Connection, ids: readonly number[] | null): Map<number, Said> {
  const said = new Map<number, Said>();
  const wanted = ids && JSON.stringify(ids);
  for (const [id, rating, reviewedAs, hasNote] of rows<[number, number | null, string | null, number]>(SAID))
    said.set(id, { rating: rating ?? 0, reviewedAs, hasNote: hasNote === 1, setup: 0, images: 0, tags: [], ticks: [] });
  for (const [id, tag, kind] of rows<[number, number, string]>(TAGS)) {
    const words = said.get(id);
    if (!words) continue;
    if (kind !== 'setup') words.tags.push(tag);
    else if (words.setup === 0) words.setup = tag;
  }
  for (const [id, rule, kept] of rows<[number, number, number]>(TICKS)) said.get(id)?.ticks.push([rule, kept === 1]);
  for (const [id] of rows<[number]>(IMAGES)) {
    const words = said.get(id);
    if (words) words.images++;
  }
  return said;

  function rows<R>([from, column, order]: Source): Iterable<R> {
    const text = `${from}${wanted === null ? '' : ` JOIN json_each(?) AS wanted ON wanted.value = ${column}`} ${order}`;
    const statement = prepared<unknown[], R>(sql, text).raw();
    return wanted === null ? statement.all() : statement.all(wanted);
  }
}

type Source = readonly [from: string, column: string, order: string];
const SAID: Source = [
  "SELECT annotation.id, rating, reviewed_as, note <> '' FROM annotation",
  'annotation.id',
  "WHERE anchor_kind = 'trade'",
];
const TAGS: Source = [
  'SELECT annotation_id, tag_id, tag_group.kind FROM annotation_tag JOIN tag ON tag.id = tag_id JOIN tag_group ON tag_group.id = group_id',
  'annotation_id',
  'ORDER BY annotation_tag.id',
];
const TICKS: Source = ['SELECT annotation_id, rule_id, kept FROM annotation_tick', 'annotation_id', 'ORDER BY annotation_tick.id'];
const IMAGES: Source = ['SELECT annotation_id FROM annotation_image', 'annotation_id', ''];

import type { InstrumentClass } from '../instruments/instrument.ts';

/** Legs of one underlying that open within this time of the first are one idea. */
export const SPREAD_WINDOW_MS = 5000;

/** A position as the grouping sees it. */
export interface Groupable {
  readonly uid: string;
  readonly instrument: number;
  /** Shared by all that is written on one thing: by the months of a future too. */
  readonly underlying: string;
  readonly class: InstrumentClass;
  readonly openedAt: number;
  readonly byDay: boolean;
  readonly links: readonly string[];
}

export type GroupKind = 'spread' | 'roll' | 'assignment' | 'ladder' | 'hedge' | 'copy' | 'manual';

/**
 * A decision of the user about positions; where several meet the first by uid names the trade. Apart: no rule joins them to
 * anything. Members that are no longer there count for nothing.
 */
export interface UserGroup {
  readonly uid: string;
  readonly kind: GroupKind | 'apart';
  readonly members: readonly string[];
}

export type PositionGroup =
  | { readonly kind: null; readonly source: null; readonly positions: readonly string[] }
  | { readonly kind: GroupKind; readonly source: 'rule' | 'user'; readonly positions: readonly string[] };

/** Members by their place in opening order. */
interface Join {
  readonly kind: GroupKind;
  readonly source: 'rule' | 'user';
  readonly members: readonly number[];
}

/**
 * Which positions of one account are one trade, in opening order. They come sorted by (openedAt, uid).
 *
 * The answer is local, so that an edit may ask for a part: take the positions it touched (as they were and as they are) and add,
 * until nothing more comes, all that share a link with one of them, all of the same underlying that opened within
 * SPREAD_WINDOW_MS of one of them, either way, and all members of the user's groups that hold one of them. The groups of
 * that part are those of the whole account.
 */
export function groupPositions(positions: readonly Groupable[], groups: readonly UserGroup[]): PositionGroup[] {
  const apart = new Set(groups.flatMap(({ kind, members }) => (kind === 'apart' ? members : [])));
  const isFree = (at: number) => !apart.has((positions[at] as Groupable).uid);
  // Where joins meet the first names the trade: the user's word, then what became of it, then how it began.
  const joins = [...joinsOfUser(positions, groups), ...joinsByLink(positions, isFree), ...spreads(positions, isFree)];
  return united(positions, joins);
}

function joinsOfUser(positions: readonly Groupable[], groups: readonly UserGroup[]): Join[] {
  const wanted = new Set(groups.flatMap(({ members }) => members));
  const places = new Map<string, number>();
  positions.forEach(({ uid }, at) => {
    if (wanted.has(uid)) places.set(uid, at);
  });
  const inOrder = [...groups].sort((a, b) => (a.uid < b.uid ? -1 : 1));
  return inOrder.flatMap(({ kind, members }): Join[] => {
    const present = [...new Set(members)].flatMap((uid) => places.get(uid) ?? []);
    return kind === 'apart' || present.length < 2 ? [] : [{ kind, source: 'user', members: present }];
  });
}

/** One order on two instruments is a spread; on one it is an order that was filled again after all was closed. */
function joinsByLink(positions: readonly Groupable[], isFree: (at: number) => boolean): Join[] {
  const byLink = new Map<string, number[]>();
  positions.forEach(({ links }, at) => {
    for (const link of links) append(byLink, link, at);
  });
  const [successions, orders]: [Join[], Join[]] = [[], []];
  for (const [link, all] of byLink) {
    const members = all.length > 1 ? all.filter(isFree) : all;
    if (members.length < 2) continue;
    if (!link.startsWith('order:')) successions.push({ kind: 'assignment', source: 'rule', members });
    else if (differ(positions, members)) orders.push({ kind: 'spread', source: 'rule', members });
  }
  return [...successions, ...orders];
}

function spreads(positions: readonly Groupable[], isFree: (at: number) => boolean): Join[] {
  const byUnderlying = new Map<string, number[]>();
  positions.forEach(({ underlying, byDay }, at) => {
    if (!byDay) append(byUnderlying, underlying, at);
  });
  return [...byUnderlying.values()].flatMap((places) =>
    clusters(positions, places)
      .map((cluster) => cluster.filter(isFree))
      .filter((cluster) => isSpread(positions, cluster))
      .map((members): Join => ({ kind: 'spread', source: 'rule', members })),
  );
}

/**
 * Each position goes to the earliest cluster that began within the window and does not hold its instrument yet, else it begins
 * one. Where nothing opened within the window before a position, all clusters before it are past: that makes the answer local.
 */
function clusters(positions: readonly Groupable[], places: readonly number[]): number[][] {
  const all: number[][] = [];
  let current = 0;
  for (const at of places) {
    const { openedAt, instrument } = positions[at] as Groupable;
    while (current < all.length && openedAt - openedBy(positions, all[current]) > SPREAD_WINDOW_MS) current++;
    let found = current;
    while (found < all.length && all[found]?.some((other) => positions[other]?.instrument === instrument)) found++;
    const cluster = all[found];
    if (cluster) cluster.push(at);
    else all.push([at]);
  }
  return all;
}

const openedBy = (positions: readonly Groupable[], cluster: readonly number[] = []) => positions[cluster[0] as number]?.openedAt as number;

/** An option with anything else on its underlying, or two months of one future. */
function isSpread(positions: readonly Groupable[], cluster: readonly number[]): boolean {
  if (cluster.length < 2) return false;
  const classes = cluster.map((at) => positions[at]?.class);
  return classes.some((each) => each === 'option' || each === 'futureOption') || classes.filter((each) => each === 'future').length > 1;
}

const differ = (positions: readonly Groupable[], members: readonly number[]) =>
  members.some((at) => positions[at]?.instrument !== positions[members[0] as number]?.instrument);

function append(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}

function united(positions: readonly Groupable[], joins: readonly Join[]): PositionGroup[] {
  const before = Int32Array.from(positions, (_, at) => at);
  for (const { members } of joins) for (const at of members) unite(before, members[0] as number, at);
  const named = new Map<number, Join>();
  for (const join of joins) {
    const first = firstOf(before, join.members[0] as number);
    if (!named.has(first)) named.set(first, join);
  }
  const groups = new Map<number, string[]>();
  positions.forEach(({ uid }, at) => {
    const first = firstOf(before, at);
    const group = groups.get(first);
    if (group) group.push(uid);
    else groups.set(first, [uid]);
  });
  return [...groups].map(([first, members]) => {
    const name = named.get(first);
    return name ? { kind: name.kind, source: name.source, positions: members } : { kind: null, source: null, positions: members };
  });
}

/** Each place knows an earlier one of its group, or itself: the first of them stands for the group. */
function firstOf(before: Int32Array, at: number): number {
  let first = at;
  while (before[first] !== first) first = before[first] = before[before[first] as number] as number;
  return first;
}

function unite(before: Int32Array, a: number, b: number): void {
  const [x, y] = [firstOf(before, a), firstOf(before, b)];
  before[Math.max(x, y)] = Math.min(x, y);
}

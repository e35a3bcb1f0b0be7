import { needNumber } from '../../cells/number.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, magnitude, over, plus } from '../../cells/sums.ts';
import type { FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';

/** What one row says an action did to one instrument. */
export interface ActionRow {
  readonly row: number;
  readonly account: string | null;
  readonly time: Moment;
  readonly instrument: NamedInstrument;
  readonly currency: string | null;
  /** Signed: what came or went. */
  readonly quantity: string;
  readonly proceeds: string;
  /** One unit of its currency in the account's. */
  readonly rate?: string;
  readonly description: string;
  readonly id: string;
}

/** Rows of one action share its moment and the words before the last bracket, which names the side of each. */
export function* corporateActions(rows: readonly ActionRow[]): Generator<Found> {
  for (const group of Map.groupBy(rows, keyOf).values()) {
    yield* readRow({ row: group[0]?.row ?? 0, cells: [] }, () => [...actionOf(group)]);
  }
}

function* actionOf(rows: readonly ActionRow[]): Generator<Found> {
  const split = rows.map(({ description }) => /\bSPLIT\s+([\d.]+) FOR ([\d.]+)/i.exec(description)).find(Boolean);
  if (split) return yield* splitOf(rows, split[1] ?? '', split[2] ?? '');
  const [outs, ins] = [
    rows.filter(({ quantity }) => isNegative(quantity)),
    rows.filter(({ quantity }) => !isNegative(quantity) && !isNothing(quantity)),
  ];
  for (const row of rows) {
    if (isNothing(row.quantity))
      yield { type: 'skipped', row: row.row, what: 'Corporate action', why: `It moves nothing: ${row.description}` };
  }
  const paid = outs.some(({ proceeds }) => !isNothing(proceeds));
  if (outs.length > 0 && ins.length > 0 && paid) return yield* mergerWithCash(outs, ins);
  for (const row of outs) yield ins.length > 0 ? moved(row, 'transform_out') : ended(row);
  for (const row of ins) yield outs.length > 0 ? moved(row, 'transform_in') : received(row);
}

/**
 * Old shares go by another name (XYZ.OLD) and the new ones come beside them: the position is one, and only its size changes. Where
 * the new shares have a number of their own, they are another instrument, and the old one is held under the name of both.
 */
function* splitOf(rows: readonly ActionRow[], numerator: string, denominator: string): Generator<Found> {
  const kept = rows.find(({ quantity }) => !isNegative(quantity)) ?? rows[0];
  const old = rows.find((row) => row !== kept && isNegative(row.quantity));
  if (kept && old && isRenumbered(old.instrument, kept.instrument)) {
    yield moved({ ...old, instrument: { ...old.instrument, text: kept.instrument.text } }, 'transform_out');
    return yield moved(kept, 'transform_in');
  }
  for (const row of rows) {
    if (row !== kept) yield { type: 'skipped', row: row.row, what: 'Split', why: 'The other half of a split.' };
  }
  if (!kept) return;
  yield {
    ...placed(kept),
    type: 'action',
    kind: 'split',
    becomes: [{ instrument: kept.instrument, numerator: plain(numerator), denominator: plain(denominator), costShare: '1' }],
    note: kept.description,
  };
}

function* mergerWithCash(outs: readonly ActionRow[], ins: readonly ActionRow[]): Generator<Found> {
  const [old] = outs;
  if (!old) return;
  const held = outs.reduce((sum, { quantity }) => plus(sum, magnitude(quantity)), '0');
  const paid = outs.reduce((sum, { proceeds }) => plus(sum, proceeds), '0');
  yield {
    ...placed(old),
    type: 'action',
    kind: 'merger',
    becomes: ins.map(({ instrument, quantity }) => ({
      instrument,
      numerator: quantity,
      denominator: held,
      costShare: over('1', String(ins.length)),
    })),
    cash: over(paid, held),
    note: old.description,
  };
  for (const { row } of [...outs.slice(1), ...ins]) yield { type: 'skipped', row, what: 'Merger', why: 'The other half of a merger.' };
}

const isRenumbered = (old: NamedInstrument, now: NamedInstrument) =>
  old.isin !== undefined && now.isin !== undefined && old.isin !== now.isin;

const moved = (row: ActionRow, kind: 'transform_in' | 'transform_out'): Found => ({ ...fillOf(row, kind, null), link: keyOf(row) });

/** Bought out for money, or gone for nothing. */
function ended(row: ActionRow): Found {
  const price = over(magnitude(row.proceeds), magnitude(row.quantity));
  if (!isNothing(price)) return { ...fillOf(row, 'cash_settlement', price), cash: row.proceeds };
  if (/delist|worthless|bankrupt|cancel|expir/i.test(row.description)) return fillOf(row, 'deliver', '0');
  return { type: 'unknown', row: row.row, what: row.description.replace(/^\S+\s*/, '').slice(0, 40) };
}

/** A dividend in shares costs nothing; what a spun-off share cost stands in no report. */
const received = (row: ActionRow): Found => fillOf(row, 'receive', /stock dividend|bonus/i.test(row.description) ? '0' : null);

function fillOf(row: ActionRow, kind: FillFact['kind'], price: string | null): FillFact {
  const isOut = isNegative(row.quantity);
  return {
    ...placed(row),
    type: 'fill',
    kind,
    side: isOut ? 'sell' : 'buy',
    effect: isOut ? 'close' : 'open',
    quantity: magnitude(row.quantity),
    price,
    currency: row.currency,
    ...(row.rate === undefined ? {} : { rate: row.rate }),
    costs: [],
  };
}

const placed = ({ row, account, time, instrument, id, quantity, description }: ActionRow) => ({
  row,
  account,
  time,
  instrument,
  identity: id === '' ? [time.text, instrument.text, quantity, description] : ['action', id],
});

const keyOf = ({ account, time, description }: ActionRow) =>
  `${account ?? ''} ${time.text} ${description.replace(/\s*\([^()]*\)\s*$/, '')}`;
const plain = (text: string) => needNumber(text) ?? '1';

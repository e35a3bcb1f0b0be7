import type { Connection } from '../db/connection.ts';
import { hashUid } from '../db/hash-uid.ts';
import { prepared } from '../db/prepared.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import type { Leg } from '../domain/trades/leg.ts';
import { createLegPricer, type StoredFill } from '../domain/trades/price-leg.ts';
import { type Part, priceParts } from '../domain/trades/price-parts.ts';
import type { AccountRules } from './account-rules.ts';
import type { Chain } from './dirty.ts';
import type { FamilyMember } from './family.ts';

/** What a part of a fill is called where it is a leg of its own. */
export const legUid = (fill: string, book: string): string => hashUid(fill, book);

/** The legs of a chain from an instant on, in order, as long as they are asked for. */
export function* readLegs(sql: Connection, account: AccountRules, instrument: FamilyMember, chain: Chain, from: number): Generator<Leg> {
  const price = createLegPricer(instrument, account);
  for (const row of fillsOf(sql, account, chain, from, instrument.isSplit === 1)) {
    const leg = price(row);
    if (row.parts === null) yield leg;
    else yield* legsIn(chain.book, chain.book === (account.hedging ? row.natural : ''), leg, row);
  }
}

interface FillRow extends StoredFill {
  /** Books and quantities of the user's split as JSON, where a fill has any. */
  readonly parts: string | null;
  readonly natural: string;
}

const COLUMNS = `uid, kind, side, effect, quantity, price, currency, multiplier, at, seq, precision, order_ref, link,
  stated_realized, stated_currency, cash, rate, costs, book`;
const PARTS = `(SELECT nullif(json_group_array(json_object('book', book, 'quantity', quantity) ORDER BY id), '[]')
  FROM fill_allocation WHERE fill_id = fill.id)`;
const BY_CHAIN = 'FROM fill WHERE account_id = :account AND instrument_id = :instrument AND binned_at IS NULL AND at >= :from';
const BY_BOOK = `FROM fill INDEXED BY fill_by_book
  WHERE account_id = :account AND book = :book AND book <> '' AND instrument_id = :instrument AND binned_at IS NULL AND at >= :from`;
const OF_PARTS = 'id IN (SELECT fill_id FROM fill_allocation WHERE book = :book)';

/** Who asks for the first legs after an edit gets few; who goes on gets more at a time, and never holds a long chain as a whole. */
const [FEWEST, MOST] = [16, 4096];

function* fillsOf(sql: Connection, { hedging }: AccountRules, chain: Chain, from: number, isSplit: boolean): Generator<FillRow> {
  const where = whereOf(hedging, chain.book, isSplit);
  const text = `SELECT ${COLUMNS}, ${isSplit ? PARTS : 'NULL'} ${where} AND (at, seq, uid) > (:from, :seq, :uid) ORDER BY at, seq, uid`;
  const toRow = rowReader();
  let after = { from, seq: Number.MIN_SAFE_INTEGER, uid: '' };
  // A ticket has few, in no order of an index: sorted at once it takes a third of what it takes by portions.
  if (where === BY_BOOK)
    return yield* prepared<unknown[], Columns>(sql, text)
      .raw()
      .all({ ...chain, ...after })
      .map(toRow);
  const portion = prepared<unknown[], Columns>(sql, `${text} LIMIT :limit`).raw();
  for (let limit = FEWEST; ; limit = Math.min(4 * limit, MOST)) {
    const rows = portion.all({ ...chain, ...after, limit });
    for (const row of rows) {
      const fill = toRow(row);
      yield fill;
      after = { from: fill.at, seq: fill.seq, uid: fill.uid };
    }
    if (rows.length < limit) return;
  }
}

type Text = string | null;
type Columns = [
  ...[uid: string, kind: StoredFill['kind'], side: StoredFill['side'], effect: StoredFill['effect'], quantity: string, price: Text],
  ...[currency: string, multiplier: Text, at: number, seq: number, precision: StoredFill['precision'], order: Text, link: Text],
  ...[statedRealized: Text, statedCurrency: Text, cash: Text, rate: Text, costs: Text, natural: string, parts: Text],
];

/** Rows come as lists, which takes half the time of objects; what a fill cost is mostly what the one before it did. */
function rowReader(): (columns: Columns) => FillRow {
  let last: { text: string; costs: StoredFill['costs'] } = { text: '', costs: null };
  return (columns) => {
    const text = columns[17];
    if (text !== null && text !== last.text) last = { text, costs: JSON.parse(text) };
    return {
      uid: columns[0],
      kind: columns[1],
      side: columns[2],
      effect: columns[3],
      quantity: columns[4],
      price: columns[5],
      currency: columns[6],
      multiplier: columns[7],
      at: columns[8],
      seq: columns[9],
      precision: columns[10],
      order: columns[11],
      link: columns[12],
      statedRealized: columns[13],
      statedCurrency: columns[14],
      cash: columns[15],
      rate: columns[16],
      costs: text === null ? null : last.costs,
      natural: columns[18],
      parts: columns[19],
    };
  };
}

function whereOf(hedging: boolean, book: string, isSplit: boolean): string {
  if (!hedging && book === '') return BY_CHAIN;
  if (isSplit) return `${BY_CHAIN} AND (${hedging ? 'book = :book' : 'FALSE'} OR ${OF_PARTS})`;
  if (!hedging) return `${BY_CHAIN} AND FALSE`;
  return book === '' ? `${BY_CHAIN} AND book = ''` : BY_BOOK;
}

/** What of a split fill counts in this book: what was put into it, and the rest if the book is the fill's own. */
function legsIn(book: string, isNatural: boolean, leg: Leg, { uid, quantity, parts }: FillRow): Leg[] {
  const books = JSON.parse(parts as string) as { book: string; quantity: string }[];
  const wanted = books.map((part): Part => ({ uid: legUid(uid, part.book), quantity: decimal(part.quantity) }));
  const legs = priceParts(leg, decimal(quantity), wanted);
  const here = new Set(books.filter((part) => part.book === book).map((part) => legUid(uid, part.book)));
  return legs.filter((each) => (each.uid === uid ? isNatural : here.has(each.uid)));
}

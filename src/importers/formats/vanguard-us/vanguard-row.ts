import { readMoment } from '../../cells/moment.ts';
import { needNumber, readNumber } from '../../cells/number.ts';
import { badDate, badNumber, noSymbol } from '../../cells/problem.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude, negated, over, plus } from '../../cells/sums.ts';
import type { CashFact, FillFact, Found } from '../../facts.ts';

export type Cells = (name: 'account' | 'date' | 'type' | 'words' | 'symbol' | 'shares' | 'price' | 'commission' | 'net') => string;
type Deal = Pick<FillFact, 'kind' | 'side'>;

export function* vanguardRow(row: number, cell: Cells): Generator<Found> {
  const type = cell('type').toLowerCase();
  if (type.startsWith('sweep') || (type.startsWith('reinvest') && cell('symbol') === SETTLEMENT_FUND)) {
    return yield { type: 'skipped', row, what: cell('type'), why: 'The settlement fund is the cash of the account.' };
  }
  const time = readMoment(cell('date'), 'mdy');
  if (!time) return yield badDate(row, 'Trade Date', cell('date'));
  const shares = needNumber(cell('shares')) ?? '0';
  const net = needNumber(cell('net'));
  if (net === undefined) return yield badNumber(row, 'Net Amount', cell('net'));
  const placed = { row, account: cell('account') || null, time };
  const identity = [cell('account'), cell('date'), cell('type'), cell('symbol'), cell('shares'), cell('net'), cell('words')];
  const deal = dealOf(type, shares);
  if (deal) return yield* fillOf(cell, { ...placed, identity }, deal, shares, net);
  const kind = kindOf(type, isNegative(net));
  if (!kind || !isNothing(shares)) return yield { type: 'unknown', row, what: cell('type') };
  const symbol = cell('symbol');
  yield {
    ...placed,
    type: 'cash',
    kind,
    amount: net,
    currency: 'USD',
    ...(symbol === '' || kind === 'deposit' || kind === 'withdrawal' ? {} : { instrument: { text: symbol, assetClass: 'stock' } }),
    identity,
    note: cell('words') || cell('type'),
  };
}

function* fillOf(
  cell: Cells,
  placed: Pick<FillFact, 'row' | 'account' | 'time' | 'identity'>,
  deal: Deal,
  shares: string,
  net: string,
): Generator<Found> {
  if (cell('symbol') === '') return yield noSymbol(placed.row);
  const quantity = magnitude(shares);
  if (isNothing(quantity)) return yield badNumber(placed.row, 'Shares', cell('shares'));
  const paid = readNumber(cell('commission').replace(/free/i, ''));
  if (paid === undefined) return yield badNumber(placed.row, 'Commission Fees', cell('commission'));
  const commission = magnitude(paid ?? '0');
  const isTrade = deal.kind === 'trade';
  const cash = plus(isNegative(net) === (deal.side === 'buy') ? net : negated(net), commission);
  const told = needNumber(cell('price')) ?? '0';
  const price = !isNothing(told) ? told : isTrade ? over(magnitude(cash), quantity) : deal.kind === 'receive' ? '0' : null;
  yield {
    ...placed,
    type: 'fill',
    ...deal,
    effect: 'unknown',
    instrument: { text: cell('symbol'), assetClass: 'stock' },
    quantity,
    price: deal.kind === 'transfer_out' ? null : price,
    currency: 'USD',
    costs: isNothing(commission) ? [] : [{ kind: 'commission', amount: commission, currency: 'USD' }],
    ...(isTrade ? { cash } : {}),
  };
}

function dealOf(type: string, shares: string): Deal | undefined {
  const side = readSide(type.replace(/\s*\(.*\)$/, ''))?.side;
  if (side) return { kind: 'trade', side };
  if (type.startsWith('reinvest')) return { kind: 'trade', side: 'buy' };
  if (isNothing(shares)) return undefined;
  const isOut = isNegative(shares);
  if (/transfer|conversion|rollover/.test(type)) return { kind: isOut ? 'transfer_out' : 'transfer_in', side: isOut ? 'sell' : 'buy' };
  return /split|spin|stock dividend/.test(type) && !isOut ? { kind: 'receive', side: 'buy' } : undefined;
}

function kindOf(type: string, isPaid: boolean): CashFact['kind'] | undefined {
  if (/withh|tax/.test(type)) return 'tax';
  if (/dividend|capital gain|return of capital/.test(type)) return 'dividend';
  if (/interest/.test(type)) return 'interest';
  if (/fee/.test(type)) return 'fee';
  return /fund|contribution|distribution|deposit|withdraw|transfer|rollover|wire|ach/.test(type)
    ? isPaid
      ? 'withdrawal'
      : 'deposit'
    : undefined;
}

const SETTLEMENT_FUND = 'VMFXX';

import type { Cost, FillFact, Found } from '../facts.ts';
import type { Element } from '../source.ts';
import { impliedFee } from './implied-fee.ts';
import { needNumber, readNumber } from './number.ts';
import { type OfxAccount, type OfxSecurity, ofxMoney, ofxTime, value } from './ofx-element.ts';
import { securityOf } from './ofx-securities.ts';
import { badDate, badNumber, noSymbol } from './problem.ts';
import { isMore, isNegative, isNothing, magnitude, negated, plus } from './sums.ts';

/** A purchase, a sale, a reinvestment, a transfer, the end of an option, a split. */
export function* ofxFill(entry: Element, account: OfxAccount): Generator<Found> {
  const { row } = entry;
  const time = ofxTime(value(entry, 'INVTRAN', 'DTTRADE'));
  if (!time) return yield badDate(row, 'DTTRADE', value(entry, 'INVTRAN', 'DTTRADE'));
  const security = securityOf(entry, account.securities);
  if (!security) return yield noSymbol(row);
  const id = value(entry, 'INVTRAN', 'FITID');
  const placed = { row, account: account.account, time, instrument: security.instrument };
  if (entry.name === 'SPLIT') return yield* splitOf(entry, placed, id);
  const quantity = magnitude(needNumber(value(entry, 'UNITS')) ?? '0');
  if (isNothing(quantity)) return yield badNumber(row, 'UNITS', value(entry, 'UNITS'));
  const price = readNumber(value(entry, 'UNITPRICE'));
  if (price === undefined) return yield badNumber(row, 'UNITPRICE', value(entry, 'UNITPRICE'));
  const { currency, rate } = ofxMoney(entry, account);
  const deal = dealOf(entry, account, id);
  const { multiplier } = security;
  yield {
    ...placed,
    ...deal,
    type: 'fill',
    ...(entry.name === 'REINVEST' ? { leg: 1 } : {}),
    quantity,
    price: deal.kind === 'transfer_out' || entry.name === 'CLOSUREOPT' ? null : price,
    currency,
    ...(multiplier === null ? {} : { multiplier }),
    ...(id === '' ? {} : { execution: id }),
    identity: [entry.name, time.text, security.instrument.text, value(entry, 'UNITS'), value(entry, 'TOTAL')],
    ...(rate === null ? {} : { rate }),
    ...paid(entry, deal.side, quantity, price, security, currency),
  };
}

function dealOf(entry: Element, { ended }: OfxAccount, id: string): Pick<FillFact, 'kind' | 'side' | 'effect' | 'link'> {
  const related = value(entry, 'RELFITID');
  if (entry.name === 'CLOSUREOPT') {
    const action = value(entry, 'OPTACTION');
    const isShort = action === 'ASSIGN' || value(entry, 'SUBACCTSEC') === 'SHORT';
    const kind = action === 'ASSIGN' ? 'assignment' : action === 'EXERCISE' ? 'exercise' : 'expiry';
    return { kind, side: isShort ? 'buy' : 'sell', effect: 'close', ...(related === '' ? {} : { link: related }) };
  }
  if (entry.name === 'TRANSFER') {
    const isOut = value(entry, 'TFERACTION') === 'OUT' || isNegative(value(entry, 'UNITS'));
    if (isOut && /expense|fee/i.test(value(entry, 'MEMO'))) return { kind: 'deliver', side: 'sell', effect: 'close' };
    return { kind: isOut ? 'transfer_out' : 'transfer_in', side: isOut ? 'sell' : 'buy', effect: isOut ? 'close' : 'open' };
  }
  const side = entry.name.startsWith('SELL') ? 'sell' : 'buy';
  const word = ['BUYTYPE', 'SELLTYPE', 'OPTBUYTYPE', 'OPTSELLTYPE'].map((name) => value(entry, name)).join(' ');
  const effect = /TOOPEN|SELLSHORT/.test(word) ? 'open' : /TOCLOSE|TOCOVER/.test(word) ? 'close' : 'unknown';
  const kind = ended.get(id);
  return kind === undefined ? { kind: 'trade', side, effect } : { kind, side, effect, link: id };
}

/** The total includes the costs. Where the file names none, what the total differs by from the price is one, unless the price was rounded. */
function paid(
  entry: Element,
  side: FillFact['side'],
  quantity: string,
  price: string | null,
  { multiplier }: OfxSecurity,
  currency: string | null,
): Pick<FillFact, 'costs' | 'cash'> {
  const costs: Cost[] = [];
  for (const [name, kind] of COSTS) {
    const amount = needNumber(value(entry, name)) ?? '0';
    if (!isNothing(amount)) costs.push({ kind: isNegative(amount) ? 'rebate' : kind, amount, currency: currency ?? 'USD' });
  }
  const total = needNumber(value(entry, 'TOTAL'));
  if (total === undefined || entry.name === 'TRANSFER' || entry.name === 'CLOSUREOPT') return { costs };
  const net = isNegative(total) === (side === 'buy') ? total : negated(total);
  if (costs.length > 0 || price === null) return { costs, cash: plus(net, ...costs.map(({ amount }) => amount)) };
  const implied = impliedFee({ side, quantity, price, multiplier: multiplier ?? '1', net, currency: currency ?? 'USD' });
  const [fee] = implied.costs;
  return fee && isMore(fee.amount, ROUNDED) ? implied : { costs, cash: net };
}

function* splitOf(entry: Element, placed: Pick<FillFact, 'row' | 'account' | 'time' | 'instrument'>, id: string): Generator<Found> {
  const [numerator, denominator] = [needNumber(value(entry, 'NUMERATOR')), needNumber(value(entry, 'DENOMINATOR'))];
  if (!numerator || !denominator || isNothing(denominator)) {
    return yield badNumber(entry.row, 'NUMERATOR and DENOMINATOR', `${value(entry, 'NUMERATOR')} ${value(entry, 'DENOMINATOR')}`);
  }
  const becomes = [{ instrument: placed.instrument, numerator, denominator, costShare: '1' }];
  const identity = ['split', id || placed.time.text, placed.instrument.text];
  yield { ...placed, type: 'action', kind: 'split', becomes, identity, note: value(entry, 'MEMO') };
}

/** Prices have four decimals: a few cents are a rounding, not a fee. */
const ROUNDED = '0.05';
const COSTS = [
  ['COMMISSION', 'commission'],
  ['TAXES', 'tax'],
  ['FEES', 'fee'],
  ['LOAD', 'fee'],
] as const;

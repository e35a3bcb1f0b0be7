import { impliedFee } from '../../cells/implied-fee.ts';
import { readMoment } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { badDate, badNumber, noSymbol } from '../../cells/problem.ts';
import { isNear, isNegative, isNothing, magnitude, negated, over, plus, times } from '../../cells/sums.ts';
import type { Cost, FillFact, Found, NamedInstrument } from '../../facts.ts';
import { type ActivityRow, identityOf } from './activity-row.ts';

type Deal = Pick<FillFact, 'kind' | 'side' | 'effect'>;

/** What moves units. undefined: the row moves money alone. */
export function etradeFill(row: ActivityRow): Generator<Found> | undefined {
  const units = needNumber(row.quantity) ?? '0';
  const deal = dealOf(row.type, units);
  return deal && fillOf(row, deal);
}

function* fillOf(row: ActivityRow, deal: Deal): Generator<Found> {
  const time = readMoment(row.date, 'mdy');
  if (!time) return yield badDate(row.row, 'Date', row.date);
  const instrument = instrumentOf(row);
  if (!instrument) return yield noSymbol(row.row);
  const quantity = magnitude(needNumber(row.quantity) ?? '0');
  if (isNothing(quantity)) return yield badNumber(row.row, 'Quantity', row.quantity);
  const amount = needNumber(row.amount) ?? '0';
  const multiplier = instrument.assetClass === 'option' ? '100' : '1';
  const told = needNumber(row.price) ?? '0';
  const isTrade = deal.kind === 'trade';
  const price = isNothing(told) && isTrade ? over(magnitude(amount), times(quantity, multiplier)) : told;
  yield {
    type: 'fill',
    row: row.row,
    account: row.account,
    ...deal,
    instrument,
    quantity,
    price: isTrade || deal.kind === 'receive' ? price : null,
    currency: 'USD',
    time,
    identity: identityOf(row),
    ...(isTrade ? paid(row, deal.side, quantity, price, multiplier, amount) : { costs: [] }),
  };
}

/** The amount is what moved, with the commission and what regulators took; only where it is just quantity times price it is without. */
function paid(
  row: ActivityRow,
  side: FillFact['side'],
  quantity: string,
  price: string,
  multiplier: string,
  amount: string,
): Pick<FillFact, 'costs' | 'cash'> {
  const commission = magnitude(needNumber(row.commission) ?? '0');
  const costs: Cost[] = isNothing(commission) ? [] : [{ kind: 'commission', amount: commission, currency: 'USD' }];
  const net = isNegative(amount) === (side === 'buy') ? amount : negated(amount);
  if (costs.length > 0 && isNear(times(quantity, price, multiplier), magnitude(amount), '0.005')) return { costs, cash: net };
  const implied = impliedFee({ side, quantity, price, multiplier, net: plus(net, commission), currency: 'USD' });
  return { costs: [...costs, ...implied.costs], cash: implied.cash };
}

/** The sign of the quantity is that of the change: what was sold short and expires comes back. */
function dealOf(type: string, units: string): Deal | undefined {
  const known = TRADES.get(type.toLowerCase());
  if (known) return { kind: 'trade', ...known };
  if (isNothing(units)) return undefined;
  const side = isNegative(units) ? 'sell' : 'buy';
  if (/expir/i.test(type)) return { kind: 'expiry', side, effect: 'close' };
  if (/assign/i.test(type)) return { kind: 'assignment', side, effect: 'close' };
  if (/exercis/i.test(type)) return { kind: 'exercise', side, effect: 'close' };
  if (side === 'sell') return undefined;
  if (/dividend|reinvest/i.test(type)) return { kind: 'trade', side, effect: 'unknown' };
  return /split/i.test(type) ? { kind: 'receive', side, effect: 'open' } : undefined;
}

/** Options stand in words in the description, CALL ACME 02/28/25 380.000, under the symbol of their shares. */
function instrumentOf({ symbol, description }: ActivityRow): NamedInstrument | undefined {
  const option = OPTION.exec(description)?.[0].replace(/\s+/g, ' ');
  if (option !== undefined) return { text: option, assetClass: 'option' };
  if (OPTION_SYMBOL.test(symbol)) return { text: symbol, symbol: symbol.replace('--', ' '), assetClass: 'option' };
  return symbol === '' ? undefined : { text: symbol, assetClass: 'stock' };
}

const TRADES = new Map<string, Pick<FillFact, 'side' | 'effect'>>([
  ['bought', { side: 'buy', effect: 'unknown' }],
  ['sold', { side: 'sell', effect: 'unknown' }],
  ['sold short', { side: 'sell', effect: 'open' }],
  ['bought to cover', { side: 'buy', effect: 'close' }],
  ['bought to open', { side: 'buy', effect: 'open' }],
  ['bought to close', { side: 'buy', effect: 'close' }],
  ['sold to open', { side: 'sell', effect: 'open' }],
  ['sold to close', { side: 'sell', effect: 'close' }],
]);
const OPTION = /^(CALL|PUT)\s+[A-Z0-9.]+\s+\d{2}\/\d{2}\/\d{2}\s+[\d.]+/;
const OPTION_SYMBOL = /^[A-Z]{1,6}-*\d{6}[CP]\d{8}$|^[A-Z.]{1,6} [A-Z][a-z]{2} \d{1,2} '\d{2} \$[\d.]+ (Call|Put)$/;

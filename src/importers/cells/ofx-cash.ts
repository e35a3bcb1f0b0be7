import type { CashFact, Found } from '../facts.ts';
import type { Element } from '../source.ts';
import { needNumber } from './number.ts';
import { type OfxAccount, ofxMoney, ofxTime, value } from './ofx-element.ts';
import { securityOf } from './ofx-securities.ts';
import { badDate, badNumber } from './problem.ts';
import { isNegative, isNothing, magnitude } from './sums.ts';

/** Money that came or went without a trade. A reinvestment is a dividend that was paid, and then spent. */
export function* ofxCash(entry: Element, account: OfxAccount): Generator<Found> {
  const { row } = entry;
  if (entry.name === 'JRNLSEC') return yield { type: 'skipped', row, what: entry.name, why: 'It moves inside the account.' };
  const written = value(entry, 'TOTAL') || value(entry, 'TRNAMT');
  const total = needNumber(written);
  const words = [value(entry, 'NAME'), value(entry, 'MEMO')].filter(Boolean).join(' ');
  const kind = kindOf(entry, words, total !== undefined && isNegative(total));
  if (!kind) return yield { type: 'unknown', row, what: entry.name };
  if (total === undefined || isNothing(total)) return yield badNumber(row, 'TOTAL', written);
  const date = value(entry, 'DTTRADE') || value(entry, 'DTPOSTED');
  const time = ofxTime(date);
  if (!time) return yield badDate(row, 'DTTRADE', date);
  const security = securityOf(entry, account.securities);
  const id = value(entry, 'FITID');
  yield {
    type: 'cash',
    row,
    account: account.account,
    kind,
    time,
    amount: entry.name === 'REINVEST' ? magnitude(total) : total,
    currency: ofxMoney(entry, account).currency,
    ...(security === undefined ? {} : { instrument: security.instrument }),
    identity: id === '' ? [entry.name, time.text, written, words] : ['FITID', id],
    note: words || entry.name,
  };
}

function kindOf(entry: Element, words: string, isPaid: boolean): CashFact['kind'] | undefined {
  switch (entry.name) {
    case 'INCOME':
    case 'REINVEST':
      return value(entry, 'INCOMETYPE') === 'INTEREST' ? 'interest' : 'dividend';
    case 'RETOFCAP':
      return 'dividend';
    case 'MARGININTEREST':
      return 'interest';
    case 'INVEXPENSE':
      return /w\/h|withh|\btax/i.test(words) ? 'tax' : 'fee';
    case 'JRNLFUND':
      return 'transfer';
    case 'INVBANKTRAN':
      return BANK.get(value(entry, 'TRNTYPE')) ?? (isPaid ? 'withdrawal' : 'deposit');
    default:
      return undefined;
  }
}

const BANK = new Map<string, CashFact['kind']>([
  ['INT', 'interest'],
  ['DIV', 'dividend'],
  ['FEE', 'fee'],
  ['SRVCHG', 'fee'],
]);

import type { Fill, FillCursor } from '../../../contract/fills.ts';
import { accountOf } from '../account-of.ts';
import { table } from '../table.ts';
import type { Journal, Verb } from '../verb.ts';

export const fills: Verb = {
  name: 'fills',
  takes: '[--account NAME|UID]',
  about: 'All fills, newest first',
  words: [0, 0],
  flags: ['account'],
  async run({ texts }, open) {
    const { api } = await open('short');
    const value = { fills: await allFills(api, await accountOf(api, texts.get('account'))) };
    return { value, text: value.fills.length === 0 ? 'No fills yet.' : table(HEADINGS, value.fills.map(row)) };
  },
};
const HEADINGS = ['AT', 'KIND', 'SIDE', 'QUANTITY', 'SYMBOL', 'PRICE', 'FEES', 'CURRENCY', 'UID'];
const row = ({ at, kind, side, quantity, symbol, price, fees, currency, uid }: Fill) => [
  at,
  kind.replaceAll('_', ' '),
  side,
  quantity,
  symbol,
  price ?? 'unknown',
  feesText(fees),
  currency,
  uid,
];

function feesText(fees: Fill['fees']): string {
  if (fees === null) return 'unknown';
  return typeof fees === 'string' ? fees : fees.map(({ amount, currency }) => `${amount} ${currency}`).join(', ');
}

/** Page by page: a journal may hold a million. */
async function allFills(api: Journal['api'], account: string | null): Promise<Fill[]> {
  const all: Fill[] = [];
  for (let after: FillCursor | null = null; ; ) {
    const page: { fills: Fill[]; next: FillCursor | null } = await api.fills.page({ account, after, limit: 500 });
    all.push(...page.fills);
    if (page.next === null) return all;
    after = page.next;
  }
}

import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** What was bought and what was sold in one row, with its fee in one of the two. Three columns are called Cur. */
export const cointrackingTrades: Template = {
  ...PLAIN_TEMPLATE,
  id: 'cointracking-trades',
  name: 'CoinTracking, trade table',
  broker: 'cointracking',
  shape: 'swaps',
  header: ['Type', 'Buy', 'Cur.', 'Sell', 'Fee', 'Exchange', 'Group', 'Comment', 'Date'],
  columns: {
    date: 'Date',
    kind: 'Type',
    received: 'Buy',
    receivedCurrency: { name: 'Cur.', nth: 1 },
    paid: 'Sell',
    paidCurrency: { name: 'Cur.', nth: 2 },
    fee: 'Fee',
    feeCurrency: { name: 'Cur.', nth: 3 },
    account: 'Exchange',
    execution: 'Tx-ID',
  },
  dateOrder: 'dmy',
  decimalMark: '.',
  kinds: {
    Trade: 'trade',
    Deposit: 'in',
    Withdrawal: 'out',
    ...each('earned', 'Staking', 'Mining', 'Minting', 'Masternode', 'Airdrop', 'Airdrop (non taxable)', 'Income', 'Income (non taxable)'),
    ...each('earned', 'Other Income', 'Interest Income', 'Lending Income', 'Dividends Income', 'Reward / Bonus', 'Gift/Tip', 'LP Rewards'),
    ...each('spent', 'Spend', 'Gift', 'Donation', 'Lost', 'Stolen', 'Other Fee', 'Other Expense', 'Expense (non taxable)'),
  },
  amounts: 'after costs',
};

function each<T>(kind: T, ...words: readonly string[]): Record<string, T> {
  return Object.fromEntries(words.map((word) => [word, kind]));
}

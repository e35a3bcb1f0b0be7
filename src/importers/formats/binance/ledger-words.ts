/** What an operation of the ledger is about. Its words changed over the years. */
export type LedgerFamily =
  | 'trade'
  | 'convert'
  | 'dust'
  | 'swap one to one'
  | 'in'
  | 'out'
  | 'earned'
  | 'funding'
  | 'own wallets'
  | 'futures trade'
  | 'borrowed'
  | 'fee'
  | 'unknown';

export function ledgerFamily(operation: string, account: string): LedgerFamily {
  const words = operation.trim().toLowerCase();
  if (/futures/i.test(account) && /^(fee|realized profit and loss|insurance fund compensation|realize profit and loss)$/.test(words)) {
    return 'futures trade';
  }
  return RULES.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
}

const RULES: readonly (readonly [RegExp, LedgerFamily])[] = [
  [/^(buy|sell|fee|transaction (related|buy|spend|sold|revenue|fee))$/, 'trade'],
  [/^(binance convert|large otc trading|convert|auto-invest transaction)$/, 'convert'],
  [/^small assets exchange/, 'dust'],
  [/^(eth 2\.0 staking|wbeth2\.0 - staking|wbeth wrap|token swap.*)$/, 'swap one to one'],
  [/^funding fee$/, 'funding'],
  [/^realized? profit and loss$/, 'futures trade'],
  [/interest$|reward|distribution|airdrop|rebate|bonus|voucher|cashback|referral|commission history|mining|dividend/, 'earned'],
  [/^(margin loan|margin repayment|isolated margin loan|isolated margin repayment|crypto loan.*)$/, 'borrowed'],
  [/transfer|main and funding|subscription|redemption|purchase$|collection|staking$/, 'own wallets'],
  [/^(deposit|fiat deposit|buy crypto|crypto box|p2p trading|receive)/, 'in'],
  [/^(withdraw|fiat withdraw|sell crypto|send|card spending|binance card spending|payment|pay$)/, 'out'],
  [/^(bnb fee deduction|margin interest|negative balance rollover|withdraw fee)/, 'fee'],
];

/** What a Transaction Kind of the app is about. */
export type AppFamily = 'trade' | 'swap' | 'transfer' | 'earned' | 'spent' | 'own wallets' | 'unknown';

export const appFamily = (kind: string): AppFamily => RULES.find(([pattern]) => pattern.test(kind))?.[1] ?? 'unknown';

/** trade: both halves in one row. swap: a row per half, each with what it was worth. */
const RULES: readonly (readonly [RegExp, AppFamily])[] = [
  [/purchase_(lock|unlock)$|sell_(lock|unlock)$/, 'own wallets'],
  [/^(crypto_exchange|crypto_purchase|crypto_viban_exchange|viban_purchase|recurring_buy_order|van_purchase)$/, 'trade'],
  [/purchase_commit$|sell_commit$|^trading_(limit|market)_order/, 'trade'],
  [/(swap|conversion)_(credited|debited)$|^crypto_wallet_swap_/, 'swap'],
  [/^dynamic_coin_swap_bonus_exchange_deposit$/, 'transfer'],
  [/reward|bonus|rebate|cashback|gift|reimbursement|interest|airdrop|refund|rewards?_paid|supercharger_reward/, 'earned'],
  [/^(crypto_payment|card_top_up|crypto_to_van_sell_order)$/, 'spent'],
  [/_lock$|_unlock$|^lockup_|earn_program_|_lock\.|_unlock\.|upgrade|supercharger_(deposit|withdrawal)/, 'own wallets'],
  [/deposit|withdrawal|transfer/, 'transfer'],
];

/** Newer files name the account only in their own name: Individual_XXX178_Transactions_20250309-115444.csv. */
export const accountOfName = (name: string): string | null => /^(.+?)_Transactions_\d{8}/i.exec(name)?.[1] ?? null;

/** Older ones begin with it: Transactions  for account Brokerage ...178 as of 03/23/2025 02:03:53 AM ET. */
export const accountOfTitle = (title: string): string | null => /^Transactions\s+for account (.+?) as of /i.exec(title)?.[1] ?? null;

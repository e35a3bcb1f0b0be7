/** Newer files name the account only in their own name: Individual_XXX456_Transactions_20250102-101112.csv. */
export const accountOfName = (name: string): string | null => /^(.+?)_Transactions_\d{8}/i.exec(name)?.[1] ?? null;

/** Older ones begin with it: Transactions  for account Trading ...456 as of 02/11/2025 01:02:04 PM ET. */
export const accountOfTitle = (title: string): string | null => /^Transactions\s+for account (.+?) as of /i.exec(title)?.[1] ?? null;

import { AppError } from '../contract/errors.ts';
import type { Db } from '../db/rows.ts';
import { isCurrency } from '../domain/money/is-currency.ts';

/** Money we know, a coin we know, or one that is in the journal. */
export async function refuseCurrency(db: Db, codes: Iterable<string>): Promise<void> {
  for (const code of new Set(codes)) {
    if (isCurrency(code)) continue;
    const coin = await db.selectFrom('instrument').select('id').where('base', '=', code).executeTakeFirst();
    if (!coin)
      throw new AppError(
        'invalid_input',
        `${code} is no currency that Roundtrip knows. Nothing was stored; enter a code such as USD or BTC.`,
      );
  }
}

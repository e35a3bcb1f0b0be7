import type { WriteContext } from '../../db/context.ts';
import { selectSharesByIsin } from '../../db/queries/instruments.ts';
import type { InstrumentRow } from '../../db/rows.ts';
import type { InstrumentClass } from '../../domain/instruments/instrument.ts';
import { instrumentKey } from '../../domain/instruments/instrument-key.ts';
import { recogniseInstrument } from '../../domain/instruments/recognise-instrument.ts';
import { isIsin } from '../../domain/instruments/shares/security-id.ts';
import type { NamedInstrument } from '../../importers/facts.ts';

const SHARES: ReadonlySet<InstrumentClass | undefined> = new Set(['stock', 'etf', 'warrant'] as const);

/**
 * The share that is stored under the ISIN beside the text: one broker writes AAPL where another has the number alone. Of two listings
 * in two currencies it is the one in this currency; where nothing names a currency, the only one there is.
 */
export async function byNumber(
  { db }: WriteContext,
  { text, symbol = text, isin, assetClass }: NamedInstrument,
  { on, currency }: { on: string; currency: string | null },
): Promise<InstrumentRow | undefined> {
  if (isin === undefined || !isIsin(isin) || !SHARES.has(assetClass)) return undefined;
  const read = recogniseInstrument(isin, { on, assetClass, currency: currency ?? undefined });
  if (read.kind === 'unknown') return undefined;
  const numbered = db.selectFrom('instrument').selectAll().where('key', '=', instrumentKey(read.instrument)).executeTakeFirst();
  if (symbol !== isin && currency !== null) return numbered;
  const known = await selectSharesByIsin(db, isin);
  const [only, other] = currency === null ? known : known.filter((row) => row.currency === read.instrument.currency);
  return other ? await numbered : (only ?? (await numbered));
}

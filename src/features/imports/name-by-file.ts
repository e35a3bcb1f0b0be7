import type { WriteContext } from '../../db/context.ts';
import { isSymbolTaken } from '../../db/queries/instruments.ts';
import type { InstrumentRow } from '../../db/rows.ts';
import { recogniseInstrument } from '../../domain/instruments/recognise-instrument.ts';
import { isIsin, securityId } from '../../domain/instruments/shares/security-id.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { NamedInstrument } from '../../importers/facts.ts';

const MOST = 60;

/** A security that shows as a number gets what the file calls it; a symbol that says more than a number stays. The ISIN is kept with it. */
export async function nameByFile(context: WriteContext, row: InstrumentRow, named: NamedInstrument, on: string): Promise<InstrumentRow> {
  const { isin } = named;
  if (isin === undefined) return row;
  const symbol = isNumber(row.symbol, isin) ? await free(context, row, wordsFor(named, on), isin) : row.symbol;
  const terms = withIsin(row, isin);
  if (symbol === row.symbol && terms === row.terms) return row;
  await context.db.updateTable('instrument').set({ symbol, terms }).where('id', '=', row.id).execute();
  return { ...row, symbol, terms };
}

const isNumber = (symbol: string, isin: string) =>
  symbol === isin || (numberOf(symbol) !== undefined && numberOf(symbol) === numberOf(isin));
const numberOf = (text: string) => securityId(text)?.text;

/** A ticker before a name. */
function wordsFor({ text, symbol = text, isin, assetClass, name = '' }: NamedInstrument, on: string): string {
  const read = symbol !== isin && numberOf(symbol) === undefined ? recogniseInstrument(symbol, { on, assetClass }) : null;
  if (read?.kind === 'known') return read.instrument.symbol;
  const line = visibleLine(name, MOST);
  return numberOf(line) === undefined ? line : '';
}

/** Two of one name are told apart by the number. */
async function free({ db }: WriteContext, { id }: InstrumentRow, words: string, isin: string): Promise<string> {
  if (words === '') return isin;
  for (const symbol of [words, `${visibleLine(words, MOST - isin.length - 3)} (${isin})`]) {
    if (!(await isSymbolTaken(db, symbol, id))) return symbol;
  }
  return isin;
}

/** Where the instrument has a place for one and none in it. */
function withIsin({ terms }: InstrumentRow, isin: string): string {
  const known = JSON.parse(terms) as { isin?: string | null };
  return known.isin === null && isIsin(isin) ? JSON.stringify({ ...known, isin }) : terms;
}

import type { WriteContext } from '../../db/context.ts';
import type { InstrumentRow } from '../../db/rows.ts';
import type { InstrumentClass } from '../../domain/instruments/instrument.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { NamedInstrument } from '../../importers/facts.ts';
import { brokerKey } from '../../ledger/contract-size.ts';
import { findInstrument, found } from '../../ledger/find-instrument.ts';
import { byNumber } from './by-number.ts';
import { nameByFile } from './name-by-file.ts';
import type { Routed } from './route-accounts.ts';

interface Beside {
  readonly account: Routed;
  readonly on: string;
  readonly currency: string | null;
}
export interface Named {
  readonly row: InstrumentRow;
  /** What a price beside this text is in. */
  readonly quote: string | null;
  /** The size the user set for this broker and day. */
  readonly multiplier: string | null;
}

const DATED: ReadonlySet<InstrumentClass> = new Set(['future', 'futureOption', 'cfd']);
const CLASS_OF: Readonly<Record<Routed['asset_class'], InstrumentClass>> = {
  stocks: 'stock',
  options: 'stock',
  futures: 'future',
  forex: 'cfd',
  crypto: 'cryptoSpot',
  mixed: 'stock',
};

/** The instruments of a file, each looked up once; where the month says which contract is meant, once a month. */
export function createInstruments(context: WriteContext, broker: string) {
  const known = new Map<string, Named>();
  const guessed = new Map<string, string>();

  return {
    guesses: () => [...guessed.values()],
    /** What was found for the same before. */
    known(named: NamedInstrument, beside: Beside): Named | undefined {
      const key = keyOf(named, beside);
      return known.get(key) ?? known.get(`${key}${monthOf(beside)}`);
    },
    async find(named: NamedInstrument, beside: Beside): Promise<Named> {
      const before = this.known(named, beside);
      if (before) return before;
      const { account, on, currency } = beside;
      const looked = await look(named, account, on, currency);
      const found = { ...looked, row: await nameByFile(context, looked.row, named, on) };
      const key = keyOf(named, beside);
      known.set(DATED.has(found.row.class) ? `${key}${monthOf(beside)}` : key, found);
      return found;
    },
  };

  async function look(named: NamedInstrument, account: Routed, on: string, currency: string | null): Promise<Named> {
    const beside = { on, broker, accountClass: account.asset_class, ...(currency === null ? {} : { currency }) };
    const told = named.assetClass === undefined ? beside : { ...beside, assetClass: named.assetClass };
    const text = visibleLine(named.text, 120);
    const isSaid = await isNamedByUser(text);
    const numbered = isSaid ? undefined : await byNumber(context, named, { on, currency });
    if (numbered) {
      const { row, quote, multiplier } = await found(context, numbered, numbered.currency, told);
      return { row, quote, multiplier };
    }
    for (const spelling of new Set([text, visibleLine(named.symbol ?? text, 120)])) {
      // What the user once said of the raw text goes before what we make of it.
      if (spelling === text && named.symbol !== undefined && !isSaid) continue;
      const read = await findInstrument(context, spelling, told);
      if (read.kind === 'found') return { row: read.row, quote: read.quote, multiplier: read.multiplier };
    }
    return own(visibleLine(named.symbol ?? named.text, 120), named.assetClass ?? CLASS_OF[account.asset_class], currency);
  }

  async function isNamedByUser(text: string): Promise<boolean> {
    const aliases = await context.db.selectFrom('instrument_alias').select('broker').where('text', '=', text).execute();
    return aliases.some((alias) => alias.broker === '' || brokerKey(alias.broker) === brokerKey(broker));
  }

  /** A name that nothing recognises still trades: it becomes an instrument of its own, and the preview says that this was a guess. */
  async function own(symbol: string, assetClass: InstrumentClass, currency: string | null): Promise<Named> {
    const key = `own:${assetClass}:${symbol}`;
    const stored = await context.db.selectFrom('instrument').selectAll().where('key', '=', key).executeTakeFirst();
    if (!stored) {
      const hasSize = assetClass === 'stock' || assetClass === 'cryptoSpot';
      const unknown = { tick: null, lot: null, quantity_step: null, expiry: null, base: null };
      await context.db
        .insertInto('instrument')
        .values({
          ...unknown,
          uid: context.newUid(),
          key,
          symbol,
          class: assetClass,
          underlying: key,
          currency: null,
          multiplier: hasSize ? '1' : null,
          price_scale: '1',
          terms: '{}',
        })
        .execute();
    }
    guessed.set(key, `${symbol} is not known here. It is taken as ${WORDS[assetClass]}${currency === null ? '' : ` in ${currency}`}.`);
    const row = stored ?? (await context.db.selectFrom('instrument').selectAll().where('key', '=', key).executeTakeFirstOrThrow());
    return { row, quote: currency, multiplier: null };
  }
}

const WORDS: Readonly<Record<InstrumentClass, string>> = {
  stock: 'a share',
  etf: 'an ETF',
  option: 'an option',
  future: 'a future',
  futureOption: 'an option on a future',
  forex: 'a currency pair',
  cryptoSpot: 'a coin',
  cryptoPerpetual: 'a perpetual',
  cfd: 'a CFD',
  bond: 'a bond',
  warrant: 'a warrant',
};

const keyOf = ({ text, symbol, assetClass, isin, name }: NamedInstrument, { account, currency }: Beside): string =>
  [account.asset_class, text, symbol, assetClass, isin, name, currency].join('\u001f');
const monthOf = ({ on }: Beside): string => on.slice(0, 7);

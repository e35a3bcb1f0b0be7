import { brokerClasses } from './broker-classes.ts';
import { readCfd } from './cfds/read-cfd.ts';
import { readCryptoSpot } from './crypto/read-crypto-spot.ts';
import { readPerpetual } from './crypto/read-perpetual.ts';
import { readForex } from './forex/read-forex.ts';
import { readFuture } from './futures/read-future.ts';
import { readFutureOption } from './futures/read-future-option.ts';
import type { InstrumentClass } from './instrument.ts';
import { instrumentKey } from './instrument-key.ts';
import { readOption } from './options/read-option.ts';
import type { Claim, Hints, Reader, Recognition, Unknown } from './recognition.ts';
import { readSecurityId } from './shares/read-security-id.ts';
import { readShare } from './shares/read-share.ts';
import { sourceText } from './source-text.ts';

const READERS: readonly Reader[] = [
  readOption,
  readFutureOption,
  readFuture,
  readPerpetual,
  readCryptoSpot,
  readForex,
  readCfd,
  readSecurityId,
  readShare,
];

/** Files mix these up: a broker's "stock" may be a fund or a warrant, its "CFD" a currency pair. */
const KIN: readonly (readonly InstrumentClass[])[] = [
  ['stock', 'etf', 'warrant'],
  ['forex', 'cfd'],
];

/** What a file's text means. Readings that contradict each other are a question to the user, with the readings to choose from. */
export function recogniseInstrument(text: string, hints: Hints): Recognition {
  const source = sourceText(text);
  if (!source) return unknown(text, [], 'It is empty, too long, or holds signs that no symbol has.');
  const all = READERS.flatMap((read) => read(source, hints));
  const fitting = all.filter(({ instrument }) => fits(instrument.class, hints));
  const best = mostCertain(fitting);
  if (best.length === 1 && best[0]) return { kind: 'known', ...best[0] };
  if (best.length > 1) return unknown(text, best, 'It can be read in more than one way: choose one.');
  return all.length > 0
    ? unknown(text, distinct(all), `It does not look like ${expected(hints)}: choose what it is.`)
    : unknown(text, [], 'No spelling we know fits it: say what it is, and we remember it for this broker.');
}

/** The class the file states decides; without one, what the broker sells. */
function fits(found: InstrumentClass, { assetClass, broker }: Hints): boolean {
  if (assetClass === undefined) return brokerClasses(broker)?.includes(found) ?? true;
  return found === assetClass || KIN.some((kin) => kin.includes(found) && kin.includes(assetClass));
}

function mostCertain(claims: readonly Claim[]): readonly Claim[] {
  const certain = claims.filter(({ confidence }) => confidence === 'certain');
  return distinct(certain.length > 0 ? certain : claims);
}

/** One claim per instrument: two readers that agree are no contradiction. */
function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [instrumentKey(claim.instrument), claim])).values()];
}

const WORDS: Readonly<Record<InstrumentClass, string>> = {
  stock: 'a stock',
  etf: 'a fund',
  option: 'an option',
  future: 'a future',
  futureOption: 'an option on a future',
  forex: 'a currency pair',
  cryptoSpot: 'a coin',
  cryptoPerpetual: 'a perpetual contract',
  cfd: 'a contract for difference',
  bond: 'a bond',
  warrant: 'a warrant',
};

const expected = ({ assetClass, broker }: Hints) =>
  assetClass === undefined ? `what ${broker ?? 'this broker'} sells` : WORDS[assetClass];

function unknown(text: string, claims: readonly Claim[], why: string): Unknown {
  const shown = text.trim().slice(0, 60);
  return { kind: 'unknown', reason: `"${shown}" was not recognised. ${why}`, choices: claims.map(({ instrument }) => instrument) };
}

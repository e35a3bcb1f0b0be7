import type { Option, OptionTerms } from '../instrument.ts';
import { plainDecimal } from '../plain-decimal.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { indianOptions } from './indian-option.ts';
import { makeOption } from './make-option.ts';
import { merrillOption } from './merrill-option.ts';
import { optionRoot } from './option-roots.ts';
import { optionSpelling } from './option-spelling.ts';

/** Words that statements put before the option they are about. */
const PREAMBLE = /^(?:OPTION EXPIRATION FOR|REMOVAL OF OPTION DUE TO EXPIRATION) /;

export function readOption({ upper }: SourceText, hints: Hints): readonly Claim[] {
  const text = upper.replace(PREAMBLE, '');
  const read = merrillOption(text, hints.on) ?? optionSpelling(text, hints.on);
  if (read) return [claim(makeOption(read.terms, hints, read))];
  const unscaled = ambiguousStrikes(text, hints);
  if (unscaled.length > 0) return unscaled;
  return indianOptions(text, hints.on, hints.broker).map((terms) => claim(indianOption(terms, hints)));
}

function claim(instrument: Option): Claim {
  const { kind } = optionRoot(instrument.root);
  const adjusted = kind === 'adjusted' || kind === 'mini';
  return {
    instrument,
    quote: instrument.currency,
    confidence: adjusted || instrument.multiplier === null ? 'likely' : 'certain',
    reason: adjusted
      ? `Read as an option on ${instrument.underlying} whose contract was adjusted: what it delivers is not in its name.`
      : `Read as a ${instrument.right} on ${instrument.underlying}, ${instrument.expiry}, strike ${instrument.strike}.`,
  };
}

/** AAPL240119C190000 is 190 where strikes come in thousandths, and 190,000 where they do not. */
function ambiguousStrikes(text: string, hints: Hints): readonly Claim[] {
  const match = /^(\d?[A-Z]{1,6}\d?) ?(\d{6}[CP])(\d{6,7})$/.exec(text);
  if (!match) return [];
  const [, root = '', middle = '', digits = ''] = match;
  const thousandths = plainDecimal(`${digits.slice(0, -3)}.${digits.slice(-3)}`) ?? digits;
  const strikes = hints.broker === 'moomoo' || hints.broker === 'futu' ? [thousandths] : [thousandths, digits];
  return strikes.flatMap((strike) => {
    const read = optionSpelling(`.${root}${middle}${strike}`, hints.on);
    return read ? [claim(makeOption(read.terms, hints))] : [];
  });
}

/** Indian brokers count in units, so a point is worth one rupee each. */
function indianOption(terms: OptionTerms, hints: Hints): Option {
  const option = makeOption(terms, { currency: hints.currency ?? 'INR' }, { underlying: terms.root, multiplier: '1' });
  return { ...option, tick: '0.05' };
}

import { isTold } from '../broker-classes.ts';
import { dayText, fullYear } from '../calendar-text.ts';
import { contractSpec } from '../contract-specs.ts';
import type { FutureOption } from '../instrument.ts';
import { plainDecimal } from '../plain-decimal.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { contractYear } from './contract-year.ts';
import { futureSymbol } from './future-symbol.ts';
import { codedMonth } from './month-code.ts';
import { seriesUnderlying } from './option-series.ts';

const SERIES = '(?<series>[A-Z0-9]{1,5}?)(?<code>[FGHJKMNQUVXZ])(?<year>\\d{4}|\\d{1,2})';
const RIGHT = '(?<right>[CP])';
const STRIKE = '(?<strike>\\d*\\.?\\d+)';

const SPELLINGS = [
  // ./ESZ5 EW4V5 251024C6800
  `\\./(?<future>[A-Z0-9]{1,5}?)[FGHJKMNQUVXZ]\\d{1,2} ${SERIES} (?<yy>\\d\\d)(?<mm>\\d\\d)(?<day>\\d\\d)${RIGHT}${STRIKE}`,
  // ./EW4V25C6800:XCME, /EW4V25C6800
  `\\.?/${SERIES}${RIGHT}${STRIKE}(?::X[A-Z]{3})?`,
  // EW4V5 C6800, EW4V25 6800 C
  `${SERIES} ${RIGHT} ?${STRIKE}`,
  `${SERIES} ${STRIKE} ?${RIGHT}`,
  `${SERIES} ${STRIKE} (?<right>CALL|PUT)`,
].map((pattern) => new RegExp(`^${pattern}$`));

export function readFutureOption({ upper }: SourceText, hints: Hints): readonly Claim[] {
  for (const pattern of SPELLINGS) {
    const groups = pattern.exec(upper)?.groups;
    const option = groups && fromGroups(groups, hints);
    if (option) return claims(option, upper, hints);
  }
  return [];
}

function fromGroups(groups: Record<string, string | undefined>, hints: Hints): FutureOption | null {
  const strike = plainDecimal(groups.strike ?? '');
  const month = codedMonth(groups.code ?? '');
  if (strike === null || month === 0) return null;
  const root = groups.series ?? '';
  const expiry = groups.day === undefined ? null : dayText(fullYear(groups.yy ?? '', hints.on), Number(groups.mm), Number(groups.day));
  const contract = { kind: 'month', year: contractYear(groups.year ?? '', month, expiry ?? hints.on), month } as const;
  const underlyingRoot = groups.future ?? seriesUnderlying(root, hints);
  const spec = underlyingRoot === null ? null : contractSpec(underlyingRoot, hints);
  const right = groups.right?.startsWith('C') ? 'call' : 'put';
  return {
    class: 'futureOption',
    symbol: `${futureSymbol(root, contract)} ${strike} ${right === 'call' ? 'C' : 'P'}`,
    root,
    contract,
    underlyingRoot,
    expiry,
    right,
    strike,
    currency: spec?.currency ?? null,
    priceScale: '1',
    multiplier: spec?.multiplier ?? null,
    // Options have ticks of their own, that change with the price.
    tick: null,
    lot: null,
    quantityStep: '1',
  };
}

function claims(option: FutureOption, text: string, hints: Hints): readonly Claim[] {
  const marked = /^\.?\//.test(text) || isTold(hints, ['future', 'futureOption']);
  const on = option.underlyingRoot;
  if (on === null && !marked) return [];
  const reason =
    on === null
      ? `Read as an option on a future of series ${option.root}; we do not know which future that is, nor what a point is worth.`
      : `Read as a ${option.right} on ${on}, series ${option.root}, strike ${option.strike}.`;
  return [{ instrument: option, quote: option.currency, confidence: on === null ? 'likely' : 'certain', reason }];
}

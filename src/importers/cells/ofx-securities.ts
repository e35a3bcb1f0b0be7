import { occSymbol } from '../../domain/instruments/options/occ-symbol.ts';
import type { NamedInstrument } from '../facts.ts';
import type { Element } from '../source.ts';
import { readDate } from './moment.ts';
import { needNumber } from './number.ts';
import { elementsOf, find, type OfxSecurity, value } from './ofx-element.ts';

/** Entries name securities by number; the list at the end has their tickers. */
export function ofxSecurities(root: Element): ReadonlyMap<string, OfxSecurity> {
  const securities = new Map<string, OfxSecurity>();
  const listed = [...elementsOf(root, 'SECLIST')].flatMap(({ children }) => children);
  for (const info of listed)
    if (info.name !== 'OPTINFO') securities.set(numberOf(info), { instrument: instrumentOf(info), multiplier: null });
  for (const info of listed) if (info.name === 'OPTINFO') securities.set(numberOf(info), optionOf(info, securities));
  return securities;
}

/** What is not in the list goes by its number. */
export function securityOf(entry: Element, securities: ReadonlyMap<string, OfxSecurity>): OfxSecurity | undefined {
  const number = value(entry, 'SECID', 'UNIQUEID');
  return number === '' ? undefined : (securities.get(number) ?? { instrument: { text: number, assetClass: 'stock' }, multiplier: null });
}

const numberOf = (info: Element) => value(info, 'SECINFO', 'SECID', 'UNIQUEID');

function instrumentOf(info: Element): NamedInstrument {
  const assetClass = CLASSES.get(info.name);
  return { text: value(info, 'SECINFO', 'TICKER') || numberOf(info), ...(assetClass === undefined ? {} : { assetClass }) };
}

function optionOf(info: Element, securities: ReadonlyMap<string, OfxSecurity>): OfxSecurity {
  const text = value(info, 'SECINFO', 'TICKER') || numberOf(info);
  const underlying = info.children.find(({ name }) => name === 'SECID') ?? find(info, 'UNDERLYING');
  const root = underlying && securities.get(value(underlying, 'UNIQUEID'))?.instrument.text;
  const expiry = readDate(value(info, 'DTEXPIRE').slice(0, 8), 'ymd');
  const strike = needNumber(value(info, 'STRIKEPRICE'));
  const right = value(info, 'OPTTYPE') === 'CALL' ? 'call' : 'put';
  const symbol = root && expiry && strike ? occSymbol({ root: root.replace(/[./]/g, ''), expiry, right, strike }) : null;
  return {
    instrument: { text, assetClass: 'option', ...(symbol && { symbol }) },
    multiplier: needNumber(value(info, 'SHPERCTRCT')) ?? '100',
  };
}

const CLASSES = new Map<string, NonNullable<NamedInstrument['assetClass']>>([
  ['STOCKINFO', 'stock'],
  ['MFINFO', 'etf'],
  ['DEBTINFO', 'bond'],
]);

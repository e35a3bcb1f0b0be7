import { occSymbol } from '../../../domain/instruments/options/occ-symbol.ts';
import { readDate } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import type { NamedInstrument } from '../../facts.ts';
import type { FlexRecord } from './flex-record.ts';

export type AssetClass = NonNullable<NamedInstrument['assetClass']>;

/** undefined: the entry names nothing. */
export function instrumentOf(record: FlexRecord): NamedInstrument | undefined {
  const isin = record.get('isin') || (record.get('securityIDType') === 'ISIN' ? record.get('securityID') : '');
  const text = record.get('symbol') || isin;
  if (text === '') return undefined;
  // A number alone could as well be a bond's, which nobody here can price without being told.
  const assetClass = assetClassOf(record.get('assetCategory'), record.get('subCategory')) ?? (text === isin ? 'stock' : undefined);
  const symbol = assetClass === 'option' && !OCC.test(text) ? optionOf(record) : assetClass === 'bond' && isin !== '' ? isin : undefined;
  return {
    text,
    ...(symbol === undefined ? {} : { symbol }),
    ...(assetClass === undefined ? {} : { assetClass }),
    ...(isin === '' ? {} : { isin }),
  };
}

export function assetClassOf(category: string, subCategory = ''): AssetClass | undefined {
  return category === 'STK' && subCategory === 'ETF' ? 'etf' : CLASSES.get(category);
}

/** Outside the US the symbol is the exchange's: the terms beside it tell more. */
function optionOf(record: FlexRecord): string | undefined {
  const expiry = readDate(record.get('expiry'), 'mdy');
  const strike = needNumber(record.get('strike'));
  const putCall = record.get('putCall');
  const right = putCall === 'C' ? 'call' : putCall === 'P' ? 'put' : undefined;
  const root = record.get('underlyingSymbol').replace(/[ .]/g, '').toUpperCase();
  if (!expiry || !strike || !right) return undefined;
  return occSymbol({ root, expiry, right, strike }) ?? undefined;
}

const OCC = /^[A-Z0-9]{1,6}\s*\d{6}[CP]\d{8}$/;
const CLASSES = new Map<string, AssetClass>([
  ['STK', 'stock'],
  ['FUND', 'etf'],
  ['OPT', 'option'],
  ['FUT', 'future'],
  ['FOP', 'futureOption'],
  ['FSFOP', 'futureOption'],
  ['FSOPT', 'option'],
  ['CASH', 'forex'],
  ['IOPT', 'warrant'],
  ['WAR', 'warrant'],
  ['BOND', 'bond'],
  ['BILL', 'bond'],
  ['CFD', 'cfd'],
  ['CMDTY', 'cfd'],
  ['CRYPTO', 'cryptoSpot'],
]);

import { monthNumber } from '../calendar-text.ts';
import type { Contract } from '../instrument.ts';
import { contractYear } from './contract-year.ts';
import type { Feed } from './feed-roots.ts';
import { codedMonth } from './month-code.ts';

/** A text taken apart, before anyone asks whether the root exists. */
export interface FutureSpelling {
  readonly root: string;
  readonly contract: Contract;
  readonly feed: Feed;
  /** A last trading day was named, not a contract month: for oil it lies in the month before. */
  readonly byDay: boolean;
  /** Something in the text says future: a slash, an exchange, a continuous mark. */
  readonly marked: boolean;
}

const MONTH = '(?<mon>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)';
const CODE = '(?<code>[FGHJKMNQUVXZ])';
const YEAR = "'?(?<year>\\d{4}|\\d{2})";
const ROOT = '(?<root>[A-Z0-9]{1,10}?)';
const STOCK_ROOT = '(?<root>[A-Z][A-Z0-9&-]{1,14}?)';

const CORES = [
  `${ROOT} ?${CODE}(?<year>\\d{4}|\\d{1,2})`,
  `${ROOT}\\.${CODE}(?<year>\\d{2})`,
  `${ROOT} (?<mm>0[1-9]|1[0-2])-(?<year>\\d{4}|\\d{2})`,
  `${ROOT} ?${MONTH} ?${YEAR}`,
  `${ROOT} (?<day>\\d{1,2}) ?${MONTH} ?${YEAR}`,
  `${STOCK_ROOT}(?<year>\\d{2})${MONTH}FUT`,
  `${STOCK_ROOT}(?<day>\\d{2})${MONTH}(?<year>\\d{2})FUT`,
].map((core) => new RegExp(`^${core}$`));

const CONTINUOUS = [
  /^(?<root>[A-Z0-9]{1,10}?)(?<nth>[1-9])!$/,
  /^(?<root>[A-Z0-9]{1,6}) ?(?:#F|##-##)$/,
  /^(?<root>[A-Z0-9]{1,6})(?:=F|\.[CVN]\.0)$/,
];

const VENUES = 'CME|CBOT|NYMEX|COMEX|CME_MINI|CBOT_MINI|NYMEX_MINI|COMEX_MINI|EUREX|ICEUS|ICEEUR|SGX|CFE|NSE|HKEX|EURONEXT|MONEP';
const PREFIX = new RegExp(`^(?:(?:${VENUES}):|/)`);
const SUFFIX = /(?::X[A-Z]{3}|[.@-](?:CME|CBOT|CBT|NYMEX|NYM|COMEX|CMX|EUREX|GLOBEX)|_FUT_[A-Z]{3,6}| FUT)$/;
const BLOOMBERG = / (?:INDEX|COMDTY|CURNCY)$/;

export function futureSpelling(text: string, on: string): FutureSpelling | null {
  const { core, feed, marked } = unwrapped(text);
  const named = CORES.map((pattern) => pattern.exec(core)?.groups).find((groups) => groups !== undefined);
  if (named?.root !== undefined) {
    const contract = namedContract(named, on);
    return contract && { root: named.root, contract, feed, byDay: named.day !== undefined, marked: marked || core.endsWith('FUT') };
  }
  return continuous(core, feed, marked);
}

/** The text without what a feed wraps around a contract. */
function unwrapped(text: string): { core: string; feed: Feed; marked: boolean } {
  const cqg = /^(?:CON\.)?F\.[A-Z]{2,4}\.([A-Z0-9.]+)$/.exec(text)?.[1];
  if (cqg !== undefined) return { core: cqg, feed: 'cqg', marked: true };
  if (BLOOMBERG.test(text)) return { core: text.replace(BLOOMBERG, ''), feed: 'bloomberg', marked: true };
  const core = text.replace(PREFIX, '').replace(SUFFIX, '');
  return { core, feed: 'exchange', marked: core !== text };
}

function namedContract(groups: Record<string, string | undefined>, on: string): Contract | null {
  const month = groups.mon ? monthNumber(groups.mon) : groups.mm ? Number(groups.mm) : codedMonth(groups.code ?? '');
  if (!month || groups.year === undefined) return null;
  const year = contractYear(groups.year, month, on);
  return year >= 1970 && year <= 2199 ? { kind: 'month', year, month } : null;
}

function continuous(core: string, feed: Feed, marked: boolean): FutureSpelling | null {
  for (const pattern of CONTINUOUS) {
    const groups = pattern.exec(core)?.groups;
    if (groups?.root)
      return { root: groups.root, contract: { kind: 'continuous', nth: Number(groups.nth ?? 1) }, feed, byDay: false, marked: true };
  }
  const root = /^@?([A-Z0-9]{1,10})#?$/.exec(core)?.[1];
  if (root === undefined) return null;
  return { root, contract: { kind: 'continuous', nth: 1 }, feed, byDay: false, marked: marked || core !== root };
}

import { dayText, fullYear, monthNumber } from '../calendar-text.ts';
import type { OptionTerms } from '../instrument.ts';
import { plainDecimal } from '../plain-decimal.ts';
import { optionRoot } from './option-roots.ts';
import { OPTION_SPELLINGS } from './option-spellings.ts';

export interface OptionSpelling {
  readonly terms: OptionTerms;
  readonly underlying?: string;
  readonly multiplier?: string;
}

/** The terms a spelling names; null when it is none we know, or names a day that does not exist. */
export function optionSpelling(text: string, on: string): OptionSpelling | null {
  for (const pattern of OPTION_SPELLINGS) {
    const groups = pattern.exec(text)?.groups;
    const read = groups && fromGroups(groups, on);
    if (read) return read;
  }
  return null;
}

function fromGroups(groups: Record<string, string | undefined>, on: string): OptionSpelling | null {
  const month = groups.mon === undefined ? Number(groups.mm) : monthNumber(groups.mon);
  const expiry = month === null ? null : dayText(fullYear(groups.year ?? '', on), month, Number(groups.day));
  const strike = groups.milli === undefined ? plainDecimal((groups.strike ?? '').replaceAll(',', '')) : thousandths(groups.milli);
  if (expiry === null || strike === null || strike === '0') return null;
  const written = groups.root ?? '';
  const root = written.replace(/[./ ]/, '');
  if (root.length > 6) return null;
  const right = groups.right?.startsWith('C') ? 'call' : 'put';
  const terms: OptionTerms = { root, expiry, right, strike };
  return { terms, ...classShare(written, root), ...stated(groups.per, root) };
}

/** BRK/B says its share class, where BRKB has to be known. */
const classShare = (written: string, root: string) =>
  written === root ? {} : { underlying: written.replace(/[/ ]/, '.').replace(/\d$/, '') };

/** "100 shares" beside an adjusted series is what it delivers, not what a point is worth. */
const stated = (per: string | undefined, root: string) =>
  per === undefined || optionRoot(root).kind !== 'standard' ? {} : { multiplier: String(Number(per)) };

const thousandths = (digits: string) => plainDecimal(`${digits.slice(0, -3)}.${digits.slice(-3)}`);

/** What retail platforms hang on a symbol to name a kind of account: .m, .raw, _i, -ECN, +, #, or bare letters. */
const SUFFIX =
  /^(?:[.#+!~^*]|[._#+-][A-Z0-9]{1,8}[.#+]?|(?:M|I|R|K|X|Z|E|S|A|B|P|PRO|ECN|RAW|STP|STD|VIP|PRIME|CASH|SPOT|SB|FX|MINI|MICRO|CENT|C)[.#+]?)?$/;

export function isPlatformSuffix(rest: string): boolean {
  return SUFFIX.test(rest);
}

/** Units in a lot, where a suffix speaks of a smaller one. A cent account's lot is the broker's own affair. */
export function suffixLot(rest: string, standard: string | null): string | null {
  const word = rest.replace(/[^A-Z]/g, '');
  if (word === '') return standard;
  if (standard === '100000' && word === 'MINI') return '10000';
  if (standard === '100000' && word === 'MICRO') return '1000';
  return ['C', 'CENT', 'MINI', 'MICRO'].includes(word) ? null : standard;
}

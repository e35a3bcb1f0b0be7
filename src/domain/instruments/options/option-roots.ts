/** What the code of an option series is written on. */
export interface OptionRoot {
  readonly underlying: string;
  readonly kind: 'standard' | 'index' | 'adjusted' | 'mini';
}

/** Series on indices: they settle in cash, and the code says which index. */
const INDEX: Readonly<Record<string, string>> = {
  SPX: 'SPX',
  SPXW: 'SPX',
  SPXPM: 'SPX',
  XSP: 'XSP',
  XSPW: 'XSP',
  NDX: 'NDX',
  NDXP: 'NDX',
  XND: 'XND',
  NQX: 'NQX',
  RUT: 'RUT',
  RUTW: 'RUT',
  MRUT: 'MRUT',
  VIX: 'VIX',
  VIXW: 'VIX',
  DJX: 'DJX',
  OEX: 'OEX',
  XEO: 'OEX',
};

/** Share classes lose their point in an option's code. */
const CLASSES: Readonly<Record<string, string>> = {
  BRKB: 'BRK.B',
  BFB: 'BF.B',
  BFA: 'BF.A',
  HEIA: 'HEI.A',
  LENB: 'LEN.B',
  MOGA: 'MOG.A',
};

/** FLEX series carry a digit in front, adjusted ones a digit behind; a 7 behind was also the mark of minis over ten shares. */
export function optionRoot(root: string): OptionRoot {
  const core = root.replace(/^\d/, '').replace(/\d$/, '');
  const index = INDEX[core];
  if (index !== undefined) return { underlying: index, kind: 'index' };
  const underlying = CLASSES[core] ?? core;
  if (/7$/.test(root)) return { underlying, kind: 'mini' };
  return { underlying, kind: /\d$/.test(root) ? 'adjusted' : 'standard' };
}

import { decimalText, parseDecimal } from '../../domain/decimal/decimal-text.ts';
import { roundTo } from '../../domain/decimal/round-decimal.ts';
import { isTooLong } from './is-too-long.ts';

export type DecimalMark = '.' | ',';

/**
 * The number in a cell, as brokers write it: 1,234.50  $(400.00)  -€597.49  89,162.28 SEK  +500  2S  .9232  -3.605E-05.
 * null: the cell says nothing (empty, a dash, n/a). undefined: it says something that is not a number.
 */
export function readNumber(cell: string | undefined, mark: DecimalMark = '.'): string | null | undefined {
  if (cell === undefined || cell === '') return null;
  if (cell.length < 17 && (mark === '.' || !cell.includes('.')) && CANONICAL.test(cell)) return cell;
  if (isTooLong(cell)) return undefined;
  if (mark === '.' ? PLAIN.test(cell) : PLAIN_COMMA.test(cell)) return kept(mark === '.' ? cell : cell.replace(',', '.'));
  const text = cell.trim().replace(SPACES, '').replace(MINUSES, '-');
  if (NOTHING.test(text)) return null;
  const [, sign = '', open = '', inner = '', digits = '', close = '', trailing = ''] = WRITTEN.exec(text) ?? [];
  if (digits === '' || (open === '') !== (close === '')) return undefined;
  const number = ungrouped(digits, mark);
  if (number === undefined) return undefined;
  const minuses = [sign, inner, trailing].filter((each) => each === '-').length + (open === '' ? 0 : 1);
  return minuses > 1 ? undefined : decimalOf(minuses === 1 ? `-${number}` : number);
}

/** What a cell has to say as a number and must: null becomes undefined. */
export const needNumber = (cell: string | undefined, mark?: DecimalMark): string | undefined => readNumber(cell, mark) ?? undefined;

function decimalOf(text: string): string | undefined {
  const [, mantissa = text, exponent] = /^([^eE]+)[eE]([+-]?\d{1,3})$/.exec(text) ?? [];
  const plain = mantissa
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/^\+/, '');
  return kept(exponent === undefined ? plain : shifted(plain, Number(exponent)));
}

function kept(plain: string): string | undefined {
  const value = parseDecimal(plain);
  return value && decimalText(value.scale > MOST_DECIMALS ? roundTo(value, MOST_DECIMALS) : value);
}

function shifted(plain: string, by: number): string {
  if (Math.abs(by) > 40) return 'too far';
  const minus = plain.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = plain.slice(minus.length).split('.');
  const digits = `${'0'.repeat(Math.max(0, -by))}${whole}${fraction}${'0'.repeat(Math.max(0, by))}`;
  const point = Math.max(0, -by) + whole.length + by;
  return `${minus}${digits.slice(0, point) || '0'}${point < digits.length ? `.${digits.slice(point)}` : ''}`;
}

/** Without the marks between thousands. What stands where they cannot is no number: 1,5 is not fifteen. */
function ungrouped(digits: string, mark: DecimalMark): string | undefined {
  const [mantissa = '', exponent = ''] = digits.split(/(?=[eE])/);
  const grouping = mark === '.' ? ',' : '.';
  const parts = mantissa.split(mark);
  if (parts.length > 2) return undefined;
  const [whole = '', fraction] = parts;
  const groups = whole.split(/[',.]/);
  const marks = [...whole].filter((each) => each === "'" || each === ',' || each === '.');
  if (marks.some((each) => each !== "'" && each !== grouping)) return undefined;
  if (groups.slice(1).some((group) => group.length !== 3 && group.length !== 2) || (groups.length > 1 && groups.at(-1)?.length !== 3)) {
    return undefined;
  }
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
  const plain = groups.join('');
  return plain === '' && !fraction ? undefined : `${plain === '' ? '0' : plain}${fraction ? `.${fraction}` : ''}${exponent}`;
}

/** What the ledger keeps. Some exports carry forty decimals of float noise. */
const MOST_DECIMALS = 18;
/** As it is kept already. */
const CANONICAL = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const PLAIN_COMMA = /^-?\d+(?:,\d+)?$/;
const SPACES = /[\s\u00a0\u202f\u2009]+/g;
const MINUSES = /[\u2212\u2013\u2012]/g;
const NOTHING = /^(-+|n\/?a|notavailable|none|null|nan)?$/i;
const UNIT = '(?:[A-Za-z]{1,5}|[$€£¥₹₩₿%]|C\\$|A\\$|US\\$|R\\$|zł)?';
/** 10K is not ten: what it stands for is rounded, and no ledger has it. */
const THOUSANDS = '[KMBTkmbt](?![A-Za-z])';
const WRITTEN = new RegExp(
  `^([+-]?)${UNIT}(\\(?)${UNIT}([+-]?)${UNIT}([\\d.,']*\\d[\\d.,']*(?:[eE][+-]?\\d{1,3})?)(?!${THOUSANDS})${UNIT}(\\)?)(-?)$`,
);

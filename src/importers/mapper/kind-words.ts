import { readSide } from '../cells/side.ts';
import { words } from './header-words.ts';
import type { RowKind } from './template.ts';

/** What a word of a kind of row seems to say, in the languages of brokers. undefined: nothing that is known. */
export const kindOf = (word: string): RowKind | undefined => RULES.find(([pattern]) => pattern.test(words(word)))?.[1];

/** Bought or sold, by how a word begins: BUY - MARKET. */
export const sideWithin = (word: string): 'buy' | 'sell' | undefined => {
  const found = readSide(word.split(/[^\p{L}]+/u)[0] ?? '');
  return found?.effect === 'unknown' ? found.side : undefined;
};

const RULES: readonly (readonly [RegExp, RowKind])[] = [
  [/\b(divid|ausschuttung|utdelning|cedola)/, 'dividend'],
  [/\b(withholding|tax|steuer|quellensteuer|impot|impuesto|belasting|skatt|ritenuta|podatek)/, 'tax'],
  [/\b(interest|zins|interet|interes|rente|ranta|odsetki)/, 'interest'],
  [/\b(staking|reward|airdrop|mining|bonus|cashback|vest)/, 'earned'],
  [/\bfunding/, 'funding'],
  [/\b(overnight|rollover)/, 'swap'],
  [/\b(withdraw|auszahlung|retrait|prelevement|opname|uttag|retirada|retiro|prelievo|wyplata|ach out)/, 'withdrawal'],
  [/\b(deposit|einzahlung|versement|storting|insattning|ingreso|deposito|versamento|wplata|ach in)/, 'deposit'],
  [/\b(fee|gebuhr|frais|kosten|avgift|comision|commissione|commission|oplata|spesen)/, 'fee'],
  [/\b(transfer|uberweisung|virement|overboeking|overforing|transferencia|bonifico|przelew)/, 'transfer'],
];

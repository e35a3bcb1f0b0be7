import { twoDigits } from '../calendar-text.ts';
import type { Contract } from '../instrument.ts';
import { monthCode } from './month-code.ts';

/** The one way we write a contract: MNQU26, or MNQ and MNQ2! where no month is named. */
export function futureSymbol(root: string, contract: Contract): string {
  if (contract.kind === 'continuous') return contract.nth === 1 ? root : `${root}${contract.nth}!`;
  return `${root}${monthCode(contract.month)}${twoDigits(contract.year % 100)}`;
}

import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { CashFact, Skipped } from '../../facts.ts';
import type { RobinhoodRow } from './robinhood-row.ts';

/** A row that only moves money; undefined where its code is none that is known. */
export function cashFact({
  row,
  code,
  ticker,
  description,
  amount,
  time,
  identity,
  instrument,
}: RobinhoodRow): CashFact | Skipped | undefined {
  const meaning = CODES.get(code);
  if (meaning === undefined || amount === null) return undefined;
  if (isNothing(amount)) return movesNothing(row, code);
  return {
    type: 'cash',
    row,
    account: null,
    kind: meaning === 'moved' ? (isNegative(amount) ? 'withdrawal' : 'deposit') : meaning,
    time,
    amount,
    currency: 'USD',
    ...(ticker === '' ? {} : { instrument }),
    identity,
    note: description === '' ? code : `${code}: ${description}`,
  };
}

const CODES = new Map<string, CashFact['kind'] | 'moved'>([
  ...each('dividend', 'CDIV MDIV ROC CIL MRGC'),
  ...each('interest', 'INT MINT SLIP'),
  ...each('tax', 'DTAX NRAT'),
  ...each('fee', 'GOLD DFEE AFEE ITRF'),
  ...each('moved', 'ACH RTP DCF WIRE XENT XENT_CC ABIP GDBP GMPC MISC T/A FUTSWP ACATI ACATO REC'),
]);

function each(meaning: CashFact['kind'] | 'moved', codes: string): [string, CashFact['kind'] | 'moved'][] {
  return codes.split(' ').map((code) => [code, meaning]);
}

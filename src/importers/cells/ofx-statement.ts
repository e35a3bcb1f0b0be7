import type { Found } from '../facts.ts';
import type { Element } from '../source.ts';
import { ofxCash } from './ofx-cash.ts';
import { elementsOf, find, type OfxAccount, value } from './ofx-element.ts';
import { ofxFill } from './ofx-fill.ts';
import { ofxHoldings } from './ofx-holdings.ts';
import { ofxSecurities } from './ofx-securities.ts';
import { readRow } from './row-by-row.ts';

/** The investment statements of an OFX file: all accounts, with what was traded, paid and held. */
export function* ofxStatement(root: Element): Generator<Found> {
  const securities = ofxSecurities(root);
  for (const statement of elementsOf(root, 'INVSTMTRS')) {
    const account: OfxAccount = {
      account: value(statement, 'INVACCTFROM', 'ACCTID') || null,
      currency: value(statement, 'CURDEF') || null,
      securities,
      ended: endedOptions(statement),
    };
    yield {
      type: 'account',
      row: statement.row,
      account: account.account,
      ...(account.currency === null ? {} : { currency: account.currency }),
    };
    const entries = find(statement, 'INVTRANLIST')?.children ?? [];
    const inside = movedInside(entries);
    for (const entry of entries) {
      if (inside.has(entry))
        yield { type: 'skipped', row: entry.row, what: entry.name, why: 'It moves inside the account: what it gives comes back.' };
      else yield* readRow({ row: entry.row, cells: [] }, () => [...entryOf(entry, account)]);
    }
    yield* ofxHoldings(statement, account);
  }
}

function* entryOf(entry: Element, account: OfxAccount): Generator<Found> {
  if (entry.name === 'DTSTART' || entry.name === 'DTEND') return;
  if (entry.name === 'REINVEST') yield* ofxCash(entry, account);
  const reversed = value(entry, 'INVTRAN', 'REVERSALFITID');
  if (reversed !== '' && FILLS.test(entry.name)) yield* takenBack(entry, account, reversed);
  else if (FILLS.test(entry.name)) yield* ofxFill(entry, account);
  else yield* ofxCash(entry, account);
}

/** It names the transaction it takes back, and repeats it. Nobody has seen one in a file yet: it is written in the standard. */
function* takenBack(entry: Element, account: OfxAccount, reversed: string): Generator<Found> {
  for (const found of ofxFill(entry, account)) {
    if (found.type !== 'fill') yield found;
    else yield { type: 'void', from: 'fill', row: entry.row, account: found.account, fill: { ...found, execution: reversed } };
  }
}

const FILLS = /^(BUY|SELL|REINVEST$|TRANSFER$|CLOSUREOPT$|SPLIT$)/;

/** Shares that an ended option brought are named by it. */
function endedOptions(statement: Element): ReadonlyMap<string, 'assignment' | 'exercise'> {
  const ended = new Map<string, 'assignment' | 'exercise'>();
  for (const entry of elementsOf(statement, 'CLOSUREOPT')) {
    const related = value(entry, 'RELFITID');
    if (related !== '') ended.set(related, value(entry, 'OPTACTION') === 'ASSIGN' ? 'assignment' : 'exercise');
  }
  return ended;
}

/** Retirement plans book a change of source as a transfer out and one in, of the same units on the same day. */
function movedInside(entries: readonly Element[]): ReadonlySet<Element> {
  const pairs = new Set<Element>();
  const waiting = new Map<string, Element>();
  for (const entry of entries.filter(({ name }) => name === 'TRANSFER')) {
    const units = value(entry, 'UNITS');
    const of = [value(entry, 'INVTRAN', 'DTTRADE'), value(entry, 'SECID', 'UNIQUEID')].join(' ');
    const other = units.startsWith('-') ? units.slice(1) : `-${units}`;
    const partner = waiting.get(`${of} ${other}`);
    if (!partner) waiting.set(`${of} ${units}`, entry);
    else {
      pairs.add(partner).add(entry);
      waiting.delete(`${of} ${other}`);
    }
  }
  return pairs;
}

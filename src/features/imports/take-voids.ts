import { hashUid } from '../../db/hash-uid.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { FillFact, VoidFact } from '../../importers/facts.ts';
import type { createStored, Stored } from './find-stored.ts';
import type { createIdentities, Identity } from './identify.ts';
import type { createVoids } from './keep-voids.ts';
import { type MadeFill, makeFill, type Readings } from './make-fill.ts';
import type { createReport } from './report.ts';
import type { Routed, routeAccounts } from './route-accounts.ts';
import { rowOfFill } from './row-of-fill.ts';

interface Taking {
  readonly batch: number;
  readonly readings: Readings;
  readonly accounts: Awaited<ReturnType<typeof routeAccounts>>;
  readonly identities: ReturnType<typeof createIdentities>;
  readonly stored: ReturnType<typeof createStored>;
  readonly voids: ReturnType<typeof createVoids>;
  readonly report: ReturnType<typeof createReport>;
}
interface Met {
  readonly fill: Stored;
  /** When it was, as it came. */
  readonly at: number;
}

/** Takes in what a file says was taken back. That is no fill of this file, and counts among those that stand there alike. */
export function createVoidTaker({ batch, readings, accounts, identities, stored, voids, report }: Taking) {
  return async (fact: VoidFact): Promise<void> => {
    const account = await accounts.route(fact.account, fact.fill.currency);
    const { from, fill } = fact;
    const own =
      from === 'fill' ? identities.ofFill(account.identity, fill) : identities.ofOther(account.identity, ['void', ...fill.identity]);
    const uid = hashUid(account.identity, `void:${own.identity}`);
    if (voids.isKnown(uid)) {
      report.counts.stored += 1;
      return report.add(() => ({ ...rowOfFill(fill, 'stored', null), note: 'The broker took it back, as an earlier file says' }));
    }
    const made = await makeFill(fill, account, own, readings);
    const found = from === 'fill' ? await namedFill(own, account, made) : describedFill(fact, account, made);
    voids.keep(fact, made, uid, found);
    report.counts.voided += 1;
    report.add(() => rowOfFill(fill, 'voided', found?.fill ?? null));
    if (from === 'cancellation' && found === null) report.problem({ row: fact.row, code: 'incomplete', message: notStored(fill) });
  };

  async function namedFill(own: Identity, account: Routed, made: MadeFill): Promise<Met | null> {
    const fill = stored.same(own.uid) ?? (await stored.movedHere(own, account, async () => made));
    return fill === undefined || fill.importId === batch ? null : { fill, at: made.at };
  }

  function describedFill(fact: VoidFact, account: Routed, made: MadeFill): Met | null {
    const found = voids.describedBy(fact, made, account);
    const fill = found && stored.same(found.uid);
    return fill ? { fill, at: found.at } : null;
  }
}

const notStored = ({ side, quantity, price, instrument: { text } }: FillFact): string =>
  `The broker took back a ${side} of ${quantity} ${visibleLine(text, 40)}${price === null ? '' : ` at ${price}`}, and no such fill is stored. Import the file it is in: it goes into the bin then.`;

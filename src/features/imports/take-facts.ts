import type { ImportRow } from '../../contract/import-report.ts';
import type { ImportRequest } from '../../contract/imports.ts';
import type { FillFact, Found } from '../../importers/facts.ts';
import type { Importer } from '../../importers/importer.ts';
import { addRates, unknownRates } from '../../ledger/add-rates.ts';
import { bareFills } from '../../ledger/bare-fills.ts';
import { completeSnapshot } from '../../ledger/complete-snapshot.ts';
import { editedFields } from '../../ledger/edited-fields.ts';
import { succeedFill } from '../../ledger/succeed-fill.ts';
import { correctFill } from '../../ledger/void-fill.ts';
import { insertFills } from '../../ledger/write-fills.ts';
import { createOrder } from './align-order.ts';
import { createInstruments } from './find-named.ts';
import { createStored, type Stored } from './find-stored.ts';
import { createIdentities, nextIdentity } from './identify.ts';
import { createVoids } from './keep-voids.ts';
import type { Again } from './make-again.ts';
import { type MadeFill, makeFill, placeOf, type Readings, Refused } from './make-fill.ts';
import { createMoney } from './money-of-file.ts';
import type { createReport } from './report.ts';
import type { routeAccounts } from './route-accounts.ts';
import { rowOfFill } from './row-of-fill.ts';
import { type OtherFact, storeOther } from './store-other.ts';
import { createVoidTaker } from './take-voids.ts';

export interface Taking {
  readonly context: Readings['context'];
  readonly importer: Importer;
  readonly request: ImportRequest;
  readonly batch: number;
  readonly accounts: Awaited<ReturnType<typeof routeAccounts>>;
  readonly report: ReturnType<typeof createReport>;
  readonly zone: string;
  readonly isReversed: boolean;
  /** The fills of an import that is made again. */
  readonly again: Again | null;
}

/** Takes in what a file says, one thing at a time: what is new is stored, what is stored already is left, and each row is accounted for. */
export function createTaker({ context, importer, request, batch, accounts, report, zone, isReversed, again }: Taking) {
  const readings: Readings = {
    ...{ context, zone, isReversed },
    instruments: createInstruments(context, importer.broker),
    money: createMoney(context),
    currency: request.currency ?? importer.assumes.currency,
  };
  const identities = createIdentities(importer.idScope);
  const stored = createStored(context.sql, { batch, importer: importer.id, readyToFind: () => dress?.() });
  const anyway = new Set(request.anyway.map(({ row, leg }) => `${row}:${leg}`));
  /** Brings back the indexes that were put aside for very many fills. */
  let dress: (() => void) | undefined;
  const order = createOrder();
  const waiting = new Map<string, MadeFill & { import_id: number; binned_at?: number; binned_as?: string }>();
  const voids = createVoids(readings, batch);
  const takeVoid = createVoidTaker({ batch, readings, accounts, identities, stored, voids, report });
  const rates: { day: string; from: string; to: string; rate: string; source: string }[] = [];

  return {
    guesses: readings.instruments.guesses,
    async take(found: Found): Promise<void> {
      if ('row' in found && found.type !== 'account') report.meet(found.row);
      try {
        await takeOne(found);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        report.problem({ row: 'row' in found ? found.row : 0, code: error.code, message: error.message });
      }
      if (waiting.size < CHUNK) return;
      dress ??= bareFills(context.sql);
      await flush();
    },
    async finish(): Promise<void> {
      await flush();
      dress?.();
      voids.finish();
      again?.finish();
      const unknown = await unknownRates(context, rates);
      report.counts.rates = unknown.length;
      if (unknown.length > 0) await addRates(context, unknown);
    },
  };

  function takeOne(found: Found): Promise<void> | void {
    switch (found.type) {
      case 'fill':
        return takeFill(found);
      case 'void':
        return takeVoid(found);
      case 'cash':
      case 'action':
      case 'order':
      case 'checkpoint':
        return takeOther(found);
      case 'rate':
        rates.push({ day: found.date, from: found.from, to: found.to, rate: found.rate, source: 'import' });
        return;
      case 'account':
        return accounts.tell(found);
      case 'total':
        return report.sums.total(found);
      case 'skipped':
      case 'unknown':
        return report.leave(found);
      case 'problem':
        return report.problem(found);
      case 'asked':
        return;
    }
  }

  async function takeFill(fact: FillFact): Promise<void> {
    const account = accounts.routed(fact.account) ?? (await accounts.route(fact.account, fact.currency));
    report.counts.fills += 1;
    report.date(fact.time.date);
    accounts.count(fact.account);
    report.sums.fill(fact);
    const own = identities.ofFill(account.identity, fact);
    const before = again?.find(fact);
    if (before) {
      const made = await makeFill(fact, account, own, readings);
      const seq = fact.seq ?? again?.seqOf(before, made.seq, isReversed) ?? made.seq;
      if (fact.seq === undefined) order.meet({ at: made.at, seq }, placeOf(fact, isReversed));
      again?.update(before, { ...made, seq }, fact.instrument.text);
      report.counts.stored += 1;
      return report.add(() => ({ ...rowOfFill(fact, 'stored', null), note: 'Of this import', fill: before.uid }));
    }
    const make = () => makeFill(fact, account, own, readings);
    const completed = again?.completed(fact);
    if (completed) {
      again?.reread(completed, await make());
      report.counts.stored += 1;
      return report.add(() => ({ ...rowOfFill(fact, 'stored', null), note: 'A later import says how it ended', fill: completed.uid }));
    }
    const known = waiting.has(own.uid) ? null : (stored.known(own) ?? (await stored.movedHere(own, account, make)));
    const isWanted = anyway.has(`${fact.row}:${fact.leg ?? 0}`);
    if (known === undefined) {
      return takeNew(fact, await make(), isWanted);
    }
    if (isWanted) {
      const next = nextIdentity(account.identity, own, (uid) => waiting.has(uid) || stored.same(uid) !== undefined);
      return keep(fact, await makeFill(fact, account, next, readings), 'new', null);
    }
    return meet(fact, known, make);
  }

  async function meet(fact: FillFact, known: Stored | null, make: () => Promise<MadeFill>): Promise<void> {
    const correctedBy = known === null ? undefined : voids.corrects(known.uid);
    if (known !== null && (correctedBy !== undefined || (known.snapshot && !fact.snapshot && known.import !== null))) {
      const { uid: _, identity: __, account_id: ___, ...made } = await make();
      const own = editedFields(context, known.uid);
      const changes = Object.fromEntries(Object.entries(made).filter(([field]) => !own.has(field)));
      if (correctedBy !== undefined) correctFill(context.sql, { fill: known.uid, by: correctedBy, changes });
      else completeSnapshot(context.sql, { fill: known.uid, uid: context.newUid(), changes: { ...changes, import_id: batch } });
      return say(fact, 'updated', known);
    }
    if (known !== null && fact.seq === undefined) order.meet(known, placeOf(fact, isReversed));
    say(fact, 'stored', known);
  }

  function takeNew(fact: FillFact, fill: MadeFill, isWanted: boolean): Promise<void> | void {
    if (!isWanted && again?.leavesOut(fact)) {
      report.counts.stored += 1;
      return report.add(() => ({ ...rowOfFill(fact, 'stored', null), note: 'You removed this fill: it stays out' }));
    }
    const takenBack = isWanted ? undefined : voids.meets(fill, fact);
    if (takenBack !== undefined) {
      waiting.set(fill.uid, { ...fill, import_id: batch, binned_at: context.now(), binned_as: takenBack });
      report.counts.voided += 1;
      return report.add(() => ({
        ...rowOfFill(fact, 'voided', null),
        note: 'The broker took it back, as an earlier file says: into the bin',
      }));
    }
    const alike = isWanted ? undefined : stored.alike(fill, fact.time.date);
    if (alike === undefined) return keep(fact, fill, 'new', null);
    return alike.by === 'other' ? say(fact, 'similar', alike.stored) : replace(fact, fill, alike.stored);
  }

  async function replace(fact: FillFact, fill: MadeFill, entered: Stored): Promise<void> {
    keep(fact, fill, 'matched', entered);
    await flush();
    succeedFill(context.sql, { from: entered.uid, to: fill.uid, reason: 'manual_matched', uid: context.newUid() });
  }

  function keep(fact: FillFact, fill: MadeFill, status: 'new' | 'matched', place: Stored | null): void {
    const kept = { ...fill, import_id: batch };
    if (fact.seq === undefined) order.take(kept);
    waiting.set(fill.uid, kept);
    say(fact, status, place);
  }

  function say(
    fact: FillFact,
    status: Extract<ImportRow['status'], 'new' | 'stored' | 'similar' | 'matched' | 'updated'>,
    place: Stored | null,
  ): void {
    report.counts[status] += 1;
    report.add(() => rowOfFill(fact, status, place));
  }

  async function takeOther(fact: OtherFact): Promise<void> {
    if (fact.type === 'cash') report.sums.cash(fact);
    const account = await accounts.route(fact.account, 'currency' in fact ? fact.currency : null);
    const row = await storeOther(fact, { account, batch, again, identities, readings, counts: report.counts, date: report.date });
    report.add(() => row);
  }

  async function flush(): Promise<void> {
    if (waiting.size === 0) return;
    await insertFills(context, [...waiting.values()]);
    waiting.clear();
    order.settle();
  }
}

/** So many fills are stored at once: enough for the quick way in, few enough to hold in memory. */
const CHUNK = 5000;

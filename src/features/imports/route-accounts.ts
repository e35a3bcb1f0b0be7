import { AppError } from '../../contract/errors.ts';
import type { ImportReport } from '../../contract/import-report.ts';
import type { ImportRequest } from '../../contract/imports.ts';
import type { WriteContext } from '../../db/context.ts';
import type { AccountRow } from '../../db/rows.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { AccountFact } from '../../importers/facts.ts';
import type { Importer } from '../../importers/importer.ts';
import { brokerKey } from '../../ledger/contract-size.ts';
import { brokerInWords, newAccountRow } from './new-account-row.ts';

type Reported = ImportReport['accounts'][number];
type Asked = ImportReport['asked'][number];
/** An account of this journal that takes what the file says of one of its own. */
export interface Routed extends AccountRow {
  readonly identity: string;
  /** Set up by this import. */
  readonly isNew: boolean;
  /** What the account of the file is known by, wherever it goes. */
  readonly homes: readonly string[];
}

/** Finds for each account of a file the one in the journal: as the user said, by its number, as the only one at that broker, or a new one. */
export async function routeAccounts(context: WriteContext, importer: Importer, request: ImportRequest) {
  const all = await context.db.selectFrom('account').selectAll().orderBy('archived').orderBy('id').execute();
  const known = all.filter(({ archived }) => archived === 0);
  const names = new Set([importer.broker, brokerInWords(importer)].map(brokerKey));
  const atBroker = known.filter(({ broker }) => names.has(brokerKey(broker)));
  const told = new Map<string | null, AccountFact>();
  const routed = new Map<string | null, Routed>();
  const reports = new Map<string | null, Reported>();
  const asked: Asked[] = [];

  return {
    /** What the file itself says of an account, before the first thing of it. */
    tell(fact: AccountFact): void {
      const ref = shownRef(fact.account);
      told.set(ref, { ...told.get(ref), ...fact });
    },
    /** As it was routed before. */
    routed: (given: string | null): Routed | undefined => routed.get(shownRef(given)),
    async route(given: string | null, currency: string | null): Promise<Routed> {
      const ref = shownRef(given);
      const before = routed.get(ref);
      if (before) return before;
      const found = await find(ref, currency);
      routed.set(ref, found);
      return found;
    },
    count(given: string | null): void {
      const report = reports.get(shownRef(given));
      if (report) report.fills += 1;
    },
    all: () => [...new Set(routed.values())],
    /** What was chosen, to make the import again with: into the accounts that it set up, not into further ones. */
    chosen: (): ImportRequest['accounts'] =>
      request.accounts.map(({ ref, into }) => {
        const made = routed.get(ref);
        return { ref, into: made && 'create' in into ? { account: made.uid } : into };
      }),
    /** byExit: the accounts whose exits turned out to be trades. */
    reports: (byExit: ReadonlySet<string>): Reported[] =>
      [...reports].map(([ref, told]) => (byExit.has(routed.get(ref)?.uid ?? '') ? { ...told, tradeUnit: 'exit' } : told)),
    asked: () => asked,
  };

  async function find(ref: string | null, currency: string | null): Promise<Routed> {
    const choice = request.accounts.find((each) => each.ref === ref)?.into;
    if (choice && 'account' in choice) return taken(ref, chosen(choice.account), 'your choice');
    if (!choice) {
      const numbered = ref === null ? undefined : byNumber(ref);
      if (numbered?.archived === 1)
        asked.push({ what: 'account', ref, guess: null, why: `${isArchived(numbered)} ${ARCHIVED_WAYS}`, must: true });
      if (numbered) return taken(ref, numbered, 'its number at the broker');
      const open = atBroker.filter(
        ({ id, number }) => (ref === null || number === '') && ![...routed.values()].some((one) => one.id === id),
      );
      if (open.length === 1 && open[0]) return taken(ref, open[0], `the only account at ${open[0].broker}`);
      if (open.length > 1 && open[0]) {
        asked.push({ what: 'account', ref, guess: open[0].uid, why: `${open.length} accounts could be meant.`, must: true });
        return taken(ref, open[0], 'a guess: several could be meant');
      }
    }
    return made(ref, currency, choice?.create);
  }

  /** Also when it was given another number or broker since: what was imported once is known by the first. Archived ones come last. */
  function byNumber(ref: string): AccountRow | undefined {
    return (
      atBroker.find(({ number }) => number === ref) ??
      all.find(({ identity }) => [...names].some((name) => identity === `${name}:${ref}`)) ??
      all.find(({ broker, number }) => number === ref && names.has(brokerKey(broker)))
    );
  }

  function homesOf(ref: string | null): string[] {
    if (ref === null) return [];
    const numbered = byNumber(ref)?.identity ?? null;
    return [...(numbered === null ? [] : [numbered]), ...[...names].map((name) => `${name}:${ref}`)];
  }

  function chosen(uid: string): AccountRow {
    const account = all.find((each) => each.uid === uid);
    if (!account) throw new AppError('not_found', 'This account is no longer in the journal. Choose another.', { uid });
    if (account.archived === 1) throw new AppError('conflict', `${isArchived(account)} Nothing was stored. ${ARCHIVED_WAYS}`, { uid });
    return account;
  }

  /** A number the file knows becomes the account's: the next file finds it by that. */
  async function taken(ref: string | null, account: AccountRow, why: string): Promise<Routed> {
    const number = account.number === '' && ref !== null && !all.some((each) => each.number === ref) ? ref : account.number;
    const identity = account.identity ?? freeIdentity(account.broker, number, account.uid);
    if (number !== account.number || account.identity === null) {
      await context.db.updateTable('account').set({ number, identity }).where('id', '=', account.id).execute();
    }
    report(ref, account, account.uid, why);
    return { ...account, number, identity, isNew: false, homes: homesOf(ref) };
  }

  /** Two devices that import one file agree on it; without a number, or where another account had that number once, the account itself must do. */
  function freeIdentity(broker: string, number: string, uid: string): string {
    const own = `${brokerKey(broker)}:${number}`;
    return number === '' || all.some(({ identity }) => identity === own) ? `account:${uid}` : own;
  }

  type Wish = Extract<ImportRequest['accounts'][number]['into'], { create: object }>['create'];
  async function made(ref: string | null, currency: string | null, wish: Wish | undefined): Promise<Routed> {
    const wanted = wish?.name?.toLowerCase();
    const namesake = [...all, ...routed.values()].find(({ name }) => name.toLowerCase() === wanted);
    if (namesake) return shared(ref, namesake);
    const uid = context.newUid();
    const names = new Set([...all, ...routed.values()].map(({ name }) => name.toLowerCase()));
    const given = Object.fromEntries(Object.entries(wish ?? {}).filter(([, value]) => value !== null));
    const proposed = newAccountRow(importer, { ref, fact: told.get(ref) ?? told.get(null), currency, names, wish: given });
    const holder = all.find(({ broker, number }) => number !== '' && number === ref && brokerKey(broker) === brokerKey(proposed.broker));
    const row = holder ? { ...proposed, number: '' } : proposed;
    const identity = freeIdentity(row.broker, row.number, uid);
    await context.db
      .insertInto('account')
      .values({ uid, ...row, identity })
      .execute();
    const stored = await context.db.selectFrom('account').selectAll().where('uid', '=', uid).executeTakeFirstOrThrow();
    const why = holder ? `without its number: “${holder.name}” has it${holder.archived === 1 ? ' and is archived' : ''}` : null;
    report(ref, stored, null, why === null ? 'new: no account of this broker has that number' : `new, ${why}`);
    return { ...stored, identity, isNew: true, homes: homesOf(ref) };
  }

  /** One name is one account: several of the file may go into one that is new. */
  function shared(ref: string | null, namesake: AccountRow): Routed {
    const made = [...routed.values()].find(({ id, isNew }) => isNew && id === namesake.id);
    if (!made)
      throw new AppError(
        'conflict',
        `There is already an account named “${namesake.name}”. Nothing was stored; choose that account, or another name.`,
        { uid: namesake.uid },
      );
    report(ref, made, null, 'new, together with another account of this file: your choice');
    return made;
  }

  function report(
    ref: string | null,
    { name, currency, mode, position_mode, trade_unit }: AccountRow,
    account: string | null,
    why: string,
  ): void {
    reports.set(ref, { ref, account, name, currency, mode, positionMode: position_mode, tradeUnit: trade_unit, why, fills: 0 });
  }
}

const isArchived = ({ name }: AccountRow): string => `“${name}” is archived: nothing new goes in.`;
const ARCHIVED_WAYS = 'Take it out of the archive, or choose another account.';
/** As it is kept and asked about: what hides in a number, or goes on for pages, does not make it another. */
const shownRef = (ref: string | null): string | null => (ref === null ? null : visibleLine(ref, 60) || null);

import type { Account, AccountDraft, accounts } from '../contract/accounts.ts';
import { AppError } from '../contract/errors.ts';
import type { ReadContext } from '../db/context.ts';
import { countHeld, deleteAccount, insertAccount, selectAccounts, selectClash, updateAccount } from '../db/queries/accounts.ts';
import { present } from '../domain/present.ts';
import { changedFields } from './accounts/changed-fields.ts';
import type { HandlersFor } from './handlers-for.ts';

export const accountHandlers: HandlersFor<typeof accounts> = {
  list: async (_, { db }) => ({ accounts: await selectAccounts(db) }),

  get: ({ uid }, context) => oneAccount(uid, context),

  async create(draft, context) {
    const account = { uid: context.newUid(), ...draft };
    await refuseClash(account, context);
    context.recorder.describe(`Add account “${account.name}”`);
    await insertAccount(context.db, account, context.newUid);
    return account;
  },

  async update({ uid, changes }, context) {
    const before = await oneAccount(uid, context);
    const after = { ...before, ...present(changes) };
    const fields = changedFields(before, after);
    if (fields.length === 0) return before;
    await refuseClash(after, context);
    context.recorder.describe(sayChange(before, after, fields));
    await updateAccount(context.db, after, context.newUid);
    return after;
  },

  async remove({ uid }, context) {
    const account = await oneAccount(uid, context);
    await refuseFilled(account, context);
    context.recorder.describe(`Remove account “${account.name}”`);
    await deleteAccount(context.db, account, context.newUid);
    return {};
  },
};

async function oneAccount(uid: string, { db }: ReadContext): Promise<Account> {
  const [account] = await selectAccounts(db, uid);
  if (!account) throw new AppError('not_found', 'This account is no longer in the journal. Undo may bring it back.', { uid });
  return account;
}

/** What hangs on its fills, words above all, would have nothing to hang on. */
async function refuseFilled({ uid, name }: Account, { db }: ReadContext): Promise<void> {
  const held = await countHeld(db, uid);
  const words = HELD.flatMap(([table, one, many]) => (held[table] > 0 ? [`${held[table]} ${held[table] === 1 ? one : many}`] : []));
  if (words.length === 0) return;
  throw new AppError(
    'conflict',
    `“${name}” holds ${words.join(', ')}, so it was not removed. Archive it to put it out of the way, or remove those for good first.`,
    { uid, ...held },
  );
}
const HELD = [
  ['fill', 'fill', 'fills'],
  ['fill_succession', 'earlier version of a fill', 'earlier versions of fills'],
  ['fill_void', 'cancellation', 'cancellations'],
  ['cash_event', 'cash event', 'cash events'],
  ['corporate_action', 'corporate action', 'corporate actions'],
  ['broker_order', 'order', 'orders'],
  ['checkpoint', 'stated balance', 'stated balances'],
  ['plan', 'plan', 'plans'],
] as const;

async function refuseClash(account: Account, { db }: ReadContext): Promise<void> {
  const clash = await selectClash(db, account);
  if (!clash) return;
  const sentence =
    clash.by === 'name'
      ? `There is already an account named “${clash.name}”. Nothing was stored; choose another name.`
      : `“${clash.name}” already has the number ${account.number}${account.broker && ` at ${account.broker}`}. Nothing was stored; check the number.`;
  throw new AppError('conflict', sentence, { field: clash.by, uid: clash.uid });
}

const FIELD_WORDS: Record<keyof AccountDraft, string> = {
  name: 'name',
  broker: 'broker',
  number: 'number',
  currency: 'currency',
  assetClass: 'class',
  mode: 'mode',
  inTotals: 'part in totals',
  positionMode: 'position mode',
  matching: 'matching',
  tradeUnit: 'trade unit',
  shorting: 'shorting',
  day: 'trading day',
  dust: 'smallest rest',
  startingBalance: 'starting balance',
  defaultRisk: 'default risk',
  dailyLoss: 'daily limit',
  maxLoss: 'loss limit',
  lossFloor: 'loss limit',
  floorLock: 'loss limit',
  archived: 'place in the archive',
  fees: 'fee schedule',
  phases: 'phases',
};

function sayChange(before: Account, after: Account, fields: (keyof AccountDraft)[]): string {
  const [field] = fields;
  if (fields.length > 1 || !field) return `Change account “${before.name}”`;
  if (field === 'name') return `Rename account “${before.name}” to “${after.name}”`;
  if (field === 'archived') return after.archived ? `Archive account “${before.name}”` : `Take account “${before.name}” out of the archive`;
  return `Change ${FIELD_WORDS[field]} of “${before.name}”`;
}

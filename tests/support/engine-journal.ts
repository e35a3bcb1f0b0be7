import type { AccountDraft } from '../../src/contract/accounts.ts';
import type { World } from '../../src/db/context.ts';
import type { PresetKind } from '../../src/domain/account-presets.ts';
import { openJournal } from './open-journal.ts';
import { presetAccount } from './preset-account.ts';

type Api = ReturnType<typeof openJournal>['api'];
type Draft = Parameters<Api['fills']['add']>[0]['fills'][number];
/** When, what, and what else matters: `['2025-03-03T14:30:00Z', 'buy 100 AAPL @190.5', { order: 'o1' }]`. */
export type Line = readonly [at: string, what: string, more?: Partial<Draft>];
export type EngineJournal = Awaited<ReturnType<typeof engineJournal>>;

/** A journal with one account, whose fills are written as lines. Unless a line says so they cost nothing, which is known. */
export async function engineJournal(kind: PresetKind, more: Partial<AccountDraft> = {}, world?: World) {
  const journal = openJournal(world);
  const { api } = journal;
  const { uid: account } = await api.accounts.create(presetAccount('Main', kind, more));
  return {
    ...journal,
    account,
    draft: (line: Line) => draftOf(account, line),
    /** Gives their uids. */
    async add(...lines: Line[]): Promise<string[]> {
      const { fills } = await api.fills.add({ fills: lines.map((line) => draftOf(account, line)) });
      return fills.map(({ uid }) => uid);
    },
    /** As they opened. */
    async trades() {
      return (await api.trades.page({ sort: 'opening', limit: 500 })).trades.toReversed();
    },
    async questions() {
      return (await api.questions.list({})).questions;
    },
    async undo() {
      await api.history.undo({});
    },
  };
}

/** A price of `?` is one that nobody knows. */
function draftOf(account: string, [at, what, more]: Line): Draft {
  const [, side, quantity, symbol, price] = /^(buy|sell) (\S+) (.+) @(\S+)$/.exec(what) ?? [];
  if (side === undefined || quantity === undefined || symbol === undefined) throw new Error(`No fill: ${what}`);
  return {
    ...{ account, at, quantity, side: side as Draft['side'], price: price === '?' ? null : (price ?? null) },
    ...{ instrument: { symbol }, costs: [] },
    ...more,
  };
}

export const cost = (amount: string, currency = 'USD') => ({ kind: 'commission', amount, currency, source: 'stated' }) as const;

import type { AccountDraft } from '../../src/contract/accounts.ts';
import type { World } from '../../src/db/context.ts';
import type { PresetKind } from '../../src/domain/account-presets.ts';
import { openJournal } from './open-journal.ts';
import { presetAccount } from './preset-account.ts';

export type TradingJournal = Awaited<ReturnType<typeof tradingJournal>>;
type Fill = [side: 'buy' | 'sell', quantity: number, price: number, ...more: object[]];

/** A journal with one account, into which fills go a minute after each other. */
export async function tradingJournal(kind: PresetKind = 'usStocks', more: Partial<AccountDraft> = {}, world?: World) {
  const journal = openJournal(world);
  const { api } = journal;
  const { uid: account } = await api.accounts.create(presetAccount('Main', kind, more));
  let minute = 0;
  const draft = ([side, quantity, price, ...others]: Fill, symbol = 'AAPL') => ({
    account,
    instrument: { symbol },
    side,
    quantity: String(quantity),
    price: String(price),
    at: minuteAt(minute++),
    ...Object.assign({}, ...others),
  });
  return {
    ...journal,
    account,
    /** Gives their uids. */
    async fills(...fills: Fill[]): Promise<string[]> {
      const added = await api.fills.add({ fills: fills.map((fill) => draft(fill)) });
      return added.fills.map(({ uid }) => uid);
    },
    async fillsOf(symbol: string, ...fills: Fill[]): Promise<string[]> {
      const added = await api.fills.add({ fills: fills.map((fill) => draft(fill, symbol)) });
      return added.fills.map(({ uid }) => uid);
    },
    /** As they opened. */
    async trades() {
      return (await api.trades.page({ sort: 'opening' })).trades.toReversed();
    },
    async deleteFill(uid: string): Promise<void> {
      const [fill] = (await api.fills.get({ uids: [uid] })).fills;
      await api.fills.delete({ fills: [{ uid, version: fill!.version }] });
    },
  };
}

/** Of the morning of the first trading day. */
export const minuteAt = (minute: number): string =>
  `2026-01-05T${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`;

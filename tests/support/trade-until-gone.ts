import { setTimeout as sleep } from 'node:timers/promises';
import type { Fill } from '../../src/contract/fills.ts';
import { type AppContract, contract } from '../../src/contract/index.ts';
import type { Connection } from '../../src/db/connection.ts';
import { ACCOUNT_PRESETS } from '../../src/domain/account-presets.ts';
import { attach } from '../../src/hosts/attach.ts';
import { type Client, createClient } from '../../src/transport/create-client.ts';
import { connectLocal } from '../../src/transport/local.ts';

/** What the owner of a journal acknowledged. */
export class Acknowledged {
  answers = 0;
  readonly accounts: string[] = [];
  /** The price of each fill; null where it was deleted. */
  readonly prices = new Map<string, string | null>();
  /** The change of a fill that was asked for and not answered: it may have been made. */
  asked: { uid: string; price: string | null } | undefined;

  /** How much of it a journal does not hold. */
  lostFrom(sql: Connection): number {
    const names = new Set(sql.prepare<[], string>('SELECT name FROM account').pluck().all());
    const priceOf = sql.prepare<[string], string>('SELECT price FROM fill WHERE uid = ?').pluck();
    const isLost = ([uid, price]: [string, string | null]) => {
      const stored = priceOf.get(uid) ?? null;
      return stored !== price && !(this.asked?.uid === uid && this.asked.price === stored);
    };
    return this.accounts.filter((name) => !names.has(name)).length + [...this.prices].filter(isLost).length;
  }
}

/** Gives an owner commands, one after the other, for as long as it answers: accounts, and fills added, changed and deleted. */
export async function tradeUntilGone(folder: string, life: number, acknowledged: Acknowledged): Promise<void> {
  const attachment = await attach(folder, { create: false, threads: false });
  let gone = false;
  const { api } = createClient(contract, connectLocal({ connect: (deliver) => attachment.connect(deliver, () => (gone = true)) }));
  let account = '';
  let fills: Fill[] = [];
  for (let n = 0; !gone; n++) {
    const command = [openAccount, addFills, editFill, addFills, deleteFill, editFill][n % 6] as typeof editFill;
    await Promise.race([command(n), whenGone(() => gone)]);
  }

  async function openAccount(n: number): Promise<void> {
    const name = `life ${life} account ${n}`;
    const opened = await api.accounts.create({ ...ACCOUNT, name });
    acknowledged.answers++;
    acknowledged.accounts.push(name);
    account = opened.uid;
  }

  /** Bought, and sold in two parts: a position with exits, each time more of it. */
  async function addFills(n: number): Promise<void> {
    const fill = { account, instrument: { symbol: 'AAPL', assetClass: 'stock' }, at: `2020-01-06T15:0${n % 10}:00Z` } as const;
    const sold = { ...fill, side: 'sell', price: '11' } as const;
    const answer = await api.fills.add({
      fills: [
        { ...fill, side: 'buy', quantity: '10', price: '10' },
        { ...sold, quantity: '4' },
        { ...sold, quantity: '5' },
      ],
    });
    acknowledged.answers++;
    for (const { uid, price } of answer.fills) acknowledged.prices.set(uid, price);
    fills = answer.fills;
  }

  async function editFill(n: number): Promise<void> {
    const { uid, version } = fills.at(-1) as Fill;
    acknowledged.asked = { uid, price: String(100 + n) };
    const edited = await api.fills.edit({ uid, version, changes: { price: acknowledged.asked.price } });
    acknowledged.answers++;
    acknowledged.prices.set(uid, edited.price);
    fills = [...fills.slice(0, -1), edited];
  }

  async function deleteFill(): Promise<void> {
    const [{ uid, version }, ...others] = fills as [Fill, ...Fill[]];
    acknowledged.asked = { uid, price: null };
    await api.fills.delete({ fills: [{ uid, version }] });
    acknowledged.answers++;
    acknowledged.prices.set(uid, null);
    fills = others;
  }
}

async function whenGone(isGone: () => boolean): Promise<void> {
  while (!isGone()) await sleep(2);
}

const ACCOUNT: Omit<Parameters<Client<AppContract>['accounts']['create']>[0], 'name'> = {
  ...ACCOUNT_PRESETS[0]!.fields,
  ...{ broker: '', number: '', startingBalance: null, fees: [], phases: [] },
};

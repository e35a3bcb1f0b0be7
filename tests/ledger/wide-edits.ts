import fc from 'fast-check';
import { legUid } from '../../src/ledger/read-legs.ts';
import { deleteFills, insertFills, type NewFill, updateFill } from '../../src/ledger/write-fills.ts';
import type { openLedger } from '../support/open-ledger.ts';

type Ledger = ReturnType<typeof openLedger>;
type Journal = ReturnType<typeof openWideJournal>;

export function openWideJournal(ledger: Ledger) {
  const accounts = [ledger.addAccount(), ledger.addAccount({ currency: 'EUR', position_mode: 'hedging', shorting: 'ask' })];
  const on = { underlying: 'share:A' };
  const instruments = [
    ledger.addInstrument('A'),
    ledger.addInstrument('B', { tick: '0.01' }),
    ledger.addInstrument('A 10 C', { class: 'option', multiplier: '100', key: 'o1', ...on }),
    ledger.addInstrument('A 12 C', { class: 'option', multiplier: '100', key: 'o2', ...on }),
    ledger.addInstrument('F', { class: 'future', currency: 'EUR', multiplier: null, tick: '0.25' }),
    ledger.addInstrument('BTC', { class: 'cryptoSpot', currency: null, base: 'BTC' }),
  ];
  let fills = 0;
  return { accounts, instruments, newUid: () => (++fills).toString(16).padStart(32, '0') };
}

const HOUR = 3_600_000;
const DAY = Date.UTC(2026, 0, 5);
const NOON = DAY + 15 * HOUR;
const when = fc.constantFrom(
  ...[0, 1, 2, 3, 5, 7, 10, 60, 61, 65, 120, 300, 600, 601].map((seconds) => NOON + seconds * 1000),
  ...[NOON + 8 * HOUR, DAY + 24 * HOUR, DAY + 24 * HOUR, DAY + 30 * HOUR, DAY + 30 * HOUR + 4000, DAY + 47 * HOUR],
);
const day = fc.constantFrom(DAY, DAY + 24 * HOUR);
const dayText = fc.constantFrom('2026-01-05', '2026-01-06');
const size = fc.constantFrom('1', '1', '2', '3', '5', '0.5', '0.001');
const price = fc.option(fc.constantFrom('10', '11', '9.5', '10.25', '0'), { nil: null, freq: 10 });
const usd = (amount: string, currency = 'USD') => `[{"kind":"commission","amount":"${amount}","currency":"${currency}","source":"stated"}]`;
const costs = fc.constantFrom('[]', '[]', null, usd('0.35'), usd('0.001', 'BTC'), usd('0.2', 'EUR'));
const which = fc.nat(1000);
const account = fc.constantFrom(0, 0, 1);
const instrument = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4, 5);
const ticket = fc.option(fc.constantFrom('1', '2', '3', '4'), { nil: null, freq: 3 });
const kind = fc.constantFrom(
  ...Array.from({ length: 20 }, () => 'trade' as const),
  ...(['opening', 'expiry', 'assignment', 'exercise', 'cash_settlement', 'transfer_in', 'transfer_out', 'receive', 'deliver'] as const),
  ...(['transform_in', 'transform_out', 'transform_in', 'transform_out'] as const),
);
const effect = fc.constantFrom('unknown' as const, 'unknown' as const, 'unknown' as const, 'open' as const, 'close' as const);
const link = fc.option(fc.constantFrom('l1', 'l2'), { nil: null });
const order = fc.option(fc.constantFrom('o1', 'o2', 'o3'), { nil: null, freq: 2 });
const rate = fc.constantFrom(null, '1.1', '0.9');
const currency = fc.constantFrom('USD', 'USD', 'USD', 'EUR');
const stated = fc.constantFrom(null, null, null, '1.23');

const newFill = fc.record({
  ...{ account, instrument, kind, effect, sell: fc.boolean(), size, price, costs, seq: fc.nat(3), order, link },
  time: fc.oneof(
    { weight: 3, arbitrary: fc.record({ at: when, byDay: fc.constant(false) }) },
    { weight: 1, arbitrary: fc.record({ at: day, byDay: fc.constant(true) }) },
  ),
  ...{ ticket, fromTicket: ticket, rate, currency, stated },
});
const changes = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: when, precision: fc.constant('ms' as const) }) },
  { weight: 1, arbitrary: fc.record({ at: day, precision: fc.constant('day' as const) }) },
  fc.record({ quantity: size }),
  fc.record({ price }),
  fc.record({ costs }),
  fc.record({ rate }),
  fc.record({ currency }),
  fc.record({ kind, link }),
  fc.record({ effect }),
  fc.record({ seq: fc.nat(3) }),
  fc.record({ side: fc.constantFrom('buy' as const, 'sell' as const) }),
  fc.record({ order_ref: order }),
  fc.record({ ticket, from_ticket: ticket }),
  fc.record({ multiplier: fc.constantFrom(null, '2') }),
);
const accountChange = fc.oneof(
  fc.record({ position_mode: fc.constantFrom('netting', 'hedging') }),
  fc.record({ currency: fc.constantFrom('USD', 'EUR', 'JPY') }),
  fc.record({ matching: fc.constantFrom('fifo', 'lifo', 'average', null) }),
  fc.record({ trade_unit: fc.constantFrom('position', 'exit', 'lot', null) }),
  fc.record({ trade_unit: fc.constantFrom('position', 'exit', 'lot', null) }),
  fc.record({ shorting: fc.constantFrom('yes', 'no', 'ask') }),
  fc.record({ dust: fc.constantFrom('0.001', '0.2') }),
  fc.record({ default_risk: fc.constantFrom(null, '100') }),
  fc.constantFrom<Record<string, string | null>>(
    { day_zone: 'America/New_York', day_starts_at: '17:00', day_label: 'end' },
    { day_zone: null, day_starts_at: null, day_label: null },
  ),
);
const instrumentChange = fc.oneof(
  fc.record({ multiplier: fc.constantFrom(null, '50', '1') }),
  fc.record({ tick: fc.constantFrom(null, '0.5', '0.25') }),
  fc.record({ class: fc.constantFrom('stock', 'option', 'future') }),
  fc.record({ underlying: fc.constantFrom('share:A', 'share:B') }),
  fc.record({ quantity_step: fc.constantFrom(null, '1') }),
);
const setting = fc.constantFrom(
  ...[
    ['conventions.matching', '"lifo"'],
    ['conventions.matching', '"average"'],
    ['conventions.tradeUnit', '"exit"'],
    ['conventions.tradeUnit', '"lot"'],
    ['day', '{"zone":"Asia/Tokyo","startsAt":"00:00","label":"start"}'],
    ['conventions.tradeUnit', null],
    ['conventions.matching', null],
    ['day', null],
  ].map(([key, value]) => ({ key: key as string, value: value ?? null })),
);
const share = fc.constantFrom('0.25', '0.5', '1');

const edit = fc.oneof(
  { weight: 16, arbitrary: fc.record({ do: fc.constant('add' as const), fills: fc.array(newFill, { minLength: 1, maxLength: 3 }) }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('change' as const), which, changes }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reassign' as const), which, account, instrument }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bin' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('split' as const), which, size, book: fc.constantFrom('other', '1') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unsplit' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('account' as const), account, changes: accountChange }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('instrument' as const), instrument, changes: instrumentChange }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('setting' as const), setting }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('action' as const),
      ...{ account, instrument, dayText, first: instrument, second: fc.option(instrument), share },
      kind: fc.constantFrom('split' as const, 'symbol_change' as const, 'merger' as const, 'spin_off' as const),
      cash: fc.constantFrom(null, null, '0.5'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unact' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('carry' as const),
      ...{ account, instrument, dayText, rate, currency, at: fc.option(when), book: fc.constantFrom('', '', '1', 'other') },
      kind: fc.constantFrom('swap' as const, 'dividend' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('uncarry' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('group' as const),
      which,
      other: which,
      kind: fc.constantFrom('manual' as const, 'apart' as const, 'copy' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('plan' as const),
      which,
      stop: fc.constantFrom(null, '9', '8'),
      risk: fc.constantFrom(null, 'ticks' as const, 'money' as const, 'price' as const, 'percent' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), value: fc.constantFrom('7', '9.25', null) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
);
export type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;
export const edits = fc.array(edit, { minLength: 5, maxLength: 40 });

type FillSpec = typeof newFill extends fc.Arbitrary<infer F> ? F : never;

function toRow(ledger: Ledger, { accounts, instruments, newUid }: Journal, spec: FillSpec): NewFill {
  const {
    account,
    instrument,
    kind,
    effect,
    sell,
    size,
    price,
    costs,
    seq,
    order,
    link,
    time,
    ticket,
    fromTicket,
    rate,
    currency,
    stated,
  } = spec;
  const isIn = kind === 'transform_in' || kind === 'opening' || kind === 'transfer_in' || kind === 'receive';
  return ledger.fill(accounts[account] as number, instruments[instrument] as number, `${sell && !isIn ? '-' : '+'}${size}`, 0, {
    ...{
      kind,
      effect,
      price,
      costs,
      seq,
      link,
      ticket,
      rate,
      currency,
      at: time.at,
      precision: time.byDay ? 'day' : 'ms',
      order_ref: order,
    },
    uid: newUid(),
    from_ticket: ticket === fromTicket ? null : fromTicket,
    stated_realized: stated,
    stated_currency: stated && currency,
  });
}

export async function applyEdit(ledger: Ledger, journal: Journal, each: Edit, n: number): Promise<void> {
  const { run } = ledger;
  const { accounts, instruments } = journal;
  const uid = n.toString().padStart(32, 'e');
  const fills = ledger.all<{ id: number; uid: string; quantity: string; binned_at: number | null }>(
    'SELECT id, uid, quantity, binned_at FROM fill ORDER BY id',
  );
  const pick = (which: number) => fills[which % Math.max(fills.length, 1)];
  const isSplit = (fill: { id: number }) => ledger.all('SELECT 1 FROM fill_allocation WHERE fill_id = ?', fill.id).length > 0;
  const deleteOne = (table: string, which: number) =>
    run(({ sql }) => {
      const ids = sql.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
      sql.prepare(`DELETE FROM ${table} WHERE id = ?`).run(ids[which % Math.max(ids.length, 1)] ?? 0);
    });
  switch (each.do) {
    case 'add': {
      const rows = each.fills.map((spec) => toRow(ledger, journal, spec));
      return void (await run((context) => insertFills(context, rows)));
    }
    case 'change': {
      const fill = pick(each.which);
      if (!fill || ('quantity' in each.changes && isSplit(fill))) return;
      return void (await run((context) => updateFill(context, fill.uid, each.changes)));
    }
    case 'reassign': {
      const fill = pick(each.which);
      const to = { account_id: accounts[each.account] as number, instrument_id: instruments[each.instrument] as number };
      return void (fill && (await run((context) => updateFill(context, fill.uid, to))));
    }
    case 'remove': {
      const fill = pick(each.which);
      return void (fill && (await run((context) => deleteFills(context, [fill.uid]))));
    }
    case 'bin': {
      const fill = pick(each.which);
      const as = fill?.binned_at === null ? { binned_at: n, binned_as: 'x' } : { binned_at: null, binned_as: null };
      return void (fill && (await run((context) => updateFill(context, fill.uid, as))));
    }
    case 'split': {
      const fill = pick(each.which);
      if (!fill || Number(each.size) > Number(fill.quantity) || isSplit(fill)) return;
      const [{ book } = { book: '' }] = ledger.all<{ book: string }>('SELECT book FROM fill WHERE id = ?', fill.id);
      if (book === each.book) return;
      const row = { uid, fill_id: fill.id, book: each.book, quantity: each.size, leg_uid: legUid(fill.uid, each.book) };
      return void (await run(() => ledger.insert('fill_allocation', row)));
    }
    case 'unsplit':
      return void (await deleteOne('fill_allocation', 0));
    case 'account':
    case 'instrument': {
      const id = each.do === 'account' ? accounts[each.account] : instruments[each.instrument];
      const names = Object.keys(each.changes).map((name) => `${name} = :${name}`);
      return void (await run(({ sql }) => sql.prepare(`UPDATE ${each.do} SET ${names.join(', ')} WHERE id = ${id}`).run(each.changes)));
    }
    case 'setting': {
      const { key, value } = each.setting;
      return void (await run(({ sql }) => {
        const isThere = sql.prepare('SELECT 1 FROM setting WHERE key = ?').get(key);
        if (value === null) sql.prepare('DELETE FROM setting WHERE key = ?').run(key);
        else if (isThere) sql.prepare('UPDATE setting SET value = ? WHERE key = ?').run(value, key);
        else ledger.insert('setting', { key, value });
      }));
    }
    case 'action': {
      const uids = ledger.all<{ uid: string }>('SELECT uid FROM instrument ORDER BY id').map((row) => row.uid);
      const isSplitting = each.kind === 'split';
      if (!isSplitting && each.kind !== 'spin_off' && each.first === each.instrument) return;
      const second = each.second === null || each.second === each.first || isSplitting ? null : each.second;
      const rest = (1 - Number(each.share)).toString();
      const becomes = [
        {
          instrument: uids[isSplitting ? each.instrument : each.first],
          numerator: '3',
          denominator: '2',
          costShare: second === null ? '1' : each.share,
        },
        ...(second === null ? [] : [{ instrument: uids[second], numerator: '1', denominator: '2', costShare: rest }]),
      ];
      const row = {
        ...{ uid, account_id: accounts[each.account], instrument_id: instruments[each.instrument], kind: each.kind, day: each.dayText },
        ...{ becomes: JSON.stringify(becomes), cash: isSplitting ? null : each.cash, note: '' },
      };
      return void (await run(() => ledger.insert('corporate_action', row)));
    }
    case 'unact':
      return void (await deleteOne('corporate_action', each.which));
    case 'carry': {
      const { dayText: day, kind, at, book, currency, rate } = each;
      const row = {
        ...{ uid, account_id: accounts[each.account], instrument_id: instruments[each.instrument], kind, book, day, at },
        ...{ amount: '-0.7', currency, rate, identity: uid, note: '' },
      };
      return void (await run(() => ledger.insert('cash_event', row)));
    }
    case 'uncarry':
      return void (await deleteOne('cash_event', each.which));
    case 'group': {
      const [one, two] = [pick(each.which), pick(each.other)];
      if (!one || !two) return;
      await run(() => {
        const group = ledger.insert('trade_group', { uid, kind: each.kind });
        ledger.insert('trade_group_member', { uid: uid.replaceAll('e', 'c'), group_id: group, anchor_uid: one.uid });
        ledger.insert('trade_group_member', { uid: uid.replaceAll('e', 'd'), group_id: group, anchor_uid: two.uid });
      });
      return;
    }
    case 'plan': {
      const fill = pick(each.which);
      if (!fill) return;
      const risk = { risk_value: each.risk && '10', risk_unit: each.risk };
      await run(() => {
        const plan = ledger.insert('plan', { uid, status: 'taken', anchor_uid: fill.uid, targets: '[]', note: '', ...risk });
        if (each.stop) ledger.insert('plan_event', { uid, plan_id: plan, at: NOON, kind: 'stop', value: each.stop, source: 'user' });
      });
      return;
    }
    case 'stop': {
      const { value } = each;
      if (value === null) return void (await deleteOne('plan_event', n));
      return void (await run(({ sql }) => sql.prepare('UPDATE plan_event SET value = ?').run(value)));
    }
    case 'undo':
    case 'redo': {
      const { value: state } = await run(({ recorder }) => recorder.state());
      if (each.do === 'undo' && state.undo) await ledger.undo();
      if (each.do === 'redo' && state.redo) await ledger.redo();
      return;
    }
    default:
      each satisfies never;
  }
}

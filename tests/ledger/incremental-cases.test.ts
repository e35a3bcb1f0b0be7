import { expect, test } from 'vitest';
import { deleteFills, insertFills, type NewFill, updateFill } from '../../src/ledger/write-fills.ts';
import { openLedger } from '../support/open-ledger.ts';

type Ledger = ReturnType<typeof openLedger>;
const START = Date.UTC(2026, 0, 5, 15);

test('what a ticket cost is booked on the one book of an account that does not hedge', async () => {
  const { ledger, account, stock } = open();
  await ledger.addFills(ledger.fill(account, stock, '+1@10', 0), ledger.fill(account, stock, '-1@11', 10));
  await ledger.run(() => ledger.insert('cash_event', swap(account, stock, '7', START + 60_000)));
  expect(ledger.all('SELECT carry FROM position')).toEqual([{ carry: -700_000 }]);
  await agrees(ledger);
});

test('what a day cost is booked on the last position of that day', async () => {
  const { ledger, account, stock } = open();
  const fills = ['+1@10', '-1@11', '+1@10', '-1@12'].map((what, at) => ledger.fill(account, stock, what, at * 10));
  await ledger.addFills(...fills);
  await ledger.run(() => ledger.insert('cash_event', swap(account, stock, '', null)));
  expect(ledger.all('SELECT carry FROM position ORDER BY opened_at')).toEqual([{ carry: 0 }, { carry: -700_000 }]);
  await agrees(ledger);
});

test('what was paid after the end of a position goes from it when it goes', async () => {
  const { ledger, account, stock } = open();
  await ledger.addFills(ledger.fill(account, stock, '+1@10', 0), ledger.fill(account, stock, '-1@11', 1));
  await ledger.run(() => ledger.insert('cash_event', swap(account, stock, '', START + 3_600_000)));
  expect(ledger.all('SELECT carry FROM position')).toEqual([{ carry: -700_000 }]);
  await ledger.undo();
  expect(ledger.all('SELECT carry FROM position')).toEqual([{ carry: 0 }]);
  await agrees(ledger);
});

test('what was paid for a book of the user counts there and nowhere else, from the moment he makes it', async () => {
  const { ledger, account, stock } = open();
  const [entry, exit] = [ledger.fill(account, stock, '+2@10', 0), ledger.fill(account, stock, '-1@11', 10)];
  await ledger.addFills(entry, exit);
  await ledger.run(() => ledger.insert('cash_event', swap(account, stock, 'mine', START + 3_600_000)));
  expect(ledger.all('SELECT book, carry FROM position')).toEqual([{ book: '', carry: -700_000 }]);
  const part = { uid: 'a'.repeat(32), fill_id: 1, book: 'mine', quantity: '1', leg_uid: 'b'.repeat(32) };
  await ledger.run(() => ledger.insert('fill_allocation', part));
  expect(ledger.all('SELECT book, carry FROM position ORDER BY book')).toEqual([
    { book: '', carry: 0 },
    { book: 'mine', carry: -700_000 },
  ]);
  await agrees(ledger);
});

test('an exit keeps its number when another position takes it over', async () => {
  const { ledger, account, stock } = open();
  const fills = ['+1@10', '-1@11', '+1@10', '-1@12'].map((what, at) => ledger.fill(account, stock, what, at * 10));
  await ledger.addFills(...fills);
  const last = fills[3]?.uid;
  const [before] = ledger.all('SELECT id FROM partial_close WHERE uid = ?', last);
  await ledger.run((context) => updateFill(context, fills[1]?.uid as string, { at: START + 25 * 60_000 }));
  expect(ledger.all('SELECT position.uid FROM position')).toEqual([{ uid: fills[0]?.uid }]);
  expect(ledger.all('SELECT id FROM partial_close WHERE uid = ?', last)).toEqual([before]);
  await ledger.undo();
  expect(ledger.all('SELECT uid FROM position')).toHaveLength(2);
  expect(ledger.all('SELECT id FROM partial_close WHERE uid = ?', last)).toEqual([before]);
  await agrees(ledger);
});

test('positions and exits that move to another instrument keep their numbers, whichever of the two is built first', async () => {
  const { ledger, account, stock } = open();
  const other = ledger.addInstrument('B');
  const fills = [ledger.fill(account, stock, '+1@10', 0), ledger.fill(account, stock, '-1@11', 1)];
  await ledger.addFills(ledger.fill(account, other, '+1@9', 60), ...fills, ledger.fill(account, stock, '+1@9', 120));
  const numbers = (instrument: number) =>
    ledger.all(
      'SELECT position.id, partial_close.id AS "exit", partial_close.trade_id FROM position JOIN partial_close ON position_id = position.id WHERE instrument_id = ?',
      instrument,
    );
  const before = numbers(stock);
  const move = (instrument_id: number) =>
    ledger.run((context) => {
      for (const { uid } of fills) updateFill(context, uid, { instrument_id });
    });
  await move(other);
  expect(numbers(other)).toEqual(before);
  await agrees(ledger);
  await move(stock);
  expect(numbers(stock)).toEqual(before);
  await agrees(ledger);
});

test('what a plan risked is told by the account it was planned in, for as much as was copied to another', async () => {
  const { ledger, account, stock } = open();
  const other = ledger.addAccount({ position_mode: 'hedging' });
  const own = ledger.fill(account, stock, '+1@10', 0);
  const copied = [0, 1].map((at) => ledger.fill(other, stock, '+1@10', 5 - at, { ticket: String(at + 1) }));
  await ledger.addFills(own, ...copied);
  await ledger.run(() => {
    join(ledger, 'copy', own, copied[0]);
    const plan = { uid: 'd'.repeat(32), status: 'taken', anchor_uid: copied[0]?.uid, targets: '[]', note: '' };
    ledger.insert('plan', { ...plan, risk_value: '7', risk_unit: 'money' });
  });
  expect(ledger.all('SELECT risk FROM trade ORDER BY opened_at, id')).toEqual([{ risk: 14_000_000 }, { risk: null }]);
  await agrees(ledger);
});

test('where an account hedges, a plan on a later fill of a ticket is that of the ticket', async () => {
  const { ledger, stock } = open();
  const account = ledger.addAccount({ position_mode: 'hedging' });
  const [first, later] = [10, 20].map((minute) => ledger.fill(account, stock, '+1@10', minute, { ticket: '1' }));
  const beside = [0, 30].map((minute) => ledger.fill(account, stock, '+1@10', minute));
  await ledger.addFills(...beside, first as NewFill, later as NewFill);
  const plan = { uid: 'd'.repeat(32), status: 'taken', anchor_uid: later?.uid, targets: '[]', note: '' };
  await ledger.run(() => ledger.insert('plan', { ...plan, risk_value: '7', risk_unit: 'money' }));
  expect(ledger.all('SELECT risk FROM trade ORDER BY opened_at')).toEqual([{ risk: null }, { risk: 7_000_000 }]);
  await agrees(ledger);
});

test('where each exit is a trade, those that nothing joins any more lose what they shared', async () => {
  const { ledger, account, stock } = open();
  await ledger.run(({ sql }) => sql.prepare("UPDATE account SET trade_unit = 'exit'").run());
  const [own, between, copied] = [
    ledger.fill(account, stock, '+1@10 #A', 0),
    ledger.fill(account, ledger.addInstrument('B'), '+1@10 #A', 10),
    ledger.fill(account, stock, '-1@11', 1),
  ];
  const again = ledger.fill(account, stock, '+1@10 #A', 20);
  await ledger.addFills(own, copied, between, again);
  const plan = { uid: 'd'.repeat(32), status: 'taken', anchor_uid: own.uid, targets: '[]', note: '' };
  await ledger.run(() => ledger.insert('plan', { ...plan, risk_value: '7', risk_unit: 'money' }));
  const risks = () => ledger.all<{ risk: number | null }>('SELECT risk FROM trade ORDER BY opened_at, id').map(({ risk }) => risk);
  expect(risks()).toEqual([7_000_000, 7_000_000, 7_000_000]);
  await ledger.run((context) => deleteFills(context, [between.uid]));
  expect(risks()).toEqual([7_000_000, null]);
  await agrees(ledger);
});

test('an exit whose trade is another one now is among what readers fetch again', async () => {
  const { ledger, account, stock } = open();
  const other = ledger.addInstrument('B');
  const fills = [0, 60].flatMap((minute) => [
    ledger.fill(account, minute ? other : stock, '+1@10', minute),
    ledger.fill(account, minute ? other : stock, '-1@11', minute + 1),
  ]);
  await ledger.addFills(...fills);
  const { rev } = await ledger.run(() => join(ledger, 'manual', fills[0], fills[2]));
  expect(ledger.all("SELECT id FROM touched WHERE kind = 'exit' AND rev = ?", rev)).toEqual([{ id: exitId(ledger, fills[3]) }]);
});

test('an entry that moves between others is a lot of another time', async () => {
  const { ledger, stock } = open();
  const account = ledger.addAccount({ trade_unit: 'lot' });
  const fills = [
    ['+1@10', 0],
    ['+1@10', 10],
    ['-2@11', 60],
  ].map(([what, at]) => ledger.fill(account, stock, String(what), Number(at)));
  await ledger.addFills(...fills);
  await ledger.run((context) => updateFill(context, fills[1]?.uid as string, { at: START + 20 * 60_000 }));
  expect(ledger.all('SELECT opened_at FROM trade ORDER BY 1')).toEqual([{ opened_at: START }, { opened_at: START + 20 * 60_000 }]);
  await agrees(ledger);
});

test('all lots of an exit go with it', async () => {
  const { ledger, stock } = open();
  const account = ledger.addAccount({ trade_unit: 'lot' });
  const fills = ['+1@10', '+1@10', '-2@11'].map((what, at) => ledger.fill(account, stock, what, at * 10));
  await ledger.addFills(...fills);
  expect(ledger.all('SELECT uid FROM trade')).toHaveLength(2);
  await ledger.run((context) => deleteFills(context, [fills[2]?.uid as string]));
  expect(ledger.all('SELECT status FROM trade')).toEqual([{ status: 'open' }]);
  await agrees(ledger);
});

test('another tick is another risk where the plan is in ticks', async () => {
  const { ledger, account, stock } = open();
  const entry = ledger.fill(account, stock, '+10@10', 0);
  await ledger.addFills(entry);
  await ledger.run(({ sql }) => {
    sql.prepare("UPDATE instrument SET tick = '0.01'").run();
    const plan = {
      uid: 'a'.repeat(32),
      status: 'taken',
      anchor_uid: entry.uid,
      targets: '[]',
      note: '',
      risk_value: '5',
      risk_unit: 'ticks',
    };
    ledger.insert('plan', plan);
  });
  const risk = () => ledger.all('SELECT risk FROM trade');
  expect(risk()).toEqual([{ risk: 500_000 }]);
  await ledger.run(({ sql }) => sql.prepare("UPDATE instrument SET tick = '0.05'").run());
  expect(risk()).toEqual([{ risk: 2_500_000 }]);
  await agrees(ledger);
});

test('what was beside a position that is apart is a spread without it', async () => {
  const { ledger, account, stock } = open();
  const options = ['1', '2'].map((key) => ledger.addInstrument(key, { class: 'option', key, underlying: 'share:A' }));
  const fills = [stock, ...options].map((instrument, n) =>
    ledger.fill(account, instrument, '+1@10', 0, { at: START + n * 3000 + (n === 2 ? 1000 : 0) }),
  );
  await ledger.addFills(...fills);
  await ledger.run(() => join(ledger, 'apart', fills[0], fills[0]));
  expect(ledger.all('SELECT uid FROM trade')).toHaveLength(3);
  await ledger.run((context) => updateFill(context, fills[0]?.uid as string, { at: START - 60_000 }));
  expect(ledger.all('SELECT uid FROM trade')).toHaveLength(2);
  await agrees(ledger);
});

test('another class of its instrument makes a position a leg of a spread', async () => {
  const { ledger, account, stock } = open();
  const other = ledger.addInstrument('A 10 C', { underlying: 'share:A' });
  await ledger.addFills(ledger.fill(account, stock, '+1@10', 0), ledger.fill(account, other, '+1@1', 0));
  await ledger.run(({ sql }) => sql.prepare("UPDATE instrument SET class = 'option' WHERE id = ?").run(other));
  expect(ledger.all('SELECT group_kind FROM trade')).toEqual([{ group_kind: 'spread' }]);
  await agrees(ledger);
});

test('a split of what was not held stays a question when the day after it is edited', async () => {
  const { ledger, account, stock } = open();
  const becomes = JSON.stringify([{ instrument: uidOf(ledger, stock), numerator: '2', denominator: '1', costShare: '1' }]);
  const action = {
    uid: 'f'.repeat(32),
    account_id: account,
    instrument_id: stock,
    kind: 'split',
    day: '2026-01-05',
    becomes,
    cash: null,
    note: '',
  };
  await ledger.run(() => ledger.insert('corporate_action', action));
  const byDay = { at: Date.UTC(2026, 0, 5), precision: 'day' as const, seq: 0 };
  await ledger.addFills(
    { ...ledger.fill(account, stock, '+1@10', 0, byDay), uid: '1'.repeat(32) },
    { ...ledger.fill(account, stock, '-1@11', 0, byDay), uid: '2'.repeat(32) },
  );
  await ledger.addFills(ledger.fill(account, stock, '+1@10', 0));
  expect(ledger.all('SELECT kind FROM open_question')).toEqual([{ kind: 'action_without_position' }]);
  await agrees(ledger);
});

test('a close by day that took all there was takes what its day brings later, too', async () => {
  const { ledger, account, stock } = open();
  const byDay = { at: Date.UTC(2026, 0, 5), precision: 'day' as const };
  const close = { ...ledger.fill(account, stock, '-5@11', 0, { ...byDay, seq: 0 }), effect: 'close' as const };
  await ledger.addFills(close, ledger.fill(account, stock, '+2@10', 0, { ...byDay, seq: 1 }));
  expect(ledger.all('SELECT quantity, status FROM position')).toEqual([{ quantity: '2', status: 'closed' }]);
  await ledger.addFills(ledger.fill(account, stock, '+1@10', 0));
  expect(ledger.all('SELECT quantity, status FROM position')).toEqual([{ quantity: '3', status: 'closed' }]);
  await agrees(ledger);
});

test('what left an instrument comes back to it under its link, whatever is edited in between', async () => {
  const { ledger, account, stock } = open();
  const fills = [
    ledger.fill(account, stock, '+1@10', 0),
    ledger.fill(account, stock, '-1', 10, { kind: 'transform_out', link: 'l' }),
    ledger.fill(account, stock, '+2', 60, { kind: 'transform_in', link: 'l' }),
  ];
  await ledger.addFills(...fills);
  await ledger.addFills(ledger.fill(account, stock, '+1@6', 30), ledger.fill(account, stock, '-1@6', 31));
  expect(ledger.all("SELECT average_entry FROM position WHERE status = 'open'")).toEqual([{ average_entry: '5' }]);
  await agrees(ledger);
});

test('an account, its phase and many fills that came at once go at once and come back', async () => {
  const ledger = openLedger();
  const stock = ledger.addInstrument('A');
  await ledger.run(async (context) => {
    const account = ledger.addAccount({ position_mode: 'hedging' });
    ledger.insert('account_phase', {
      uid: 'a'.repeat(32),
      account_id: account,
      position: 0,
      from_day: '2026-01-01',
      balance: '100',
      reason: '',
    });
    await insertFills(context, many(ledger, account, stock));
  });
  const rows = () => ['position', 'partial_close', 'trade', 'day_stats'].map((table) => ledger.all(`SELECT * FROM ${table}`).length);
  const before = rows();
  expect(before.every((count) => count > 0)).toBe(true);
  await agrees(ledger);
  await ledger.undo();
  expect(rows()).toEqual([0, 0, 0, 0]);
  await ledger.redo();
  expect(rows()).toEqual(before);
  await agrees(ledger);
});

test('fills in bulk move with the ticket they turn out to continue, and go alone', async () => {
  const ledger = openLedger();
  const stock = ledger.addInstrument('A');
  const account = ledger.addAccount({ position_mode: 'hedging' });
  await ledger.addFills(...many(ledger, account, stock));
  await ledger.addFills(ledger.fill(account, stock, '+1@10', 0, { ticket: '2', from_ticket: '1' }));
  await agrees(ledger);
  expect(ledger.all("SELECT 1 FROM fill WHERE book = '2'")).toEqual([]);
  await ledger.run((context) => deleteFills(context, [ledger.all<{ uid: string }>('SELECT uid FROM fill')[3]?.uid as string]));
  await agrees(ledger);
  for (let n = 0; n < 3; n++) {
    await ledger.undo();
    await agrees(ledger);
  }
  for (let n = 0; n < 3; n++) {
    await ledger.redo();
    await agrees(ledger);
  }
});

function open() {
  const ledger = openLedger();
  return { ledger, account: ledger.addAccount(), stock: ledger.addInstrument('A') };
}

/** Two tickets that go flat now and then. */
const many = (ledger: Ledger, account: number, instrument: number): NewFill[] =>
  Array.from({ length: 600 }, (_, at) =>
    ledger.fill(account, instrument, `${[1, 3].includes(at % 5) ? '-3' : '+2'}@1${at % 3}`, at, {
      uid: at.toString(16).padStart(32, '0'),
      ticket: at % 2 ? '2' : '3',
    }),
  );

async function agrees(ledger: Ledger): Promise<void> {
  expect((await ledger.verify()).differences).toEqual([]);
}

const swap = (account: number, instrument: number, book: string, at: number | null) => ({
  ...{ uid: 'c'.repeat(32), account_id: account, instrument_id: instrument, kind: 'swap', book, day: '2026-01-05', at },
  ...{ amount: '-0.7', currency: 'USD', identity: 'c', note: '' },
});

function join(ledger: Ledger, kind: 'manual' | 'apart' | 'copy', ...fills: (NewFill | undefined)[]): void {
  const group = ledger.insert('trade_group', { uid: '9'.repeat(32), kind });
  fills.forEach((fill, at) => {
    ledger.insert('trade_group_member', { uid: String(at).repeat(32), group_id: group, anchor_uid: fill?.uid });
  });
}

const exitId = (ledger: Ledger, fill: NewFill | undefined) =>
  ledger.all<{ id: number }>('SELECT id FROM partial_close WHERE uid = ?', fill?.uid)[0]?.id;
const uidOf = (ledger: Ledger, instrument: number) =>
  ledger.all<{ uid: string }>('SELECT uid FROM instrument WHERE id = ?', instrument)[0]?.uid;

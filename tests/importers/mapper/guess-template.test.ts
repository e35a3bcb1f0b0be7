import { expect, it } from 'vitest';
import { guessTemplate } from '../../../src/importers/mapper/guess-template.ts';
import { importerOfTemplate } from '../../../src/importers/mapper/mapper-importer.ts';
import { sampleValues } from '../../../src/importers/mapper/sample-values.ts';
import { readTemplate, type Template } from '../../../src/importers/mapper/template.ts';
import { templateId } from '../../../src/importers/mapper/template-id.ts';
import { bytesOfText } from '../../../src/importers/readers/bytes-of-text.ts';
import { openSource } from '../../../src/importers/readers/open-source.ts';

const opened = (...lines: string[]) => openSource(bytesOfText('My export.csv', lines.join('\n')));
const guessed = (...lines: string[]) => guessTemplate(opened(...lines));

it.each<[string, string[], Template['columns']]>([
  [
    'English',
    ['Trade Date,Action,Ticker,Shares,Price,Total,Commission', '03/25/2024,Buy,ACME,10,2.5,25,1'],
    { date: 'Trade Date', side: 'Action', symbol: 'Ticker', quantity: 'Shares', price: 'Price', amount: 'Total', commission: 'Commission' },
  ],
  [
    'German',
    ['Datum;Typ;ISIN;Bezeichnung;Stück;Kurs;Betrag;Gebühren;Währung', '25.03.2024;Kauf;US0378331005;Apple;10;2,50;25,00;1,00;EUR'],
    {
      date: 'Datum',
      kind: 'Typ',
      isin: 'ISIN',
      name: 'Bezeichnung',
      quantity: 'Stück',
      price: 'Kurs',
      amount: 'Betrag',
      fee: 'Gebühren',
      currency: 'Währung',
    },
  ],
  [
    'Spanish',
    ['Fecha;Hora;Sentido;Instrumento;Símbolo;Cantidad;Precio;Comisión', '25/03/2024;10:11;Compra;Acme;ACME;10;2,50;1,00'],
    { date: 'Fecha', time: 'Hora', side: 'Sentido', symbol: 'Símbolo', quantity: 'Cantidad', price: 'Precio', commission: 'Comisión' },
  ],
  [
    'an exchange of coins',
    ['Time,Pair,Side,Price,Amount,Fee,Fee Coin', '2024-03-25 10:11:12,ETHUSDT,SELL,3000,0.5,0.001,BNB'],
    { date: 'Time', symbol: 'Pair', side: 'Side', price: 'Price', quantity: 'Amount', fee: 'Fee', feeCurrency: 'Fee Coin' },
  ],
  [
    'whole trades',
    [
      'Symbol,Direction,Qty,Entry Time,Entry Price,Exit Time,Exit Price,P&L',
      'MESZ5,Long,2,2024-03-25 10:11:12,50,2024-03-25 11:11:12,55,50',
    ],
    {
      symbol: 'Symbol',
      side: 'Direction',
      quantity: 'Qty',
      entryDate: 'Entry Time',
      entryPrice: 'Entry Price',
      exitDate: 'Exit Time',
      exitPrice: 'Exit Price',
      result: 'P&L',
    },
  ],
  [
    'what came and what went',
    ['Date,Received Quantity,Received Currency,Sent Quantity,Sent Currency,Fee Amount,Fee Currency', '2024-03-25,0.1,BTC,5000,EUR,5,EUR'],
    {
      date: 'Date',
      received: 'Received Quantity',
      receivedCurrency: 'Received Currency',
      paid: 'Sent Quantity',
      paidCurrency: 'Sent Currency',
      feeCurrency: 'Fee Currency',
    },
  ],
])('knows the columns of %s', (_, lines, columns) => {
  const template = guessed(...lines);
  expect(template?.columns).toMatchObject(columns);
  expect(readTemplate(JSON.parse(JSON.stringify(template)))).toEqual(template);
});

it('reads the file it was guessed from', () => {
  const source = opened('A title', '', 'Date,Side,Ticker,Qty,Price', '25/03/2024,BUY - MARKET,ACME,10,2.5', '26/03/2024,Dividend,ACME,,1');
  const template = guessTemplate(source);
  expect(template).toMatchObject({
    id: 'mapping-my-export',
    name: 'My export',
    sides: { 'BUY - MARKET': 'buy' },
    kinds: { Dividend: 'dividend' },
  });
  const found = template && [...importerOfTemplate(template).parse(source, { day: null, dateOrder: null, currency: 'EUR' })];
  expect(found?.[0]).toMatchObject({
    type: 'fill',
    side: 'buy',
    instrument: { text: 'ACME' },
    quantity: '10',
    currency: 'EUR',
    time: { date: '2024-03-25' },
  });
});

it.each<[string, string[], Partial<Template>]>([
  ['signed quantities', ['Date,Ticker,Qty,Price', '2024-03-25,ACME,-10,2.5'], { sideFrom: 'quantity' }],
  ['signed money', ['Date,Ticker,Qty,Price,Total', '2024-03-25,ACME,10,2.5,-25'], { sideFrom: 'amount' }],
  ['fees below zero', ['Date,Side,Ticker,Qty,Price,Fee', '2024-03-25,Buy,ACME,10,2.5,-1'], { costs: 'paid below zero' }],
  ['money with its costs', ['Date,Side,Ticker,Qty,Price,Fee,Total', '2024-03-25,Buy,ACME,10,2.5,1,26'], { amounts: 'after costs' }],
  ['money without its costs', ['Date,Side,Ticker,Qty,Price,Fee,Total', '2024-03-25,Buy,ACME,10,2.5,1,25'], { amounts: 'before costs' }],
])('sees %s', (_, lines, expected) => {
  expect(guessed(...lines)).toMatchObject(expected);
});

it('numbers columns that share a name', () => {
  expect(guessed('Date,Side,Ticker,Qty,Price,Price', '2024-03-25,Buy,ACME,10,2.5,3')?.columns.price).toEqual({ name: 'Price', nth: 1 });
});

it.each([
  ['2024-03-25 10:11:12', undefined],
  ['2024-03-25', 'Time'],
])('needs no column for the hour beside %s', (date, time) => {
  expect(guessed('Date,Time,Side,Ticker,Qty', `${date},10:11:12,Buy,ACME,10`)?.columns.time).toBe(time);
});

it.each([
  ['My broker 2024', 'mapping-my-broker-2024'],
  ['Büro: Käufe!', 'mapping-buro-kaufe'],
  ['取引', 'mapping-of-columns'],
  ['x'.repeat(200), `mapping-${'x'.repeat(60)}`],
])('calls %s %s', (name, id) => {
  expect(templateId(name)).toBe(id);
});

it('leaves a name without end alone', () => {
  const template = guessed(`Date,Side,Ticker,Qty,${'Price '.repeat(30)}`, '2024-03-25,Buy,ACME,10,2.5');
  expect(readTemplate(template)).toEqual(template);
});

it('guesses nothing of what is no table', () => {
  expect(guessed('Dear reader', 'this is a letter', 'and no table')).toBeNull();
  expect(sampleValues(opened('Dear reader', 'this is a letter'))).toEqual([]);
});

it('shows up to five values of each column', () => {
  const rows = [1, 2, 2, 3, 4, 5, 6].map((n) => `2024-03-0${n},ACME,${n},`);
  expect(sampleValues(opened('Statement', 'Date,Ticker,Qty,Note', ...rows))).toEqual([
    { name: 'Date', samples: ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04', '2024-03-05'] },
    { name: 'Ticker', samples: ['ACME'] },
    { name: 'Qty', samples: ['1', '2', '3', '4', '5'] },
    { name: 'Note', samples: [] },
  ]);
});

import { describe, expect, it } from 'vitest';
import { ibkrActivityStatement } from '../../../../src/importers/formats/ibkr/ibkr-activity-statement.ts';
import { parseFile } from '../../../support/parse-file.ts';

const file = (...rows: string[]) => parseFile(ibkrActivityStatement, rows.join('\n'));

const TITLE = [
  'Statement,Header,Field Name,Field Value',
  'Statement,Data,Title,Activity Statement',
  'Statement,Data,Period,"January 1, 2024 - March 31, 2024"',
  'Account Information,Header,Field Name,Field Value',
  'Account Information,Data,Account,U7654321',
  'Account Information,Data,Base Currency,EUR',
];
const TRADES =
  'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code';
const BUY = 'Trades,Data,Order,Stocks,USD,ACME,"2024-01-16, 10:30:00","1,000",18.5,19,"-18,500",-1.5,18501.5,0,5,O;P';

it('reads an order with the account, the costs and the booked money', () => {
  const { match, of } = file(...TITLE, TRADES, BUY, 'Trades,SubTotal,,Stocks,USD,ACME,,1000,,,-18500,-1.5,,,,');
  expect(match).toMatchObject({ score: 1 });
  expect(of('account')).toMatchObject([{ account: 'U7654321', currency: 'EUR' }]);
  expect(of('fill')).toMatchObject([
    {
      row: 8,
      account: 'U7654321',
      kind: 'trade',
      side: 'buy',
      effect: 'open',
      instrument: { text: 'ACME', assetClass: 'stock' },
      quantity: '1000',
      price: '18.5',
      cash: '-18500',
      currency: 'USD',
      time: { date: '2024-01-16', time: '10:30:00', zone: null },
      costs: [{ kind: 'commission', amount: '1.5', currency: 'USD' }],
    },
  ]);
  expect(of('skipped').filter(({ what }) => what === 'Trades')).toHaveLength(1);
});

it('takes orders and leaves their prints and lots out, and prints where there are no orders', () => {
  const print = BUY.replace('Order', 'Trade');
  expect(file(TRADES, BUY, print, BUY.replace('Order', 'ClosedLot')).of('fill')).toHaveLength(1);
  expect(file(TRADES, print, print).of('fill')).toHaveLength(2);
});

it('takes multipliers, ISINs and funds from the end of the file', () => {
  const { of } = file(
    TRADES,
    'Trades,Data,Order,Equity and Index Options,USD,ACME 19JAN24 190 C,"2024-01-16, 10:30:00",2,1.5,1.6,-300,-1.4,301.4,0,20,O',
    BUY.replace(',ACME,', ',FUND,'),
    'Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Underlying,Listing Exch,Multiplier,Expiry,Type,Strike,Code',
    'Financial Instrument Information,Data,Equity and Index Options,ACME 19JAN24 190 C,ACME CALL,1,ACME,CBOE,100,2024-01-19,C,190,',
    'Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Security ID,Listing Exch,Multiplier,Type,Code',
    'Financial Instrument Information,Data,Stocks,"FUND, FUND.OLD",A FUND,2,IE0000000001,AEB,1,ETF,',
  );
  expect(of('fill')).toMatchObject([
    { instrument: { text: 'ACME 19JAN24 190 C', assetClass: 'option' }, multiplier: '100', cash: '-300' },
    { instrument: { text: 'FUND', assetClass: 'etf', isin: 'IE0000000001' }, multiplier: '1' },
  ]);
});

it('leaves out what was cancelled, and what cancelled it', () => {
  const cancel = BUY.replace('"1,000"', '"-1,000"').replace('"-18,500"', '"18,500"').replace('O;P', 'Ca');
  const { of } = file(TRADES, BUY, cancel, BUY);
  expect(of('fill')).toMatchObject([{ side: 'buy', quantity: '1000' }]);
  expect(of('void')).toMatchObject([{ from: 'fill', fill: { side: 'buy', quantity: '1000' } }]);
  expect(of('skipped').map(({ what }) => what)).toEqual(['Cancellation']);
});

it('links an assigned option with its shares', () => {
  const { of } = file(
    TRADES,
    'Trades,Data,Order,Equity and Index Options,USD,ACME 19JAN24 40 P,"2024-01-19, 16:20:00",1,0,0,0,0,-50,50,0,A;C',
    'Trades,Data,Order,Stocks,USD,ACME,"2024-01-19, 16:20:00",100,40,39,-4000,0,4000,0,0,A;O',
  );
  const [option, shares] = of('fill');
  expect([option, shares]).toMatchObject([
    { kind: 'assignment', effect: 'close' },
    { kind: 'assignment', effect: 'open', price: '40' },
  ]);
  expect(option?.link).toBe(shares?.link);
  expect(option?.link).toContain('ACME');
});

it('says what money was changed, with its costs in the currency that the column names', () => {
  const { of } = file(
    TRADES.replace('Comm/Fee', 'Comm in EUR').replace('C. Price', ''),
    'Trades,Data,Order,Forex,USD,EUR.USD,"2024-03-02, 09:00:00","1,000",1.08,,-1080,-2,,,0.5,',
  );
  expect(of('fill')).toEqual([]);
  expect(of('cash').map(({ kind, amount, currency }) => [kind, amount, currency])).toEqual([
    ['conversion', '1000', 'EUR'],
    ['conversion', '-1080', 'USD'],
    ['fee', '-2', 'EUR'],
  ]);
  expect(of('rate')).toMatchObject([{ date: '2024-03-02', from: 'EUR', to: 'USD', rate: '1.08' }]);
});

describe('in other languages', () => {
  it.each([
    [
      'German',
      'Transaktionen,Header,DataDiscriminator,Anlagekategorie,Währung,Konto,Symbol,Datum/Zeit,Menge,T.-Kurs,Schlusskurs,Erlös,Provision/Gebühr,Basis,Realisierter G/V,MTM G/V,Code',
      'Aktien',
      ',U7654321',
    ],
    [
      'French',
      "Transactions,Header,DataDiscriminator,Catégorie d'actifs,Devise,Compte,Symbole,Date/Heure,Quantité,Prix trans.,Cours de clôt.,Produit,Comm/Tarif,Base,P/L réalisé,P/L MTM,Code",
      'Actions',
      ',U7654321',
    ],
    [
      'Spanish',
      'Operaciones,Header,DataDiscriminator,Categoría de activo,Divisa,Símbolo,Fecha/Hora,Cantidad,Precio trans.,Precio de cier.,Productos,Tarifa/com.,Básico,PyG realizadas,MTM P/G,Código',
      'Acciones',
      '',
    ],
    [
      'Portuguese',
      'Operações,Header,DataDiscriminator,Categoria de ativos,Moeda,Símbolo,Data/hora,Quantidade,Preço Neg.,Preço Fch.,Rendimentos,Corr/Taxa,Base,P&L realizados,P&L MTM,Código',
      'Ações',
      '',
    ],
    [
      'Italian',
      'Operazioni,Header,DataDiscriminator,Categoria,Valuta,Simbolo,Data/Ora,Quantità,Prezzo,Chiusura,Proventi,Comm,Base,P/L,MTM,Codice',
      'Azioni',
      '',
    ],
    [
      'Dutch',
      'Transacties,Header,DataDiscriminator,Activacategorie,Valuta,Symbool,Datum/Tijd,Hoeveelheid,Prijs,Slot,Opbrengst,Comm,Basis,W/V,MTM,Code',
      'Aandelen',
      '',
    ],
    [
      'Russian',
      'Сделки,Header,DataDiscriminator,Класс актива,Валюта,Символ,Дата/Время,Количество,Цена транзакции,Цена закрытия,Выручка,Комиссия/плата,Базис,Реализованная П/У,Рыноч. переоценка П/У,Код',
      'Акции',
      '',
    ],
    [
      'Chinese',
      '交易,Header,DataDiscriminator,资产分类,货币,代码,日期/时间,数量,交易价格,收盘价格,收益,佣金/税,基础,已实现的损益,按市值计算的损益,代码',
      '股票',
      '',
    ],
  ])('%s columns are told by their place', (_, header, category, account) => {
    const { match, of } = file(
      'Statement,Header,A,B',
      header,
      `${header.split(',')[0]},Data,Order,${category},USD${account},ACME,"2024-01-16, 10:30:00",10,18.5,19,-185,-1.5,186.5,0,5,O`,
    );
    expect(match).toMatchObject({ score: 1 });
    expect(of('fill')).toMatchObject([
      {
        account: account.slice(1) || null,
        instrument: { text: 'ACME', assetClass: 'stock' },
        quantity: '10',
        price: '18.5',
        cash: '-185',
        costs: [{ amount: '1.5' }],
        effect: 'open',
      },
    ]);
  });

  it('an exchange beside the time, and no closing price, move nothing', () => {
    const { of } = file(
      '交易,Header,DataDiscriminator,资产分类,货币,代码,日期/时间,交易所,数量,交易价格,收盘价格,收益,佣金/税,基础,已实现的损益,按市值计算的损益,代码',
      '交易,Data,Order,股票,USD,ACME,"2024-07-10, 11:34:47",-,7,170,168,-1190,-0.35,1190.35,0,0,O',
      '交易,Header,DataDiscriminator,资产分类,货币,代码,日期/时间,数量,交易价格,面值,佣金/税,基础,已实现的损益,代码',
      '交易,Data,Order,期货,USD,MESH6,"2026-03-10, 10:30:15",-1,6799.25,33996.25,-0.62,33996.87,0,C',
    );
    expect(of('fill')).toMatchObject([
      { quantity: '7', price: '170', cash: '-1190', costs: [{ amount: '0.35' }] },
      {
        side: 'sell',
        instrument: { assetClass: 'future' },
        quantity: '1',
        price: '6799.25',
        cash: '33996.25',
        costs: [{ amount: '0.62' }],
        effect: 'close',
      },
    ]);
  });

  it.each([
    ['Dividenden', '2.4', 'dividend'],
    ['Quellensteuer', '-0.36', 'tax'],
    ['Retenue à la source', '-0.36', 'tax'],
    ['Einzahlungen & Auszahlungen', '500', 'deposit'],
    ['Depósitos y retiradas', '-500', 'withdrawal'],
    ['Gebühren', '-1', 'fee'],
    ['Intereses', '3', 'interest'],
    ['利息', '3', 'interest'],
    ['Комиссии', '-1', 'fee'],
  ])('%s of %s are %s', (section, amount, kind) => {
    const { of } = file(
      `${section},Header,W,Datum,Text,Betrag`,
      `${section},Data,USD,2024-02-15,Words,${amount}`,
      `${section},Data,Total,,,${amount}`,
    );
    expect(of('cash')).toMatchObject([{ kind, amount, currency: 'USD', note: 'Words' }]);
    expect(of('skipped')).toHaveLength(1);
  });
});

it.each([
  [
    'Dividends,Header,Currency,Date,Description,Amount',
    'Dividends,Data,USD,2024-02-15,ACME(US0000000001) Cash Dividend,2.4',
    'dividend',
    'ACME',
  ],
  [
    'Withholding Tax,Header,Currency,Account,Date,Description,Amount,Code',
    'Withholding Tax,Data,USD,U7000001,2024-02-15,ACME(US0000000001) Cash Dividend - US Tax,-0.36,',
    'tax',
    'ACME',
  ],
  [
    'Fees,Header,Subtitle,Currency,Date,Description,Amount',
    'Fees,Data,Other Fees,USD,2024-02-03,Market data fee,-10',
    'platform_fee',
    undefined,
  ],
  [
    'Interest,Header,Currency,Date,Description,Amount',
    'Interest,Data,USD,2024-02-05,USD Credit Interest for Jan-2024,3.21',
    'interest',
    undefined,
  ],
])('reads %s', (header, row, kind, symbol) => {
  const [cash] = file(header, row).of('cash');
  expect(cash).toMatchObject({ kind, currency: 'USD' });
  expect(cash?.instrument?.text).toBe(symbol);
});

it('reads splits, positions, transfers and the cash that was left', () => {
  const { of } = file(
    ...TITLE,
    'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
    'Corporate Actions,Data,Stocks,USD,2024-02-10,"2024-02-09, 20:25:00","ACME(US0000000001) Split 4 for 1 (ACME, ACME INC, US0000000001)",18,0,0,0,',
    'Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code',
    'Open Positions,Data,Summary,Stocks,USD,ACME,24,1,10,240,11,264,24,',
    'Open Positions,Data,Lot,Stocks,USD,ACME,4,1,10,40,11,44,4,',
    'Transfers,Header,Asset Category,Currency,Symbol,Date,Type,Direction,Xfer Company,Xfer Account,Qty,Xfer Price,Market Value,Realized P/L,Cash Amount,Code',
    'Transfers,Data,Stocks,USD,ACME,2024-02-20,ACATS,In,--,1,5,--,55,0,0,',
    'Cash Report,Header,Currency Summary,Currency,Total,Securities,Futures',
    'Cash Report,Data,Ending Cash,USD,88.5,88.5,0',
  );
  expect(of('action')).toMatchObject([{ kind: 'split', instrument: { text: 'ACME' }, becomes: [{ numerator: '4', denominator: '1' }] }]);
  expect(of('fill')).toMatchObject([{ kind: 'transfer_in', quantity: '5', price: null }]);
  expect(of('checkpoint')).toMatchObject([
    { time: { date: '2024-03-31' }, positions: [{ instrument: { text: 'ACME' }, quantity: '24' }] },
    { balance: '88.5', currency: 'USD' },
  ]);
});

it('takes what is owed and not paid yet for no money', () => {
  const { of } = file('Interest Accruals,Header,Currency,Date,Description,Amount', 'Interest Accruals,Data,USD,2024-02-05,Accrued,3.21');
  expect([of('cash'), of('unknown').map(({ what }) => what)]).toEqual([[], ['Interest Accruals']]);
});

it('lists cash of a kind nobody knows, and goes on after a row that cannot be read', () => {
  const { of } = file(
    'Raffle,Header,Currency,Date,Description,Amount',
    'Raffle,Data,USD,2024-02-15,Won,5',
    TRADES,
    BUY.replace(',18.5,', ',free,'),
    BUY,
  );
  expect(of('unknown')).toMatchObject([{ what: 'Raffle' }]);
  expect(of('problem')).toMatchObject([{ row: 4, code: 'bad_number' }]);
  expect(of('fill')).toHaveLength(1);
});

it('leaves a transaction history to its own format', () => {
  expect(
    file(
      'Statement,Header,Field Name,Field Value',
      'Transaction History,Header,Date,Account,Description,Transaction Type,Symbol,Quantity,Price',
    ).match,
  ).toBeUndefined();
});

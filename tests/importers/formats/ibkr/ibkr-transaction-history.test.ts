import { expect, it } from 'vitest';
import { ibkrTransactionHistory } from '../../../../src/importers/formats/ibkr/ibkr-transaction-history.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Transaction History,Header,Date,Account,Description,Transaction Type,Symbol,Quantity,Price,Gross Amount ,Commission,Net Amount';
const file = (...rows: string[]) =>
  parseFile(
    ibkrTransactionHistory,
    [
      'Statement,Header,Field Name,Field Value',
      'Summary,Header,Field Name,Field Value',
      'Summary,Data,Base Currency,GBP',
      HEADER,
      ...rows,
    ].join('\n'),
  );
const row = (text: string) => `Transaction History,Data,2025-08-15,U***11111,${text}`;

it('reads a sale in the currency of the account', () => {
  const { match, of } = file(row('A FUND,Sell,CNX1,-2.0,1001.00,2002.0,-3.0,1999.0'));
  expect(match).toMatchObject({ score: 1 });
  expect(of('account')).toMatchObject([{ currency: 'GBP' }]);
  expect(of('fill')).toMatchObject([
    {
      account: 'U***11111',
      side: 'sell',
      quantity: '2',
      price: '1001',
      currency: 'GBP',
      cash: '2002',
      instrument: { text: 'CNX1', assetClass: 'stock' },
      time: { date: '2025-08-15', precision: 'day' },
      costs: [{ kind: 'commission', amount: '3', currency: 'GBP' }],
    },
  ]);
});

it('keeps a foreign price where its currency is told, and else works it out of the amount', () => {
  const told = HEADER.replace('Price,', 'Price,Price Currency,');
  const { of } = parseFile(
    ibkrTransactionHistory,
    ['Summary,Header,Field Name,Field Value', 'Summary,Data,Base Currency,GBP', told, row('ACME,Buy,ACME,10,50,USD,-400,-1,-401')].join(
      '\n',
    ),
  );
  expect(of('fill')).toMatchObject([{ price: '50', currency: 'USD', rate: '0.8' }]);
  const guessed = file(row('ACME,Buy,ACME,10,50,-400,-1,-401'));
  expect(guessed.of('fill')).toMatchObject([{ price: '40', currency: 'GBP', cash: '-400' }]);
  expect(guessed.of('problem')).toMatchObject([{ code: 'guessed' }]);
});

it('counts a hundred to an option', () => {
  const { of } = file(row('ACME CALL,Buy,ACME  250919C00040000,1,1.5,-150,-1,-151'));
  expect(of('fill')).toMatchObject([{ price: '1.5', cash: '-150', instrument: { assetClass: 'option' } }]);
  expect(of('problem')).toEqual([]);
});

it.each([
  ['ACME Cash Dividend,Dividend,ACME,-,-,20.0,-,20.0', 'dividend', '20'],
  ['ACME Payment in Lieu,Payment in Lieu,ACME,-,-,1.0,-,1.0', 'dividend', '1'],
  ['ACME - US Tax,Foreign Tax Withholding,ACME,-,-,-3.0,-,-3.0', 'tax', '-3'],
  ['GBP Credit Interest,Credit Interest,-,-,-,13.0,-,13.0', 'interest', '13'],
  ['Electronic Fund Transfer,Deposit,-,-,-,500,-,500', 'deposit', '500'],
  ['Electronic Fund Transfer,Withdrawal,-,-,-,-500,-,-500', 'withdrawal', '-500'],
  ['Snapshot fee,Other Fee,-,-,-,-1,-,-1', 'platform_fee', '-1'],
  ['Net Amount in Base from Forex Trade,Forex Trade Component,GBP.USD,0.8,1.32,-2.6E-4,-,-2.6E-4', 'conversion', '-0.00026'],
])('%s is %s', (text, kind, amount) => {
  expect(file(row(text)).of('cash')).toMatchObject([{ kind, amount, currency: 'GBP' }]);
});

it('moves no money where cash is valued anew, and lists what nobody knows', () => {
  const { of } = file(row('FX Translations P&L,Adjustment,-,-,-,0.55,-,0.55'), row('A gift,Gift,-,-,-,5,-,5'));
  expect(of('cash')).toEqual([]);
  expect(of('skipped').map(({ what }) => what)).toContain('Adjustment');
  expect(of('unknown')).toMatchObject([{ what: 'Gift' }]);
});

it.each([
  ['bad_date', 'A,Buy,ACME,1,5,-5,-1,-6', '2025-08-15', '2025-02-30'],
  ['bad_number', 'A,Buy,ACME,-,5,-5,-1,-6', '', ''],
  ['bad_number', 'A,Buy,ACME,1,free,-5,-1,-6', '', ''],
  ['bad_number', 'A,Dividend,ACME,-,-,x,-,x', '', ''],
  ['no_symbol', 'A,Buy,-,1,5,-5,-1,-6', '', ''],
])('names a row of %s and goes on', (code, text, from, to) => {
  const { of } = file(row(text).replace(from, to), row('ACME,Buy,ACME,1,5,-5,-1,-6'));
  expect(of('problem')).toMatchObject([{ row: 5, code }]);
  expect(of('fill')).toHaveLength(1);
});

it.each([
  [
    'German',
    'Datum,Konto,Beschreibung,Transaktionstyp,Symbol,Menge,Preis,Bruttobetrag,Provision,Nettobetrag',
    'Kauf',
    'Einzahlung',
    'Dividende',
  ],
  [
    'French',
    'Date,Compte,Description,Type de transaction,Symbole,Quantité,Prix,Montant brut,Commission,Montant net',
    'Achat',
    'Dépôt',
    'Dividende',
  ],
  [
    'Spanish',
    'Fecha,Cuenta,Descripción,Tipo de transacción,Símbolo,Cantidad,Precio,Importe bruto,Comisión,Importe neto',
    'Compra',
    'Depósito',
    'Dividendo',
  ],
  [
    'Italian',
    'Data,Conto,Descrizione,Tipo di transazione,Simbolo,Quantità,Prezzo,Importo lordo,Commissione,Importo netto',
    'Acquisto',
    'Versamento',
    'Dividendo',
  ],
  [
    'Dutch',
    'Datum,Rekening,Omschrijving,Type transactie,Symbool,Hoeveelheid,Prijs,Brutobedrag,Commissie,Nettobedrag',
    'Koop',
    'Storting',
    'Dividend',
  ],
  [
    'Portuguese',
    'Data,Conta,Descrição,Tipo de transação,Símbolo,Quantidade,Preço,Valor bruto,Comissão,Valor líquido',
    'Compra',
    'Depósito',
    'Dividendo',
  ],
  ['Chinese', '日期,账户,描述,交易类型,代码,数量,价格,总额,佣金,净额', '买入', '存款', '股息'],
  ['Japanese', '日付,口座,説明,取引種類,銘柄,数量,価格,総額,手数料,正味金額', '買付', '入金', '配当'],
  [
    'Russian',
    'Дата,Счет,Описание,Тип транзакции,Символ,Количество,Цена,Валовая сумма,Комиссия,Чистая сумма',
    'Покупка',
    'Ввод средств',
    'Дивиденд',
  ],
])('is read in %s', (_, header, buy, deposit, dividend) => {
  const { match, of } = parseFile(
    ibkrTransactionHistory,
    [
      'Statement,Header,A,B',
      'Summary,Header,A,B',
      'Summary,Data,Base,EUR',
      `History,Header,${header}`,
      `History,Data,2025-08-15,U***11111,ACME,${buy},ACME,2.0,10.00,-20.0,-1.0,-21.0`,
      `History,Data,2025-08-16,U***11111,Words,${deposit},-,-,-,100.0,-,100.0`,
      `History,Data,2025-08-17,U***11111,Words,${dividend},ACME,-,-,5.0,-,5.0`,
    ].join('\n'),
  );
  expect(match).toMatchObject({ score: 1 });
  expect(of('fill')).toMatchObject([{ side: 'buy', quantity: '2', price: '10', cash: '-20', account: 'U***11111' }]);
  expect(of('cash').map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['deposit 100', 'dividend 5']);
});

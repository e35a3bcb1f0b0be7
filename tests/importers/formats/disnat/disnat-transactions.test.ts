import { expect, it } from 'vitest';
import { disnatTransactions } from '../../../../src/importers/formats/disnat/disnat-transactions.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  "Date de transaction,Date de règlement,Type de transaction,Classe d'actif,Symbole,Description,Marché,Quantité,Prix,Devise du prix,Commission payée,Montant de l'opération,Devise du compte";
const file = (...rows: string[]) => parseFile(disnatTransactions, [HEADER, ...rows].join('\n'));
const BUY = '2024-05-06,2024-05-07,ACHAT,Actions,ACME-C,ACME LTEE,CAN,8,"31,45",CAN,0,"-251,6",CAN';

it.each([
  [BUY, ['trade', 'buy', '8', '31.45', '-251.6', '']],
  ['2024-05-08,2024-05-09,VENTE,Actions,ACME-C,ACME,CAN,-10,50,CAN,0,500,CAN', ['trade', 'sell', '10', '50', '500', '']],
  ['2024-05-08,2024-05-09,VENTE,Actions,ACME-C,ACME,CAN,-10,50,CAN,"9,95","490,05",CAN', ['trade', 'sell', '10', '50', '500', '9.95']],
  ['2024-05-08,2024-05-09,ACHAT,Actions,ACME-C,ACME,CAN,10,50,CAN,"9,95",-500,CAN', ['trade', 'buy', '10', '50', '-500', '9.95']],
  ['2024-05-08,2024-05-09,RÉINVESTISSEMENT,Actions,ACME-C,ACME,CAN,1,50,CAN,0,-50,CAN', ['receive', 'buy', '1', '50', '-50', '']],
])('%s', (row, expected) => {
  const [fill] = file(row).of('fill');
  const costs = fill?.costs?.map(({ amount }) => amount).join();
  expect([fill?.kind, fill?.side, fill?.quantity, fill?.price, fill?.cash, costs]).toEqual(expected);
  expect(fill).toMatchObject({ currency: 'CAD', time: { time: null, precision: 'day' } });
});

it('names one share the same in trades, dividends and American dollars', () => {
  const { of } = file(
    BUY,
    '-,2024-09-30,DIVIDENDE SOCIÉTÉ FIDUCIE,Actions,ACME,ACME LTEE,-,9,-,CAN,0,"1,87",CAN',
    '2024-05-08,2024-05-09,ACHAT,Actions,AMER-U,AMERICAN,US,1,50,USA,0,-50,USA',
  );
  const [dividend] = of('cash');
  expect(of('fill').map(({ instrument, currency }) => [instrument.symbol ?? instrument.text, currency])).toEqual([
    ['ACME-C', 'CAD'],
    ['AMER', 'USD'],
  ]);
  expect(dividend).toMatchObject({ kind: 'dividend', amount: '1.87', time: { date: '2024-09-30' }, instrument: { symbol: 'ACME-C' } });
});

it.each([
  ['TAXE DE VENTE DU QUÉBEC', '"-4,99"', 'tax'],
  ['FRAIS', '-100', 'fee'],
  ['INTÉRÊTS', '"0,06"', 'interest'],
  ['TRANSFERT REÇU', '"120,45"', 'deposit'],
  ['RÉSILIATION', '-500', 'withdrawal'],
  ['COTISATION', '500', 'deposit'],
  ['SUBVENTION REEE', '"80,5"', 'deposit'],
  ['INCITATIF QUÉBÉCOIS', '25', 'deposit'],
])('%s of %s is %s', (word, amount, kind) => {
  const { of } = file(`-,2024-10-04,${word},-,-,TEXTE,-,0,-,CAN,0,${amount},CAN`);
  expect(of('cash')).toMatchObject([{ kind, amount: amount.replaceAll('"', '').replace(',', '.'), note: `${word}: TEXTE` }]);
});

it.each([
  ['bad_date', BUY.replace('2024-05-06', '2024-02-30')],
  ['bad_number', BUY.replace('"31,45"', 'cher')],
  ['bad_number', BUY.replace('"-251,6"', '-')],
  ['no_quantity', BUY.replace(',8,', ',0,')],
  ['no_symbol', BUY.replace('ACME-C', '-')],
])('names a row of %s and goes on', (code, bad) => {
  const { of } = file(bad, BUY);
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

it.each([
  ['CAN', 'CAD'],
  ['USA', 'USD'],
  ['', 'CAD'],
  ['EUR', 'EUR'],
])('takes %j for %s', (cell, currency) => {
  expect(file(BUY.replace(/CAN$/, cell)).of('fill')).toMatchObject([{ currency }]);
});

it('lists kinds it does not know and is sure of its columns', () => {
  const { of, match } = file(BUY.replace('ACHAT', 'ALUNISSAGE'));
  expect(file('-,2024-10-04,FRAIS,-,-,X,-,0,-,CAN,0,0,CAN').of('skipped')).toMatchObject([{ what: 'FRAIS' }]);
  expect(of('unknown')).toMatchObject([{ what: 'ALUNISSAGE' }]);
  expect(match?.score).toBeGreaterThan(0.9);
  expect(parseFile(disnatTransactions, 'Date de transaction,Symbole\n1,2').match).toBeUndefined();
});

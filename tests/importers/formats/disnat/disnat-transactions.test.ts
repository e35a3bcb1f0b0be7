import { expect, it } from 'vitest';
import { disnatTransactions } from '../../../../src/importers/formats/disnat/disnat-transactions.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  "Date de transaction,Date de règlement,Type de transaction,Classe d'actif,Symbole,Description,Marché,Quantité,Prix,Devise du prix,Commission payée,Montant de l'opération,Devise du compte";
const file = (...rows: string[]) => parseFile(disnatTransactions, [HEADER, ...rows].join('\n'));
const BUY = '2025-07-31,2025-08-01,ACHAT,Actions,ACME-C,ACME LTEE,CAN,10,"49,38",CAN,0,"-493,8",CAN';

it.each([
  [BUY, ['trade', 'buy', '10', '49.38', '-493.8', '']],
  ['2025-08-01,2025-08-05,VENTE,Actions,ACME-C,ACME,CAN,-10,50,CAN,0,500,CAN', ['trade', 'sell', '10', '50', '500', '']],
  ['2025-08-01,2025-08-05,VENTE,Actions,ACME-C,ACME,CAN,-10,50,CAN,"9,95","490,05",CAN', ['trade', 'sell', '10', '50', '500', '9.95']],
  ['2025-08-01,2025-08-05,ACHAT,Actions,ACME-C,ACME,CAN,10,50,CAN,"9,95",-500,CAN', ['trade', 'buy', '10', '50', '-500', '9.95']],
  ['2025-08-01,2025-08-05,RÉINVESTISSEMENT,Actions,ACME-C,ACME,CAN,1,50,CAN,0,-50,CAN', ['receive', 'buy', '1', '50', '-50', '']],
])('%s', (row, expected) => {
  const [fill] = file(row).of('fill');
  const costs = fill?.costs?.map(({ amount }) => amount).join();
  expect([fill?.kind, fill?.side, fill?.quantity, fill?.price, fill?.cash, costs]).toEqual(expected);
  expect(fill).toMatchObject({ currency: 'CAD', time: { time: null, precision: 'day' } });
});

it('names one share the same in trades, dividends and American dollars', () => {
  const { of } = file(
    BUY,
    '-,2025-09-29,DIVIDENDE SOCIÉTÉ FIDUCIE,Actions,ACME,ACME LTEE,-,9,-,CAN,0,"2,53",CAN',
    '2025-08-01,2025-08-05,ACHAT,Actions,AMER-U,AMERICAN,US,1,50,USA,0,-50,USA',
  );
  const [dividend] = of('cash');
  expect(of('fill').map(({ instrument, currency }) => [instrument.symbol ?? instrument.text, currency])).toEqual([
    ['ACME-C', 'CAD'],
    ['AMER', 'USD'],
  ]);
  expect(dividend).toMatchObject({ kind: 'dividend', amount: '2.53', time: { date: '2025-09-29' }, instrument: { symbol: 'ACME-C' } });
});

it.each([
  ['TAXE DE VENTE DU QUÉBEC', '"-9,98"', 'tax'],
  ['FRAIS', '-100', 'fee'],
  ['INTÉRÊTS', '"0,06"', 'interest'],
  ['TRANSFERT REÇU', '"568,09"', 'deposit'],
  ['RÉSILIATION', '-500', 'withdrawal'],
  ['COTISATION', '500', 'deposit'],
  ['SUBVENTION REEE', '"231,6"', 'deposit'],
  ['INCITATIF QUÉBÉCOIS', '25', 'deposit'],
])('%s of %s is %s', (word, amount, kind) => {
  const { of } = file(`-,2025-09-04,${word},-,-,TEXTE,-,0,-,CAN,0,${amount},CAN`);
  expect(of('cash')).toMatchObject([{ kind, amount: amount.replaceAll('"', '').replace(',', '.'), note: `${word}: TEXTE` }]);
});

it.each([
  ['bad_date', BUY.replace('2025-07-31', '2025-02-30')],
  ['bad_number', BUY.replace('"49,38"', 'cher')],
  ['bad_number', BUY.replace('"-493,8"', '-')],
  ['no_quantity', BUY.replace(',10,', ',0,')],
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
  expect(file('-,2025-09-04,FRAIS,-,-,X,-,0,-,CAN,0,0,CAN').of('skipped')).toMatchObject([{ what: 'FRAIS' }]);
  expect(of('unknown')).toMatchObject([{ what: 'ALUNISSAGE' }]);
  expect(match?.score).toBeGreaterThan(0.9);
  expect(parseFile(disnatTransactions, 'Date de transaction,Symbole\n1,2').match).toBeUndefined();
});

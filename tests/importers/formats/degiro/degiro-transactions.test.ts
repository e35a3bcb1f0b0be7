import { expect, it } from 'vitest';
import { degiroTransactions } from '../../../../src/importers/formats/degiro/degiro-transactions.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const DUTCH =
  'Datum,Tijd,Product,ISIN,Beurs,Uitvoeringsplaats,Aantal,Koers,,Lokale waarde,,Waarde,,Wisselkoers,Transactiekosten en/of kosten van derden,,Totaal,,Order ID';
const ENGLISH =
  'Date,Time,Product,ISIN,Reference exchange,Venue,Quantity,Price,,Local value,,Value EUR,Exchange rate,AutoFX Fee,Transaction and/or third party fees EUR,Total EUR,Order ID,';

it.each<[string, string[], string[]]>([
  [
    'currencies in columns of their own',
    [
      DUTCH,
      '15-12-2022,16:55,ACME,US0378331005,NDQ,XNAS,2,"100,50",USD,"-201,00",USD,"-160,80",EUR,"1,2500","-1,00",EUR,"-161,80",EUR,5925-b017',
      '16-12-2022,16:55,ACME,US0378331005,NDQ,XNAS,-1,"1.100,5",EUR,"1.100,50",EUR,"1.100,50",EUR,,,,"1.100,50",EUR,5925-b018',
    ],
    [
      '2 buy 2 US0378331005 @ 100.5 USD 2022-12-15 16:55 cash -201 fee 1 EUR rate 0.8 order 5925-b017',
      '3 sell 1 US0378331005 @ 1100.5 EUR 2022-12-16 16:55 cash 1100.5 order 5925-b018',
    ],
  ],
  [
    'the currency in the headers, the order under none; pence',
    [
      ENGLISH,
      '15-12-2022,16:55,ACME,US0378331005,NDQ,XNAS,2,100.5000,USD,-201.00,USD,-160.80,1.2500,-0.40,-1.00,-162.20,,5925-b017',
      '15-12-2022,16:56,AVIVA,GB00BPQY8M80,LSE,XLON,-4,500.0000,GBX,2000.00,GBX,24.00,83.3333,,-2.00,22.00,5925-b019,',
    ],
    [
      '2 buy 2 US0378331005 @ 100.5 USD 2022-12-15 16:55 cash -201 fee 0.4 EUR + fee 1 EUR rate 0.8 order 5925-b017',
      '3 sell 4 GB00BPQY8M80 @ 500 GBX 2022-12-15 16:56 cash 20 fee 2 EUR rate 1.2 order 5925-b019',
    ],
  ],
  [
    'rows that cannot be read',
    [
      ENGLISH,
      '15-12-2022,16:55,ACME,US0378331005,NDQ,XNAS,2,100.5000,USD,-201.00,USD,-160.80,1.2500,,-1.00,-161.80,a,',
      '32-12-2022,16:55,ACME,US0378331005,NDQ,XNAS,2,100.5000,USD,-201.00,USD,-160.80,1.2500,,-1.00,-161.80,a,',
      '15-12-2022,16:55,ACME,US0378331005,NDQ,XNAS,0,100.5000,USD,-201.00,USD,-160.80,1.2500,,-1.00,-161.80,a,',
      '15-12-2022,16:55,ACME,US0378331005,NDQ,XNAS,2,dear,USD,-201.00,USD,-160.80,1.2500,,-1.00,-161.80,a,',
    ],
    [
      '2 buy 2 US0378331005 @ 100.5 USD 2022-12-15 16:55 cash -201 fee 1 EUR rate 0.8 order a',
      '3 bad_date: Date and time says “32-12-2022 16:55”, which is not a date that exists. The row was left out.',
      '4 no_quantity: Quantity is 0. The row was left out.',
      '5 bad_number: Price says “dear”, which is not a number. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(degiroTransactions, rows.join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBe(0.9);
});

it('the account statement is another file', () => {
  const account = 'Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id';
  expect(parseFile(degiroTransactions, `${account}\n13-07-2020,15:59,13-07-2020,A,B,Koop,,EUR,1,EUR,1,x`).match).toBeUndefined();
});

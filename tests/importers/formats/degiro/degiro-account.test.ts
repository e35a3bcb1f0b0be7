import { expect, it } from 'vitest';
import { degiroAccount } from '../../../../src/importers/formats/degiro/degiro-account.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const DUTCH = 'Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id';
const PORTUGUESE = 'Data,Hora,Data Valor,Produto,ISIN,Descrição,T.,Mudança,,Saldo,,ID da Ordem';

const trade = (description: string, currency: string, amount: string) =>
  `13-07-2020,15:59,13-07-2020,ACME,US0378331005,"${description}",,${currency},"${amount}",EUR,"20,65",o1`;

it.each<[string, string[], string[]]>([
  [
    'a trade with its fee and its change of money, the order id broken over two rows',
    [
      '15-12-2022,16:55,15-12-2022,ACME INC,US0378331005,Valuta Creditering,"1,2500",USD,"50,00",USD,"0,00",5925d76b-eb36-',
      ',,,,,,,,,,,b017-a61a6d03c3e7',
      '15-12-2022,16:55,15-12-2022,ACME INC,US0378331005,Valuta Debitering,,EUR,"-40,00",EUR,"0,07",5925d76b-eb36-b017-a61a6d03c3e7',
      '15-12-2022,16:55,15-12-2022,ACME INC,US0378331005,DEGIRO Transactiekosten en/of kosten van derden,,EUR,"-1,00",EUR,"31,98",5925d76b-eb36-b017-a61a6d03c3e7',
      '15-12-2022,16:55,15-12-2022,ACME INC,US0378331005,"Koop 1 @ 20 USD",,USD,"-20,00",USD,"-50,00",5925d76b-eb36-b017-a61a6d03c3e7',
      '15-12-2022,16:54,15-12-2022,ACME INC,US0378331005,"Koop 1,5 @ 20 USD",,USD,"-30,00",USD,"-30,00",5925d76b-eb36-b017-a61a6d03c3e7',
    ],
    [
      '2 conversion 50 USD 2022-12-15 16:55 linked “ACME INC, Valuta Creditering”',
      '4 conversion -40 EUR 2022-12-15 16:55 linked “ACME INC, Valuta Debitering”',
      '5 skipped DEGIRO Transactiekosten en/of kosten van derden',
      '6 buy 1 US0378331005 @ 20 USD 2022-12-15 16:55 cash -20 fee 1 EUR rate 0.8 order 5925d76b-eb36-b017-a61a6d03c3e7',
      '7 buy 1.5 US0378331005 @ 20 USD 2022-12-15 16:54 cash -30 rate 0.8 order 5925d76b-eb36-b017-a61a6d03c3e7',
    ],
  ],
  [
    'what the cash account is told',
    [
      '19-12-2022,18:33,19-12-2022,,,"Overboeking van uw geldrekening bij flatexDEGIRO Bank 26,45 EUR",,,,EUR,"1,35",',
      '19-12-2022,18:33,19-12-2022,FLATEX EURO BANKACCOUNT,NLFLATEXACNT,Degiro Cash Sweep Transfer,,EUR,"26,45",EUR,"27,80",',
      '17-12-2022,09:51,16-12-2022,,,iDEAL Deposit,,EUR,"27,80",EUR,"1,35",',
      '17-12-2022,09:51,16-12-2022,,,Reservation iDEAL / Sofort Deposit,,EUR,"-27,80",EUR,"-26,45",',
      '16-12-2022,09:05,15-12-2022,ACME,US0378331005,Dividend,,USD,"0,44",USD,"1,36",',
      '16-12-2022,09:05,15-12-2022,ACME,US0378331005,Dividendbelasting,,USD,"-0,07",USD,"0,92",',
      '26-08-2022,13:30,26-08-2022,,,flatex terugstorting,,EUR,"-15,10",EUR,"-14,74",',
      '05-02-2024,07:16,31-01-2024,,,DEGIRO Aansluitingskosten 2024 (Nasdaq - NDQ),,EUR,-2.50,EUR,-6.28,',
      '05-02-2024,07:16,31-01-2024,,,Maanreis 2024,,EUR,-2.50,EUR,-6.28,',
      '31-02-2024,07:16,31-01-2024,,,Dividend,,EUR,2.50,EUR,-6.28,',
      '28-02-2024,07:16,31-01-2024,,,Dividend,,EUR,veel,EUR,-6.28,',
    ],
    [
      '2 skipped Overboeking van uw geldrekening bij flatexDEGIRO Bank EUR',
      '3 skipped Degiro Cash Sweep Transfer',
      '4 deposit 27.8 EUR 2022-12-17 09:51 “iDEAL Deposit”',
      '5 skipped Reservation iDEAL / Sofort Deposit',
      '6 dividend 0.44 USD of US0378331005 2022-12-16 09:05 “ACME, Dividend”',
      '7 tax -0.07 USD of US0378331005 2022-12-16 09:05 “ACME, Dividendbelasting”',
      '8 withdrawal -15.1 EUR 2022-08-26 13:30 “flatex terugstorting”',
      '9 fee -2.5 EUR 2024-02-05 07:16 “DEGIRO Aansluitingskosten 2024 (Nasdaq - NDQ)”',
      '10 unknown Maanreis',
      '11 bad_date: Date and time says “31-02-2024 07:16”, which is not a date that exists. The row was left out.',
      '12 bad_number: Amount says “veel”, which is not a number. The row was left out.',
    ],
  ],
  [
    'corporate actions: one thing became another, a name changed, shares were split, given or paid out',
    [
      '23-02-2023,04:21,23-02-2023,NEW LTD,AU000000FBR4,"PRODUCTWIJZIGING : Koop 500 @ 0,039 EUR",,EUR,0,EUR,18.3, ',
      '23-02-2023,02:30,23-02-2023,OLD LTD,US0378331005,"PRODUCTWIJZIGING : Verkoop 500 @ 0,039 EUR",,EUR,0,EUR,18.3,',
      '24-02-2023,04:21,24-02-2023,NEW LTD,AU000000FBR4,"PRODUCTWIJZIGING : Koop 500 @ 0,039 EUR",,EUR,0,EUR,18.3, ',
      '24-02-2023,02:30,24-02-2023,OLD LTD,AU000000FBR4,"PRODUCTWIJZIGING : Verkoop 500 @ 0,039 EUR",,EUR,0,EUR,18.3,',
      '25-02-2023,04:21,24-02-2023,ACME,US0378331005,"STOCK SPLIT: Koop 40 @ 10 EUR",,EUR,-400,EUR,18.3, ',
      '25-02-2023,04:21,24-02-2023,ACME,US0378331005,"STOCK SPLIT: Verkoop 10 @ 40 EUR",,EUR,400,EUR,18.3, ',
      '26-02-2023,04:21,24-02-2023,ACME,US0378331005,"FUSIE: Verkoop 10 @ 40 EUR",,EUR,400,EUR,18.3, ',
      '27-02-2023,04:21,24-02-2023,ACME,US0378331005,"FUSIE: Koop 10 @ 0 EUR",,EUR,0,EUR,18.3, ',
      '14-09-2023,08:49,14-09-2023,ACME,US0378331005,STOCK DIVIDEND: Koop 9 @ 0 EUR,,EUR,0.00,EUR,9,',
      '09-06-2020,12:05,08-06-2020,EUR CASH FUND,NL0010661914,"Conversion Fonds Monétaires finalisée: Vente 1\u202f046,3825 @ 0,9854 EUR",,EUR,-4.81,EUR,84.89,',
    ],
    [
      '2 transform_in buy 500 AU000000FBR4 @ 0.039 EUR 2023-02-23 04:21 link PRODUCTWIJZIGING 23-02-2023 AU000000FBR4 US0378331005',
      '3 transform_out sell 500 US0378331005 @ 0.039 EUR 2023-02-23 02:30 link PRODUCTWIJZIGING 23-02-2023 AU000000FBR4 US0378331005',
      '4 skipped PRODUCTWIJZIGING',
      '5 skipped PRODUCTWIJZIGING',
      '6 split US0378331005 40:10 2023-02-25 04:21',
      '7 skipped STOCK SPLIT',
      '8 cash_settlement sell 10 US0378331005 @ 40 EUR 2023-02-26 04:21 cash 400',
      '9 incomplete: “FUSIE: Koop 10 @ 0 EUR” is half of an action, and the file does not hold the other. Enter it by hand.',
      '10 receive buy 9 US0378331005 @ 0 EUR 2023-09-14 08:49',
      '11 interest -4.81 EUR of NL0010661914 2020-06-09 12:05 “EUR CASH FUND, Conversion Fonds Monétaires finalisée: Vente 1\u202f046,3825 @ 0,9854 EUR”',
    ],
  ],
])('%s', (_, rows, lines) => {
  expect(foundLines(parseFile(degiroAccount, [DUTCH, ...rows].join('\n')).found)).toEqual(lines);
});

it.each([
  ['Koop 6 @ 49,785 EUR', 'EUR', '-298,71', 'buy 6 US0378331005 @ 49.785 EUR 2020-07-13 15:59 cash -298.71'],
  ['Compra 6 ACME A@49,785 EUR (US0378331005)', 'EUR', '-298.71', 'buy 6 US0378331005 @ 49.785 EUR 2020-07-13 15:59 cash -298.71'],
  ['Buy 2 3M CO@49.785 EUR (US0378331005)', 'EUR', '-99.57', 'buy 2 US0378331005 @ 49.785 EUR 2020-07-13 15:59 cash -99.57'],
  ['Sell 4 AVIVA@496 GBX (GB00BPQY8M80)', 'GBP', '19.84', 'sell 4 US0378331005 @ 496 GBX 2020-07-13 15:59 cash 19.84'],
  ['Verkauf 1\u00a0046,5 zu je @ 2 EUR', 'EUR', '2.093,00', 'sell 1046.5 US0378331005 @ 2 EUR 2020-07-13 15:59 cash 2093'],
  ['Achat 1 046 ACME@1.234,5 EUR', 'EUR', '-1291287', 'buy 1046 US0378331005 @ 1234.5 EUR 2020-07-13 15:59 cash -1291287'],
  ['Venda 1 @ 2,5 USD', 'EUR', '2', 'sell 1 US0378331005 @ 2.5 USD 2020-07-13 15:59'],
])('%s', (description, currency, amount, line) => {
  const { found } = parseFile(degiroAccount, `${DUTCH}\n${trade(description, currency, amount)}`);
  expect(foundLines(found)).toEqual([`2 ${line} order o1`]);
});

it.each([DUTCH, PORTUGUESE])('is recognised in any language: %s', (header) => {
  expect(parseFile(degiroAccount, `${header}\n${trade('Koop 1 @ 1 EUR', 'EUR', '-1')}`).match?.score).toBe(0.9);
});

it.each([`${DUTCH}\nnothing,here`, 'Date,Time,ISIN\n13-07-2020,15:59,X'])('another file is not', (text) => {
  expect(parseFile(degiroAccount, text).match).toBeUndefined();
});

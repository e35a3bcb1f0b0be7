import { expect, it } from 'vitest';
import { avanzaTransactions } from '../../../../src/importers/formats/avanza/avanza-transactions.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Datum;Konto;Typ av transaktion;Värdepapper/beskrivning;Antal;Kurs;Belopp;Transaktionsvaluta;Courtage (SEK);Valutakurs;Instrumentvaluta;ISIN;Resultat';
const OLDER = 'Datum;Konto;Typ av transaktion;Värdepapper/beskrivning;Antal;Kurs;Belopp;Courtage;Valuta;ISIN;Resultat';

it.each<[string, string[], string[]]>([
  [
    'fills in kronor and in other money',
    [
      HEADER,
      '2025-01-13;ISK;Sälj;Fonden;-352,5;100,5;35426,25;SEK;0;;SEK;NO0010827280;650,25',
      '2022-09-19;ISK;Köp;Tracker;2;890,47;-1800;SEK;19;;SEK;SE0007126000;',
      '2023-03-10;ISK;Köp;Acme;2;330,16;-7104,41;SEK;21,45;10,72655;USD;US78409V1044;',
    ],
    [
      '2 [ISK] sell 352.5 NO0010827280 @ 100.5 SEK 2025-01-13 cash 35426.25 stated 650.25 SEK',
      '3 [ISK] buy 2 SE0007126000 @ 890.47 SEK 2022-09-19 cash -1781 commission 19 SEK',
      '4 [ISK] buy 2 US78409V1044 @ 330.16 USD 2023-03-10 commission 21.45 SEK rate 10.72655',
    ],
  ],
  [
    'the older layout',
    [OLDER, '2022-09-19;8346;Köp;Tracker;2;890,47;-1800;19;SEK;SE0007126000;'],
    ['2 [8346] buy 2 SE0007126000 @ 890.47 SEK 2022-09-19 cash -1781 commission 19 SEK'],
  ],
  [
    'cash, and a fund that became another',
    [
      HEADER,
      '2025-01-14;ISK;Uttag;Till X;;;-54400;SEK;;;;;',
      '2019-04-01;ISK;Insättning;Från Y;;;1215;SEK;0;;;;',
      '2024-12-02;ISK;Utdelning;Fonden;503;0,049351;285,38;SEK;;1;EUR;IE00BYV1YH00;',
      '2024-05-31;ISK;Ränta;;;;0,84;SEK;;;;;',
      '2024-02-27;ISK;Övrigt;Återbetalning Total avgift 2023;;;1,24;SEK;;;;;',
      '2022-01-27;ISK;Övrigt;Avkastningsskatt;;;-26;SEK;0;;;;',
      '2023-09-13;ISK;Utländsk källskatt;Utdelning ACME;11;;-16,49;SEK;;1;;US78409V1044;',
      '2023-03-10;ISK;Övrigt;Nya fonden;3,6545;;;;;;;LU2553958823;',
      '2023-03-10;ISK;Övrigt;Gamla fonden;-3,6545;;;;;;;LU0302296149;',
      '2023-03-10;ISK;Övrigt;Månresa;;;-5;SEK;;;;;',
      '2023-02-30;ISK;Ränta;;;;0,84;SEK;;;;;',
      '2023-02-28;ISK;Köp;Acme;två;330,16;-7104,41;SEK;;;;US78409V1044;',
    ],
    [
      '2 [ISK] withdrawal -54400 SEK 2025-01-14 “Uttag, Till X”',
      '3 [ISK] deposit 1215 SEK 2019-04-01 “Insättning, Från Y”',
      '4 [ISK] dividend 285.38 SEK of IE00BYV1YH00 2024-12-02 “Utdelning, Fonden”',
      '5 [ISK] interest 0.84 SEK 2024-05-31 “Ränta”',
      '6 [ISK] fee 1.24 SEK 2024-02-27 “Övrigt, Återbetalning Total avgift 2023”',
      '7 [ISK] tax -26 SEK 2022-01-27 “Övrigt, Avkastningsskatt”',
      '8 [ISK] tax -16.49 SEK of US78409V1044 2023-09-13 “Utländsk källskatt, Utdelning ACME”',
      '9 [ISK] transform_in buy 3.6545 LU2553958823 @ null ? 2023-03-10 link ISK 2023-03-10 3.6545',
      '10 [ISK] transform_out sell 3.6545 LU0302296149 @ null ? 2023-03-10 link ISK 2023-03-10 3.6545',
      '11 unknown Övrigt: Månresa',
      '12 bad_date: Datum says “2023-02-30”, which is not a date that exists. The row was left out.',
      '13 bad_number: Antal says “två”, which is not a number. The row was left out.',
    ],
  ],
])('%s', (_, rows, lines) => {
  const { found, match } = parseFile(avanzaTransactions, rows.join('\n'));
  expect(foundLines(found)).toEqual(lines);
  expect(match?.score).toBeGreaterThan(0.8);
});

it('a share is called by the text beside its purchase, not by what a tax was for', () => {
  const rows = [
    '2023-03-10;ISK;Köp;Acme;2;1;-2;SEK;;;SEK;US78409V1044;',
    '2023-09-13;ISK;Utländsk källskatt;Utdelning ACME;11;;-16,49;SEK;;1;;US78409V1044;',
  ];
  const found = parseFile(avanzaTransactions, [HEADER, ...rows].join('\n'));
  expect(found.of('fill').map(({ instrument }) => instrument.name)).toEqual(['Acme']);
  expect(found.of('cash').map(({ instrument }) => instrument?.name)).toEqual([undefined]);
});

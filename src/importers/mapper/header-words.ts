import type { Field } from './template.ts';

/** Whether a name of a column is just a known word of a field, or has one in it. */
export function likenessOf(header: string, known: readonly string[]): 'exact' | 'within' | null {
  const name = words(header);
  if (known.includes(name)) return 'exact';
  return known.some((word) => word.length > 3 && ` ${name} `.includes(` ${word} `)) ? 'within' : null;
}

export const isKnownName = (header: string): boolean => FIELD_WORDS.some(([, known]) => likenessOf(header, known) !== null);

/** Small letters without accents, parted by single spaces. */
export const words = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * A line per field, in small letters without accents: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish. Two
 * words come before one, since an entry price is no price and a fee currency no fee. A field comes again with words that are less sure.
 */
const LINES = `
entryTime: open time, entry time, time opened
exitTime: close time, exit time, time closed
entryDate: entry date, open date, opened, opened at, date opened, entry datetime, open datetime, entrydatetime, enteredat, opentime, entrytime
entryDate: open time, entry time, entry, einstieg, einstiegsdatum, date entree, fecha entrada, data apertura
exitDate: exit date, close date, closed, closed at, date closed, exit datetime, close datetime, exitdatetime, exitedat, closetime, exittime
exitDate: close time, exit time, exit, ausstieg, ausstiegsdatum, date sortie, fecha salida, data chiusura
entryPrice: entry price, open price, avg entry price, average entry price, opening price, einstiegskurs, prix entree, entryprice, openprice
exitPrice: exit price, close price, avg exit price, average exit price, closing price, ausstiegskurs, prix sortie, exitprice, closeprice
receivedCurrency: received currency, received asset, buy currency, in currency, incoming asset
received: received quantity, received amount, amount received, buy amount, in amount, incoming amount
paidCurrency: sent currency, sent asset, sell currency, paid currency, out currency, outgoing asset
paid: sent quantity, sent amount, amount sent, sell amount, paid amount, out amount, outgoing amount
feeCurrency: fee currency, fee coin, fee asset, feecurrency, commission currency, commission asset, gebuhrenwahrung, devise frais
multiplier: multiplier, contract size, point value, multiplikator, kontraktgrosse
assetClass: asset class, asset type, assettype, instrument type, security type, anlageklasse, wertpapierart
result: net pnl, net p l, pnl, p l, profit, gross pnl, gross p l, profit loss, realized pnl, realized p l, gewinn, gewinn verlust, ergebnis
result: resultat, risultato, resultado, net profit, winst, zysk
isin: isin, isin code, code isin, isin nummer
date: date, trade date, datetime, date time, timestamp, transaction date, execution date, executed at, filled at, created at, run date
date: datum, handelsdatum, buchungstag, buchungsdatum, ausfuhrungsdatum, date d operation, date doperation, date operation, date de transaction
date: fecha, fecha operacion, data, data operazione, data transakcji, dato, handelsdag, transactiedatum, utc time, date utc, activity date
time: time, exec time, execution time, trade time, zeit, uhrzeit, heure, hora, ora, tijd, tid, godzina
symbol: symbol, ticker, instrument, contract, contractname, pair, symbole, simbolo, kurzel, simbol, currency pair, code, identifier
quantity: quantity, qty, shares, units, volume, vol, size, contracts, lots, no of shares, number of shares, filled qty, filled quantity
quantity: executed qty, stuck, stuckzahl, anzahl, menge, antal, aantal, quantite, cantidad, quantita, quantidade, ilosc, titres, base amount
price: price, unit price, share price, avg price, average price, execution price, fill price, trade price, filled price, price per share
price: kurs, preis, prix, prix unitaire, cours, precio, prezzo, preco, koers, prijs, pris, cena
commission: commission, commissions, comm, brokerage, courtage, provision, kommission, comision, commissione, corretagem, prowizja, ordergebuhr
tax: tax, taxes, steuer, steuern, impot, taxe, impuesto, tassa, imposta, belasting, skatt, stamp duty, withholding tax, podatek
fee: fee, fees, gebuhr, gebuhren, spesen, frais, costs, charges, kosten, transaction costs, gastos, spese, taxas, avgift, oplata
currency: currency, ccy, curr, wahrung, waehrung, devise, moneda, divisa, valuta, moeda, waluta, quote currency, price currency
side: side, action, buy sell, b s, bs, direction, sens, richtung, kauf verkauf, lado, seite, sentido, long short, kierunek, way
kind: type, transaction type, trans code, typ, art, tipo, soort, category, kategorie, categorie, kind, vorgang, transaktionstyp
kind: buchungsart, operation, transaction, activity, activity type, typ av transaktion, mouvement, trade type
execution: trade id, execution id, exec id, fill id, transaction id, tx id, txid, trade no, trade number, tradeid, transactionid
execution: id, reference, referenz, transaktions id
order: order id, order number, order no, ordernummer, auftragsnummer, orderid, numero ordre, order
amount: amount, total, value, net amount, gross amount, total amount, total value, proceeds, cash flow, net, betrag, wert, gegenwert, umsatz
amount: montant, valeur, importe, importo, valor, bedrag, belopp, kwota, cost, quote amount
account: account, account number, account name, konto, kontonummer, compte, cuenta, conto, rekening, portfolio, depot
name: name, description, security name, company, holding, libelle, bezeichnung, wertpapier, nombre, naam, namn, nome, titolo, titre, nazwa
side: market pos, market position, position
symbol: market, asset, underlying, product, produkt, produit, producto, prodotto, coin, security
`;

export const FIELD_WORDS: readonly (readonly [Field, readonly string[]])[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [field = '', known = ''] = line.split(': ');
    return [field as Field, known.split(', ')];
  });

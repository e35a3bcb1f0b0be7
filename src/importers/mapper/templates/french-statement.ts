import { PLAIN_TEMPLATE, type Template } from '../template.ts';

/** The statement of an account as French banks write it. */
export const frenchStatement: Template = {
  ...PLAIN_TEMPLATE,
  id: 'french-statement',
  name: 'Relevé de compte (French banks)',
  broker: 'french-bank',
  header: ["Date d'operation", 'Date de valeur', 'Operation', 'ISIN', 'Libelle', 'Quantite', 'Cours', 'Montant', 'Frais', 'Devise'],
  columns: {
    date: "Date d'operation",
    isin: 'ISIN',
    name: 'Libelle',
    kind: 'Operation',
    quantity: 'Quantite',
    price: 'Cours',
    amount: 'Montant',
    currency: 'Devise',
    fee: 'Frais',
  },
  dateOrder: 'dmy',
  zone: 'Europe/Paris',
  decimalMark: ',',
  kinds: {
    Versement: 'deposit',
    Virement: 'deposit',
    Prelevement: 'withdrawal',
    Dividende: 'dividend',
    Coupon: 'interest',
    Interet: 'interest',
    Frais: 'fee',
  },
  assetClass: 'stock',
};

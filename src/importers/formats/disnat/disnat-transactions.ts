import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import type { Importer } from '../../importer.ts';
import { disnatFacts } from './disnat-facts.ts';
import { disnatReader } from './disnat-row.ts';

/** The transactions of an account in French, with decimal commas. */
export const disnatTransactions: Importer = {
  id: 'disnat-transactions',
  label: 'Disnat, transactions',
  broker: 'disnat',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/Toronto', currency: 'CAD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = disnatReader(table);
    yield* rowByRow(table.records(), (row) => [disnatFacts(read(row))]);
  },
};

const SIGNATURE = [
  'Date de transaction',
  'Date de règlement',
  'Type de transaction',
  "Classe d'actif",
  'Symbole',
  'Description',
  'Quantité',
  'Prix',
  'Devise du prix',
  'Commission payée',
  "Montant de l'opération",
  'Devise du compte',
];

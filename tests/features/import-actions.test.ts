import { expect, it } from 'vitest';
import { createInstruments } from '../../src/features/imports/find-named.ts';
import { createIdentities } from '../../src/features/imports/identify.ts';
import { createMoney } from '../../src/features/imports/money-of-file.ts';
import { createReport } from '../../src/features/imports/report.ts';
import { storeAction } from '../../src/features/imports/store-action.ts';
import type { ActionFact } from '../../src/importers/facts.ts';
import { openLedger } from '../support/open-ledger.ts';

it.each([
  ['a second spin-off of a day, to another share', ['spin_off', 'BETA', '1', '10'], ['spin_off', 'GAMA', '1', '10'], 2],
  ['a spin-off whose ratio is put in another way', ['spin_off', 'BETA', '1', '10'], ['spin_off', 'BETA', '0.1', '1'], 1],
  ['a spin-off at another ratio', ['spin_off', 'BETA', '1', '10'], ['spin_off', 'BETA', '1', '5'], 2],
  ['a split told twice', ['split', 'ACME', '2', '1'], ['split', 'ACME', '4.01', '2'], 1],
] as const)('%s', async (_, one, other, stored) => {
  const { run, addAccount, all } = openLedger();
  const account = addAccount();
  await run(async (context) => {
    const readings = {
      ...{ context, zone: 'UTC', isReversed: false, currency: 'USD' },
      instruments: createInstruments(context, 'own'),
      money: createMoney(context),
    };
    const row = await context.db.selectFrom('account').selectAll().where('id', '=', account).executeTakeFirstOrThrow();
    const { counts, date } = createReport();
    const beside = {
      account: { ...row, identity: 'own', isNew: false, homes: [] },
      again: null,
      identities: createIdentities([]),
      readings,
      counts,
      date,
    };
    const batch = await context.db
      .insertInto('import_batch')
      .values({
        ...{ uid: context.newUid(), at: 0, file_name: 'a.csv', file_hash: '', importer: 'own', importer_version: 1 },
        ...{ options: '{}', result: '{}' },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const told of [one, other]) await storeAction(action(told), { ...beside, batch: batch.id });
  });
  expect(all('SELECT 1 FROM corporate_action')).toHaveLength(stored);
});

function action([kind, into, numerator, denominator]: readonly [ActionFact['kind'], string, string, string]): ActionFact {
  return {
    ...{ type: 'action', row: 2, account: null, kind, note: '', identity: [into, numerator] },
    time: { text: '2024-03-04', date: '2024-03-04', time: null, precision: 'day', zone: null },
    instrument: { text: 'ACME', assetClass: 'stock' },
    becomes: [{ instrument: { text: into, assetClass: 'stock' }, numerator, denominator, costShare: '0.2' }],
  };
}

import { existsSync } from 'node:fs';
import type { ImportReport } from '../../contract/import-report.ts';
import type { Import } from '../../contract/imports.ts';
import type { ReadContext } from '../../db/context.ts';
import { type StoredImport, selectAccountsOfImports } from '../../db/queries/imports.ts';
import { ALL_IMPORTERS } from '../../importers/all-importers.ts';
import { keptFile } from './kept-file.ts';

/** Imports as everybody outside sees them. */
export async function showImports({ db, folder }: ReadContext, rows: readonly StoredImport[]): Promise<Import[]> {
  const accounts = Map.groupBy(
    await selectAccountsOfImports(
      db,
      rows.map(({ id }) => id),
    ),
    ({ import_id }) => import_id,
  );
  return rows.map((row) => {
    const report = JSON.parse(row.result) as ImportReport;
    const current = ALL_IMPORTERS.find(({ id }) => id === row.importer);
    return {
      uid: row.uid,
      at: row.at,
      fileName: row.file_name,
      format: { id: row.importer, label: report.format?.label ?? row.importer },
      accounts: (accounts.get(row.id) ?? []).map(({ uid, name }) => ({ uid, name })),
      counts: report.counts,
      fills: row.fills ?? 0,
      outdated: current !== undefined && current.version > row.importer_version,
      kept: existsSync(keptFile(folder, row.file_hash)),
    };
  });
}

import type { ReadContext } from '../../db/context.ts';
import type { Importer } from '../../importers/importer.ts';
import { importerOfTemplate } from '../../importers/mapper/mapper-importer.ts';
import { readTemplate } from '../../importers/mapper/template.ts';

/** The mappings that the user saved, each a format like any other. */
export async function savedImporters(db: ReadContext['db']): Promise<Importer[]> {
  const rows = await db.selectFrom('import_template').selectAll().orderBy('name').execute();
  return rows.flatMap(({ template }) => {
    const read = readTemplate(JSON.parse(template));
    return typeof read === 'string' ? [] : [importerOfTemplate(read)];
  });
}

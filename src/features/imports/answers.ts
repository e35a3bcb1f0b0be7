import type { ImportReport } from '../../contract/import-report.ts';
import type { ImportRequest } from '../../contract/imports.ts';
import type { WriteContext } from '../../db/context.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import type { Asked } from '../../importers/facts.ts';
import type { Importer, ParseOptions } from '../../importers/importer.ts';

type Zone = ImportReport['zone'];
type AskedInReport = ImportReport['asked'][number];
interface Kept {
  readonly zone: string | null;
  readonly dateOrder: ParseOptions['dateOrder'];
  readonly currency: string | null;
}

/** The answers a file is read with: given now, else given before for this format, else as the format is usually meant. */
export async function answersFor({ db }: WriteContext, importer: Importer, request: ImportRequest) {
  const stored = await db.selectFrom('import_answer').select('answers').where('importer', '=', importer.id).executeTakeFirst();
  const remembered = stored ? (JSON.parse(stored.answers) as Kept) : { zone: null, dateOrder: null, currency: null };
  const zone = await zoneOf();
  const kept = {
    zone: zone.from === 'guess' ? null : zone.name,
    dateOrder: request.dateOrder ?? remembered.dateOrder,
    currency: request.currency ?? remembered.currency,
  };
  const parse: ParseOptions = { day: request.day, dateOrder: kept.dateOrder, currency: kept.currency };

  return {
    zone: zone as Zone & { name: string },
    parse,
    kept,
    /** What is still open once the file was read. */
    asked({ asked, isZoneless }: { asked: readonly Asked[]; isZoneless: boolean }): AskedInReport[] {
      const open: AskedInReport[] = asked
        .filter(({ what }) => parse[what] === null)
        .map(({ what, guess, why }) => ({ what, ref: null, guess, why, must: guess === null || what === 'day' }));
      if (isZoneless && zone.from === 'guess')
        open.push({ what: 'zone', ref: null, guess: zone.name, why: 'The file does not say which clock its times are of.', must: true });
      return open;
    },
  };

  async function zoneOf(): Promise<Zone & { name: string }> {
    if (request.zone !== null) return { name: request.zone, from: 'answer' };
    if (remembered.zone !== null) return { name: remembered.zone, from: 'remembered' };
    if (importer.assumes.zone !== null) return { name: importer.assumes.zone, from: 'format' };
    const day = (await selectSettings(db)).get('day') as { zone: string } | undefined;
    return { name: day?.zone ?? 'UTC', from: 'guess' };
  }
}

/** So that the next file of this format is not asked about again. */
export async function rememberAnswers(
  { db, newUid }: WriteContext,
  importer: string,
  { zone, dateOrder, currency }: ImportRequest,
): Promise<void> {
  if (zone === null && dateOrder === null && currency === null) return;
  const stored = await db.selectFrom('import_answer').selectAll().where('importer', '=', importer).executeTakeFirst();
  const before = stored ? (JSON.parse(stored.answers) as Kept) : { zone: null, dateOrder: null, currency: null };
  const answers = JSON.stringify({
    zone: zone ?? before.zone,
    dateOrder: dateOrder ?? before.dateOrder,
    currency: currency ?? before.currency,
  });
  if (!stored) await db.insertInto('import_answer').values({ uid: newUid(), importer, answers }).execute();
  else if (stored.answers !== answers) await db.updateTable('import_answer').set({ answers }).where('id', '=', stored.id).execute();
}

import { handlers } from '../app/handlers.ts';
import { createReader } from '../app/reader.ts';
import type { Sides } from '../app/router.ts';
import type { SideOptions } from '../app/side.ts';
import { createWriter } from '../app/writer.ts';
import { migrations } from '../db/migrations.ts';

/** Both sides in this thread, for short work. */
export function sidesHere(given: Omit<SideOptions, 'handlers'>): Sides {
  const options = { ...given, handlers };
  const writer = createWriter({ ...options, migrations });
  return { writer, reader: createReader(options) };
}

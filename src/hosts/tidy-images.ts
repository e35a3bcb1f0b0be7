import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { openForReading } from '../db/open.ts';
import { imageFolder } from './image-file.ts';
import { log } from './log.ts';

/** Takes away the images that nothing refers to, and halves that a killed process left. */
export function tidyImages(folder: string, now: number): void {
  try {
    dropUnusedImages(folder, now);
  } catch (error) {
    log(`left behind: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An image stays while words have it, while undo or redo may bring it back, and for a day in any case. */
export function dropUnusedImages(folder: string, now: number): void {
  const old = imagesIn(folder).filter((path) => isOld(path, now));
  if (old.length === 0) return;
  const wanted = imagesWanted(folder);
  for (const path of old) {
    const sha256 = NAME.exec(path)?.[1];
    // Asked again: it may have been handed over anew in the meantime.
    if ((sha256 === undefined || !wanted.has(sha256)) && isOld(path, now)) rmSync(path, { force: true });
  }
}

function imagesWanted(folder: string): Set<string> {
  const sql = openForReading(folder);
  try {
    return new Set([...sql.prepare<[], string>(WANTED).pluck().all(), ...packedImages(sql)]);
  } finally {
    sql.close();
  }
}

/** Every row that is there, and both sides of every change that can still be undone or redone. */
const WANTED = `
  SELECT sha256 FROM annotation_image
  UNION SELECT side.value ->> '$.sha256' FROM row_change JOIN change_set ON change_set.id = change_set_id,
      json_each(json_array(json(coalesce(before, '{}')), json(coalesce(after, '{}')))) AS side
    WHERE table_name = 'annotation_image' AND row_key IS NOT NULL AND state <> 'abandoned' AND side.value ->> '$.sha256' IS NOT NULL`;

/** Rows put away until a redo puts them back, as lists in the order of their columns. */
function packedImages(sql: ReturnType<typeof openForReading>): string[] {
  const packed = sql.prepare<[], { columns: string; packed: Buffer }>(
    `SELECT columns, packed FROM bulk_rows JOIN bulk_change ON bulk_change.id = bulk_change_id JOIN row_change ON row_change.id = bulk_change.id
     WHERE table_name = 'annotation_image'`,
  );
  return packed.all().flatMap(({ columns, packed }) => {
    const at = (JSON.parse(columns) as string[]).indexOf('sha256');
    return (JSON.parse(inflateSync(packed).toString('utf8')) as string[][]).flatMap((row) => row[at] ?? []);
  });
}

function imagesIn(folder: string): string[] {
  const home = imageFolder(folder);
  return namesIn(home)
    .filter((name) => PART.test(name))
    .flatMap((part) =>
      namesIn(join(home, part))
        .filter((name) => NAME.test(name) || HALF.test(name))
        .map((name) => join(home, part, name)),
    );
}

const namesIn = (path: string): string[] => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : []);

function isOld(path: string, now: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.mtimeMs < now - DAY;
}

const PART = /^[0-9a-f]{2}$/;
const NAME = /(?:^|[/\\])([0-9a-f]{64})(\.thumb)?\.webp$/;
const HALF = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = 86_400_000;

import type { Connection } from '../../src/db/connection.ts';
import { SAMPLE_IMAGE } from './sample-image.ts';

const TAGS = ['Late', 'Calm', 'Chased', 'Ranging'];
const WORDS = ['breakout', 'stopped early', 'Überlegt', 'patient entry', 'no plan'];

/** Something said about every third trade, with tags, ticks and images, one and the same for one seed. */
export function annotateScale(sql: Connection): void {
  const run = (text: string, ...values: unknown[]) => Number(sql.prepare(text).run(...values).lastInsertRowid);
  let uids = 0;
  const uid = () => `aa${String(++uids).padStart(30, '0')}`;
  const group = (name: string, kind: string) =>
    run('INSERT INTO tag_group (uid, name, kind, position) VALUES (?, ?, ?, 0)', uid(), name, kind);
  const tag = (of: number, name: string) =>
    run("INSERT INTO tag (uid, group_id, name, description, archived) VALUES (?, ?, ?, '', 0)", uid(), of, name);
  const mistakes = group('Mistakes', 'mistake');
  const tags = TAGS.map((name) => tag(mistakes, name));
  const playbook = group('Setups', 'setup');
  const setups = ['Opening drive', 'Fade'].map((name) => tag(playbook, name));
  const rule = run("INSERT INTO setup_rule (uid, tag_id, phase, text, position) VALUES (?, ?, 'entry', 'Wait', 0)", uid(), setups[0]);
  for (const { id, anchor } of sql
    .prepare<[], { id: number; anchor: string }>('SELECT id, uid AS anchor FROM trade WHERE id % 3 = 0')
    .all()) {
    const n = id / 3;
    const words = run(
      `INSERT INTO annotation (uid, anchor_kind, anchor_uid, note, rating, reviewed_at, reviewed_as)
       SELECT ?, 'trade', ?, ?, ?, iif(? = 0, 1, NULL), iif(? = 0, json_array(fills, quantity, open_quantity, average_entry, average_exit, net), NULL)
       FROM trade WHERE id = ?`,
      ...[uid(), anchor, n % 4 === 0 ? '' : WORDS[n % WORDS.length], n % 6 === 0 ? null : 1 + (n % 5), n % 2, n % 2, id],
    );
    for (const [at, each] of tags.entries())
      if ((n >> at) % 3 === 0) run('INSERT INTO annotation_tag (uid, annotation_id, tag_id) VALUES (?, ?, ?)', uid(), words, each);
    if (n % 5 < 2) run('INSERT INTO annotation_tag (uid, annotation_id, tag_id) VALUES (?, ?, ?)', uid(), words, setups[n % 5]);
    if (n % 5 === 0) run('INSERT INTO annotation_tick (uid, annotation_id, rule_id, kept) VALUES (?, ?, ?, ?)', uid(), words, rule, n % 2);
    if (n % 7 === 0)
      run(
        "INSERT INTO annotation_image (uid, annotation_id, sha256, width, height, caption, position) VALUES (?, ?, ?, ?, ?, 'Gap fill', 0)",
        ...[uid(), words, SAMPLE_IMAGE.sha256, SAMPLE_IMAGE.width, SAMPLE_IMAGE.height],
      );
  }
}

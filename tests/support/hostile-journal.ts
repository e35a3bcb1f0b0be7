import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { handlers } from '../../src/app/handlers.ts';
import { type AppContract, contract } from '../../src/contract/index.ts';
import { Line, Name } from '../../src/contract/values.ts';
import type { World } from '../../src/db/context.ts';
import { keepImage, keepThumb } from '../../src/hosts/keep-image.ts';
import type { Client } from '../../src/transport/create-client.ts';
import { drawWebp } from './draw-webp.ts';
import { hostilePayloads } from './hostile-payloads.ts';
import { tradezero } from './importing-journal.ts';
import { openWith } from './open-journal.ts';
import { presetAccount } from './preset-account.ts';

type Api = Client<AppContract>;
export interface HostileTrade {
  readonly uid: string;
  /** What its page has to show as it is written. */
  readonly shown: readonly string[];
}
/** What a name and a line may be. */
export const hostileNames = kept(Name);
export const hostileLines = kept(Line);

/** A journal in which each of them stands in each field that takes it, and its trades. Within a test; nobody has it open afterwards. */
export async function writeHostileJournal(folder: string): Promise<HostileTrade[]> {
  let uids = 0;
  const world: World = { now: () => Date.parse('2026-06-01T12:00:00Z'), newUid: () => (++uids).toString(16).padStart(32, '0') };
  const { api, close } = openWith({ contract, handlers, folder, world });
  const image = await keepImage(folder, Readable.from([drawWebp(64, 40)]));
  await keepThumb(folder, image.sha256, Readable.from([drawWebp(32, 20)]));
  const trades = await writeTrades(api, image);
  await writeDays(api);
  await writePlans(api);
  await writeSetups(api);
  await writeNames(api);
  await importFiles(api, folder);
  await close();
  return trades;
}

/** Ten of them each are the tags, the captions and the notes of ten exits of a trade, and together its note. */
async function writeTrades(api: Api, image: { sha256: string; width: number; height: number }): Promise<HostileTrade[]> {
  const accounts = await every(hostileNames.slice(0, 10), (name) => api.accounts.create(presetAccount(name)));
  const groups = await every(hostileNames.slice(10, 20), (name) => api.tags.createGroup({ name, kind: 'mistake' }));
  const tags = new Map(
    await every(hostileNames, async (name, at) => [name, await api.tags.create({ group: groups[at % 10]!.uid, name })] as const),
  );
  const added: HostileTrade[] = [];
  for (let at = 0; at < hostilePayloads.length / 10; at++) {
    const texts = hostilePayloads.slice(at * 10, at * 10 + 10);
    const names = texts.flatMap((text) => Name.safeParse(text).data ?? []);
    const fill = (quantity: number, minute: number) => ({
      ...{ quantity: String(quantity), price: '10', at: `${dayOf(at)}T14:${10 + minute}:00Z`, costs: [] },
    });
    const { trades } = await api.trades.create({
      ...{ account: accounts[at % 10]!.uid, instrument: { symbol: `HX${at}`, assetClass: 'stock' }, direction: 'long' },
      entries: [fill(100, 0)],
      exits: texts.map((_, place) => fill(10, 1 + place)),
      words: {
        note: texts.join('\n\n'),
        addTags: names.map((name) => tags.get(name)!.uid),
        addImages: names.map((caption) => ({ ...image, caption })),
      },
    });
    const [{ uid, exits, instrument }] = trades as [(typeof trades)[number]];
    await every(texts, (note, place) => api.exits.annotate({ exit: exits[place]!.uid, version: null, changes: { note } }));
    const { version, symbol } = await api.instruments.get({ uid: instrument });
    await api.instruments.edit({ uid: instrument, version, changes: { symbol: names[0] ?? symbol } });
    added.push({ uid, shown: names });
  }
  return added;
}

/** Ten in each plan and each review of a day. */
async function writeDays(api: Api): Promise<void> {
  for (let at = 0; at < 20; at++) {
    const note = hostilePayloads.slice(at * 10, at * 10 + 10).join('\n\n');
    for (const of of ['day', 'day_plan'] as const) await api.days.annotate({ of, day: dayOf(at), changes: { note } });
    if (at % 7 === 0) await api.days.annotate({ of: 'week', day: dayOf(at), changes: { note } });
  }
}

const writePlans = (api: Api) =>
  every(hostilePayloads, (note, at) =>
    api.plans.create({
      ...{ status: at % 2 === 0 ? 'planned' : 'missed', account: null, side: 'buy', day: null, entry: '10', quantity: null },
      ...{ risk: null, targets: [], note, instrument: { symbol: 'MSFT', assetClass: 'stock' } },
    }),
  );

async function writeSetups(api: Api): Promise<void> {
  for (let from = 0; from < hostileLines.length; from += 100) {
    const description = hostilePayloads.slice(from, from + 100).join('\n\n');
    const { uid } = await api.tags.create({ group: 'setup', name: hostileNames[from + 30]!, description });
    const rules = hostileLines.slice(from, from + 100).map((text) => ({ uid: null, phase: 'entry' as const, text }));
    await api.tags.setRules({ tag: uid, rules });
  }
}

/** What every screen names: views, templates, fields with their choices. */
async function writeNames(api: Api): Promise<void> {
  await every(hostileNames, (name) =>
    api.views.save({ screen: 'trades', name, state: { filter: { text: name }, sort: null, columns: null } }),
  );
  await every(hostileNames, (name, at) =>
    api.templates.save({ uid: null, name, of: OFFERED[at % OFFERED.length]!, text: name, starts: false }),
  );
  await every(hostileNames, (name) => api.fields.create({ name, type: 'choice', choices: [name] }));
}
const OFFERED = ['trade', 'exit', 'day', 'day_plan', 'week', 'plan'] as const;

/** Files whose names, accounts and symbols they are. */
async function importFiles(api: Api, folder: string): Promise<void> {
  mkdirSync(join(folder, 'imports'), { recursive: true });
  for (const { name, text } of hostileFiles()) {
    const file = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(folder, 'imports', file), text);
    await api.imports.run({ file, name });
  }
}
function hostileFiles(): { name: string; text: string }[] {
  return Array.from({ length: hostilePayloads.length / 5 }, (_, at) => {
    const symbols = hostilePayloads.slice(at * 5, at * 5 + 5);
    const rows = symbols.flatMap((symbol, row) =>
      (['B', 'S'] as const).map((side) => ({ side, symbol: cell(symbol), account: cell(symbols[0]!), at: `09:3${row}:00` })),
    );
    return { name: `${symbols[0]!.replaceAll('/', '').slice(0, 200)}.csv`, text: tradezero(...rows) };
  });
}
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

export const dayOf = (at: number): string => new Date(Date.UTC(2026, 0, 5 + at)).toISOString().slice(0, 10);

const every = <T, R>(all: readonly T[], work: (each: T, at: number) => Promise<R>): Promise<R[]> => Promise.all(all.map(work));

function kept(schema: z.ZodType<string>): string[] {
  return hostilePayloads.flatMap((text) => schema.safeParse(text).data ?? []);
}

import { AppError } from '../contract/errors.ts';
import { readFilter, readSort } from '../contract/read-filter.ts';
import type { SavedView, views } from '../contract/views.ts';
import type { ReadContext, WriteContext } from '../db/context.ts';
import {
  deleteView,
  insertView,
  type StoredView,
  selectView,
  selectViewNamed,
  selectViews,
  updateView,
} from '../db/queries/saved-views.ts';
import type { HandlersFor } from './handlers-for.ts';

export const viewHandlers: HandlersFor<typeof views> = {
  list: async (_, { db }) => ({ views: (await selectViews(db)).flatMap(shown) }),

  async save({ screen, name, state, replace }, context) {
    const known = await selectViewNamed(context.db, screen, name);
    if (known && !replace) throw taken(known.name, 'choose another name, or replace it');
    if (known) return replaceState(known, { name, state: JSON.stringify(state) }, context);
    const stored = await selectViews(context.db);
    if (stored.length >= MOST) throw new AppError('too_large', `There are ${MOST} views already. Nothing was saved; remove one first.`);
    const uid = context.newUid();
    const position = Math.max(-1, ...stored.filter((view) => view.screen === screen).map((view) => view.position)) + 1;
    context.recorder.describe(`Save view “${name}”`);
    await insertView(context.db, { uid, screen, name, state: JSON.stringify(state), position });
    return show(await oneView(uid, context));
  },

  async rename({ uid, name }, context) {
    const view = await oneView(uid, context);
    const clash = await selectViewNamed(context.db, view.screen, name);
    if (clash && clash.uid !== uid) throw taken(clash.name, 'choose another name');
    context.recorder.describe(`Rename view “${view.name}” to “${name}”`);
    if (view.name !== name) await updateView(context.db, view.id, { name });
    return show({ ...view, name });
  },

  async order({ screen, views }, context) {
    const place = new Map(views.map((uid, at) => [uid, at]));
    const ofScreen = (await selectViews(context.db)).filter((view) => view.screen === screen);
    const ordered = ofScreen.toSorted((a, b) => (place.get(a.uid) ?? views.length) - (place.get(b.uid) ?? views.length));
    context.recorder.describe('Change the order of views');
    for (const [position, view] of ordered.entries()) if (view.position !== position) await updateView(context.db, view.id, { position });
    return {};
  },

  async remove({ uid }, context) {
    const view = await oneView(uid, context);
    context.recorder.describe(`Remove view “${view.name}”`);
    await deleteView(context.db, view.id);
    return {};
  },
};

async function replaceState(view: StoredView, changes: { name: string; state: string }, context: WriteContext): Promise<SavedView> {
  context.recorder.describe(`Change view “${view.name}”`);
  if (view.state !== changes.state || view.name !== changes.name) await updateView(context.db, view.id, changes);
  return show({ ...view, ...changes });
}

async function oneView(uid: string, { db }: ReadContext): Promise<StoredView> {
  const view = await selectView(db, uid);
  if (!view) throw new AppError('not_found', 'This view is no longer in the journal. Undo may bring it back.', { uid });
  return view;
}

const taken = (name: string, advice: string) =>
  new AppError('conflict', `There is already a view named “${name}”. Nothing was saved; ${advice}.`);

type Kept = SavedView['state']['filter'];

/** One that a later version wrote for a screen of its own is left alone. */
const shown = (view: StoredView): SavedView[] => (SCREENS.has(view.screen) ? [show(view)] : []);

/** What this version cannot read of a view is left out of it, and stays stored. */
function show({ uid, screen, name, state }: StoredView): SavedView {
  const { filter, sort, columns } = (JSON.parse(state) ?? {}) as Record<string, unknown>;
  return {
    uid,
    screen: screen as SavedView['screen'],
    name,
    state: { filter: readFilter(filter) as Kept, sort: readSort(sort), columns: typeof columns === 'string' ? columns : null },
  };
}

const SCREENS: ReadonlySet<string> = new Set<SavedView['screen']>(['trades', 'journal', 'dashboard', 'reports']);
/** More are not looked through. */
const MOST = 200;

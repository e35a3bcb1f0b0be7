import { z } from 'zod';
import { command, query } from './call.ts';
import { Filter, Sort } from './filter.ts';
import { Name, Nothing, Uid } from './values.ts';

/** The screens that show trades through a filter. */
export const ViewScreen = z.enum(['trades', 'journal', 'dashboard', 'reports']);

/** What a screen shows. */
export const ViewState = z.strictObject({
  filter: Filter,
  sort: Sort.nullable(),
  /** As the table of that screen writes its columns; null: whatever it shows. */
  columns: z.string().max(20_000).nullable(),
});
const KeptState = ViewState.refine(
  (state) => JSON.stringify(state).length <= 64_000,
  'This filter names too much to be kept. Choose fewer trades or values.',
);
export const SavedView = z.strictObject({
  uid: Uid,
  screen: ViewScreen,
  name: Name,
  /** readFilter makes a filter of it. */
  state: z.strictObject({ ...ViewState.shape, filter: z.record(z.string(), z.json()) }),
});

export type ViewScreen = z.infer<typeof ViewScreen>;
export type ViewState = z.infer<typeof ViewState>;
export type SavedView = z.infer<typeof SavedView>;

export const views = {
  list: query({
    about: 'All saved views, those of each screen in their order',
    in: Nothing,
    out: z.strictObject({ views: z.array(SavedView) }),
  }),
  save: command({
    about: 'Keep what a screen shows under a name; a view that has the name already is replaced only when asked to',
    in: z.strictObject({ screen: ViewScreen, name: Name, state: KeptState, replace: z.boolean().default(false) }),
    out: SavedView,
  }),
  rename: command({ about: 'Rename a saved view', in: z.strictObject({ uid: Uid, name: Name }), out: SavedView }),
  order: command({
    about: 'Put the saved views of a screen in this order; those not named follow as they were',
    in: z.strictObject({ screen: ViewScreen, views: z.array(Uid).max(500) }),
    out: Nothing,
  }),
  remove: command({ about: 'Remove a saved view', in: z.strictObject({ uid: Uid }), out: Nothing }),
};

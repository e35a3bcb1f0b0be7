import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { AnchoredPopover } from '../../ui/anchored-popover.tsx';
import { SetupPicker } from '../../words/setup-picker.tsx';
import { TagPicker } from '../../words/tag-picker.tsx';
import { rate } from './bulk-actions.ts';
import { markTrades } from './mark-trades.ts';
import { RatingChoice } from './rating-choice.tsx';

/** What is being said, of which trades, and beside what it is asked. */
export interface Marking {
  readonly what: 'tags' | 'setup' | 'rating';
  readonly uids: readonly string[];
  readonly at: HTMLElement;
  readonly side: 'top' | 'bottom';
  /** That it stands at; null: at what floats over the rows. */
  readonly row: { readonly place: number; readonly uid: string } | null;
}

/** Tags, setup or rating of one trade or of all that are selected. */
export function MarkPopover({ marking: { what, uids, at, side }, onClose }: { marking: Marking; onClose: () => void }) {
  const format = useFormat();
  const label = `${LABEL[what]} of ${uids.length === 1 ? 'this trade' : `${format.number(uids.length)} trades`}`;
  return (
    <AnchoredPopover at={at} side={side} label={label} onClose={onClose} className={what === 'rating' ? 'p-1' : 'w-72'}>
      {what === 'tags' && <TagChoice uids={uids} />}
      {what === 'setup' && <SetupChoice uids={uids} onClose={onClose} />}
      {what === 'rating' && (
        <RatingChoice
          onChoose={(rating) => {
            onClose();
            void rate(format, uids, rating);
          }}
        />
      )}
    </AnchoredPopover>
  );
}

function TagChoice({ uids }: { uids: readonly string[] }) {
  const format = useFormat();
  const said = useSaid('tags', uids);
  return (
    <TagPicker
      {...said}
      onToggle={({ uid, name }, on) =>
        void markTrades(
          format,
          uids,
          on ? { addTags: [uid] } : { removeTags: [uid] },
          (trades) => `${trades} ${on ? 'tagged' : 'no longer tagged'} ${name}`,
        )
      }
      onCreate={({ uid, name }) => void markTrades(format, uids, { addTags: [uid] }, (trades) => `${trades} tagged ${name}`)}
    />
  );
}

function SetupChoice({ uids, onClose }: { uids: readonly string[]; onClose: () => void }) {
  const format = useFormat();
  const said = useSaid('setups', uids);
  const choose = ({ uid, name }: { uid: string; name: string }, on: boolean) => {
    onClose();
    void markTrades(format, uids, { setup: on ? uid : null }, (trades) =>
      on ? `${trades}: setup is ${name}` : `${trades}: setup cleared`,
    );
  };
  return <SetupPicker {...said} onToggle={choose} onCreate={(setup) => choose(setup, true)} />;
}

/** What all of them have, and what some have. */
function useSaid(of: 'tags' | 'setups', uids: readonly string[]): { chosen: string[]; some: string[] } {
  const { data } = useQuery(api.table.facets, { filter: { trades: uids.slice(0, MOST) }, of, limit: 200 }, { keepPrevious: true });
  const values = data?.values ?? [];
  return {
    chosen: values.filter(({ count }) => count >= Math.min(uids.length, MOST)).map(({ value }) => value),
    some: values.filter(({ count }) => count > 0 && count < uids.length).map(({ value }) => value),
  };
}

const LABEL = { tags: 'Tags', setup: 'Setup', rating: 'Rating' } as const;
const MOST = 20_000;

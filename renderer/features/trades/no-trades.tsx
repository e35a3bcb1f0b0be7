import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NoTradesYet } from './no-trades-yet.tsx';

/** In the place of rows where there are none: why, and what comes next. */
export function NoTrades({ filter, replace }: { filter: Filter; replace: (filter: Filter) => void }) {
  const parts = (Object.keys(filter) as (keyof Filter)[]).filter((part) => filter[part] !== undefined);
  return parts.length === 0 ? <NoTradesYet /> : <NoneSuch filter={filter} parts={parts} replace={replace} />;
}

function NoneSuch({ filter, parts, replace }: { filter: Filter; parts: readonly (keyof Filter)[]; replace: (filter: Filter) => void }) {
  return (
    <Empty title="No trade fits this filter" actions={<Button onClick={() => replace({})}>Clear the filter</Button>}>
      {parts.length > 1 && (
        <ul>
          {parts.map((part) => (
            <Without key={part} filter={filter} part={part} replace={replace} />
          ))}
        </ul>
      )}
    </Empty>
  );
}

/** What one part takes away, when it alone does. */
function Without({ filter, part, replace }: { filter: Filter; part: keyof Filter; replace: (filter: Filter) => void }) {
  const format = useFormat();
  const { [part]: _, ...rest } = filter;
  const count = useQuery(api.table.totals, { filter: rest }).data?.count ?? 0;
  if (count === 0) return null;
  return (
    <li>
      <button
        type="button"
        onClick={() => replace(rest)}
        className="rounded-sm text-left underline decoration-line-3 underline-offset-2 hover:decoration-current"
      >
        Without {WORD[part]}
      </button>{' '}
      there would be {format.number(count)}.
    </li>
  );
}

const WORD: Readonly<Record<keyof Filter, string>> = {
  accounts: 'the accounts',
  symbols: 'the symbols',
  classes: 'the classes',
  direction: 'the side',
  status: 'the status',
  dates: 'the dates',
  weekdays: 'the weekdays',
  hours: 'the hours',
  heldMinutes: 'the time held',
  result: 'won or lost',
  net: 'the net result',
  r: 'R',
  quantity: 'the size',
  tags: 'the tags',
  setups: 'the setups',
  ruleBroken: 'the broken rule',
  rating: 'the rating',
  reviewed: 'the review',
  hasNote: 'the notes',
  hasImage: 'the images',
  text: 'the words',
  groups: 'the groups of a report',
  imports: 'the imports',
  trades: 'the chosen trades',
};

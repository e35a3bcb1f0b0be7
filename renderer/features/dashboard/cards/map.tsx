// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells, and Enter opens one

import { type KeyboardEvent, memo } from 'react';
import type { OutputOf } from '../../../../src/contract/call.ts';
import type { GroupBy } from '../../../../src/contract/filter.ts';
import type { reports } from '../../../../src/contract/reports.ts';
import { api } from '../../../api.ts';
import { useFormat } from '../../../format/format-context.ts';
import { zoneCity } from '../../../format/zone-name.ts';
import { PictureButton } from '../../../picture/picture-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useCellKeys } from '../../reports/use-cell-keys.ts';
import { CardBody } from '../card-body.tsx';
import { MapCell } from '../map-cell.tsx';
import { nothingWords } from '../nothing-words.ts';
import { useAnswer } from '../use-answer.ts';

type Breakdown = OutputOf<typeof reports.breakdown>;

/** When trades were opened, and what they made on average. A cell tells more of itself, and leads to its trades. */
export function MapCard() {
  const format = useFormat();
  const query = useAnswer(api.reports.breakdown, ({ filter }) => ({
    ...{ filter, rows: BY_WEEKDAY, columns: BY_HOUR },
    metrics: ['meanR', 'expectancy'],
  }));
  const { data } = query;
  const hasR = data?.totals[0]?.figures[0]?.value != null;
  const measure = hasR ? 'meanR' : 'expectancy';
  const meta = `${hasR ? 'mean R' : 'mean result'} by entry, ${zoneCity(format.zone)}; outlined: n below ${FEW}`;
  return (
    <Card
      title="Weekday and hour"
      meta={data && meta}
      actions={
        data &&
        data.rows.length > 0 && (
          <PictureButton
            title="Weekday and hour"
            meta={meta}
            of={query.asked.filter}
            n={[data.basis.trades]}
            height={280}
            draw={() => <Grid data={data} metric={measure} />}
          />
        )
      }
      className="h-full"
    >
      <CardBody query={query} missing={({ rows, basis }) => (rows.length === 0 ? nothingWords(basis) : null)}>
        {(shown) => <Grid data={shown} metric={measure} />}
      </CardBody>
    </Card>
  );
}

const BY_WEEKDAY = { by: 'weekday', of: null } as const;
const BY_HOUR = { by: 'hour', of: null } as const;
export const FEW = 5;

const Grid = memo(function Grid({ data, metric }: { data: Breakdown; metric: 'meanR' | 'expectancy' }) {
  const format = useFormat();
  const keys = useCellKeys(data.rows.length, data.columns.length);
  const at = metric === 'meanR' ? 0 : 1;
  const isWide = data.columns.length <= 14;
  // 1 is Monday, which 2024 began with.
  const weekday = (key: string, length: 'short' | 'long') =>
    key === '' ? '–' : length === 'short' ? format.weekday(`2024-01-0${key}`) : format.dayInFull(`2024-01-0${key}`).split(/[,\s]/)[0];
  const hour = (key: string) => (key === '' ? '?' : format.clock(`${key.padStart(2, '0')}:00`));
  const hours = data.columns.map(({ key }) => hour(key));
  const filled = data.cells.reduce((sum, cells) => sum + cells.slice(1).filter(({ n }) => n > 0).length, 0);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      (event.target as HTMLElement).click();
    } else keys.onKeyDown(event);
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col px-2">
      <table role="grid" className="min-h-0 w-full flex-1 table-fixed border-separate border-spacing-[2px]">
        <caption className="sr-only">Weekdays by hours. Arrow keys walk the cells, Enter opens one.</caption>
        <thead>
          <tr className="h-4 text-xs text-fg-3 *:font-normal">
            <td className="w-9" />
            {data.columns.map(({ key }, x) => (
              <th key={key} scope="col" aria-label={hours[x]} className="overflow-hidden">
                {key === '' ? '?' : key.padStart(2, '0')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {data.rows.map(({ key }, y) => {
            const day = weekday(key, 'long');
            return (
              <tr key={key} data-line>
                <th scope="row" className="text-left text-xs font-normal text-fg-3">
                  {weekday(key, 'short')}
                </th>
                {data.columns.map((other, x) => (
                  <MapCell
                    key={other.key}
                    cell={data.cells[y]?.[x + 1]}
                    figure={data.cells[y]?.[x + 1]?.figures[at]}
                    metric={metric}
                    currency={data.basis.currency}
                    groups={[ref('weekday', key), ref('hour', other.key)]}
                    title={`${day}, ${hours[x]}`}
                    tabIndex={y === keys.row && x === keys.column ? 0 : -1}
                    onFocus={() => keys.go(y, x)}
                    showsFigure={isWide}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="flex h-[24px] shrink-0 items-center truncate px-1 text-xs text-fg-3">
        {format.number(filled)} cells: a few look good or bad by chance alone.
      </p>
    </div>
  );
});

const ref = (by: GroupBy, key: string) => ({ by, of: null, key });

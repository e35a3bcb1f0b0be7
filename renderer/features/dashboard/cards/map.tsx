// biome-ignore-all lint/a11y/useSemanticElements: a table is laid out three times as long
// biome-ignore-all lint/a11y/useFocusableInteractive: one of its cells has the focus

import { type KeyboardEvent, memo, type PointerEvent } from 'react';
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
import { inMap } from '../inquiries.ts';
import { MapCell } from '../map-cell.tsx';
import { nothingWords } from '../nothing-words.ts';
import { useAnswer } from '../use-answer.ts';

type Breakdown = OutputOf<typeof reports.breakdown>;

/** When trades were opened, and what they made on average. A cell tells more of itself, and leads to its trades. */
export function MapCard() {
  const format = useFormat();
  const query = useAnswer(api.reports.breakdown, inMap);
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
      <div role="grid" aria-label={HOW} className="flex min-h-0 flex-1 flex-col gap-[2px] p-[2px]">
        <div role="row" className="flex h-4 shrink-0 gap-[2px] text-center text-xs text-fg-3">
          <span role="columnheader" className="w-9 shrink-0">
            <span className="sr-only">Weekday</span>
          </span>
          {data.columns.map(({ key }, x) => (
            <span key={key} role="columnheader" aria-label={hours[x]} className={WIDE}>
              {key === '' ? '?' : key.padStart(2, '0')}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="flex min-h-0 flex-1 flex-col gap-[2px]" onKeyDown={onKeyDown} onPointerMove={tellOfCell}>
          {data.rows.map(({ key }, y) => {
            const day = weekday(key, 'long');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps nothing but the focus, which stays in its place
              <div key={y} role="row" data-line className="flex min-h-0 flex-1 gap-[2px]">
                <span role="rowheader" className="w-9 shrink-0 content-center text-xs text-fg-3">
                  {weekday(key, 'short')}
                </span>
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
              </div>
            );
          })}
        </div>
      </div>
      <p className="flex h-[24px] shrink-0 items-center truncate px-1 text-xs text-fg-3">
        {format.number(filled)} cells: a few look good or bad by chance alone.
      </p>
    </div>
  );
});

/** What a cell says is its tip only where the pointer is: a title that changes is styled anew, and here it would be in two hundred. */
function tellOfCell({ target }: PointerEvent<HTMLElement>) {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-cell]');
  if (cell) cell.title = cell.ariaLabel ?? '';
}

const HOW = 'Weekdays by hours. Arrow keys walk the cells, Enter opens one.';
/** What changes in a cell moves nothing else. */
const WIDE = 'min-w-0 flex-1 contain-layout contain-size';

const ref = (by: GroupBy, key: string) => ({ by, of: null, key });

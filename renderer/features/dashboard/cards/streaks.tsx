import { useFormat } from '../../../format/format-context.ts';
import { Card } from '../../../ui/card.tsx';
import { CardBody } from '../card-body.tsx';
import { Explained } from '../explained.tsx';
import { nothingWords } from '../nothing-words.ts';
import { useFigures } from '../use-figures.ts';

const ROWS = [
  { name: 'Trades', won: 'winStreak', lost: 'lossStreak' },
  { name: 'Days', won: 'winDayStreak', lost: 'lossDayStreak' },
] as const;

/** The longest runs, of trades and of days. */
export function StreaksCard() {
  const format = useFormat();
  const { figures, error, asked } = useFigures();
  const cell = (metric: string, ink: string) => {
    const value = figures?.of(metric).now.value ?? null;
    return (
      <td className="text-right">
        <Explained metric={metric} className={`text-xl font-semibold ${value === null ? 'text-fg-3' : ink}`}>
          {format.number(value)}
        </Explained>
      </td>
    );
  };
  return (
    <Card title="Streaks" meta="the longest in a row" className="h-full">
      <CardBody query={{ data: figures, error, asked }} missing={({ basis }) => (basis.trades === 0 ? nothingWords(basis) : null)}>
        {() => (
          <div className="min-h-0 flex-1 overflow-auto px-3">
            <table className="w-full tabular-nums">
              <thead>
                <tr className="text-sm text-fg-3 *:font-normal">
                  <td />
                  <th scope="col" className="text-right">
                    Won
                  </th>
                  <th scope="col" className="text-right">
                    Lost
                  </th>
                </tr>
              </thead>
              <tbody>
                {ROWS.map(({ name, won, lost }) => (
                  <tr key={name} className="h-9">
                    <th scope="row" className="text-left font-normal text-fg-2">
                      {name}
                    </th>
                    {cell(won, 'text-gain')}
                    {cell(lost, 'text-loss')}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </CardBody>
    </Card>
  );
}

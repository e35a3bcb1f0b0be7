import { verdictOf } from '../../../format/verdict-of.ts';
import { CardBody } from '../card-body.tsx';
import { Delta } from '../delta.tsx';
import { Cell, INK, IntervalWords, N, Value } from '../figure-cell.tsx';
import type { DashboardCard } from '../layout.ts';
import { metricOf } from '../metric-of.ts';
import { useFigures } from '../use-figures.ts';

/** Any statistic of the catalogue. */
export function FigureCard({ card }: { card: DashboardCard }) {
  const { figures, error, asked } = useFigures();
  const metric = metricOf(card.metric ?? 'profitFactor');
  return (
    <section aria-label={metric.label} className="flex h-full flex-col justify-center rounded-lg border border-line bg-card">
      <CardBody query={{ data: figures, error, asked }}>
        {({ basis, of }) => {
          const { now, before } = of(metric.id);
          return (
            <Cell
              label={metric.label}
              delta={<Delta metric={metric} now={now} before={before} currency={basis.currency} />}
              below={
                <>
                  {now.value === null && <span>{metric.undefinedWhen}</span>}
                  <N figure={now} />
                  <IntervalWords figure={now} />
                </>
              }
            >
              <Value figure={now} ink={INK[verdictOf(now, basis.floor)]} />
            </Cell>
          );
        }}
      </CardBody>
    </section>
  );
}

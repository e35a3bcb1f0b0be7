import type { OutputOf } from '../../../src/contract/call.ts';
import type { reports } from '../../../src/contract/reports.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { AmountField } from './amount-field.tsx';

interface SimulateOddsProps {
  data: OutputOf<typeof reports.simulate>;
  write: (value: string | number | null) => string;
  unit: 'money' | 'r';
  capital: string | null;
  onCapital: (capital: string | null) => void;
}

/** How deep the paths fell, and how many lost all there was. */
export function SimulateOdds({ data, write, unit, capital, onCapital }: SimulateOddsProps) {
  const format = useFormat();
  const odds = (part: number | null) => (part === null ? NOTHING : format.percent(part * 100));
  return (
    <Card title="Drawdown and ruin" meta="odds of these paths">
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 px-3 pb-2 text-sm leading-6 tabular-nums">
        <Row name="Ends ahead" value={odds(data.ahead)} />
        <Row name="Ends at, on average" value={write(data.mean)} />
        {data.fall && (
          <>
            <Row name="Deepest drawdown, middle of the paths" value={write(data.fall.p50)} />
            <Row name="Deepest drawdown, 1 path in 20 is worse" value={write(data.fall.p95)} />
            <Row name="Deepest drawdown, 1 path in 100 is worse" value={write(data.fall.p99)} />
          </>
        )}
        {data.falls.map(({ level, odds: part }) => (
          <Row key={String(level)} name={`Falls by ${write(level).replace(/^[+−-]/, '')} or more`} value={odds(part)} />
        ))}
        {capital !== null && (
          <Row
            name={`Loses ${unit === 'r' ? `${format.number(capital)} R` : format.money(capital, data.basis.currency)}`}
            value={odds(data.ruin)}
          />
        )}
      </dl>
      <div className="border-t border-line px-3 py-2">
        <AmountField
          label={unit === 'r' ? 'Ruin is to lose, R' : `Ruin is to lose, ${data.basis.currency}`}
          value={capital}
          onChange={onCapital}
        />
      </div>
    </Card>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-fg-2">{name}</dt>
      <dd className="text-right font-medium">{value}</dd>
    </>
  );
}

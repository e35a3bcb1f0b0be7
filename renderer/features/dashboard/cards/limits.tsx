import type { Room } from '../../../../src/contract/standings.ts';
import { api } from '../../../api.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useFormat } from '../../../format/format-context.ts';
import { Card } from '../../../ui/card.tsx';
import { Link } from '../../../ui/link.tsx';
import { Result } from '../../../ui/result.tsx';
import { CardBody } from '../card-body.tsx';
import { Meter } from '../meter.tsx';

/** What accounts with limits may still lose today and in all. */
export function LimitsCard() {
  const query = useQuery(api.reports.room, {});
  const limited = (query.data?.accounts ?? []).filter(hasLimits);
  return (
    <Card title="Room left today" meta={limited.length === 1 ? limited[0]?.name : undefined} className="h-full">
      <CardBody query={query} missing={() => (limited.length === 0 ? <NoLimits /> : null)}>
        {() => (
          <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-auto px-3 pb-2.5">
            {limited.map((room) => (
              <Limits key={room.account} room={room} isNamed={limited.length > 1} />
            ))}
            <p className="mt-auto text-xs text-fg-3">From realised fills, without floating.</p>
          </div>
        )}
      </CardBody>
    </Card>
  );
}

const hasLimits = ({ dailyLoss, maxLoss }: Room) => dailyLoss !== null || maxLoss !== null;

function NoLimits() {
  return (
    <>
      <p>No account has a limit: a daily loss or a largest loss would stand here with what is left of it.</p>
      <Link to="/accounts" className="text-accent-fg underline-offset-2 hover:underline">
        Set limits of an account
      </Link>
    </>
  );
}

function Limits({ room, isNamed }: { room: Room; isNamed: boolean }) {
  const format = useFormat();
  const { currency } = room;
  const money = (value: string | null, signed = false) => format.money(value, currency, { signed });
  return (
    <section aria-label={room.name}>
      {isNamed && <h3 className="truncate text-sm font-medium">{room.name}</h3>}
      {room.brokenOn && <p className="text-sm text-warn">The floor was reached on {format.day(room.brokenOn)}.</p>}
      {room.unknown > 0 && (
        <p className="text-sm text-warn">
          {room.unknown === 1 ? 'The result of one exit is' : `The results of ${format.number(room.unknown)} exits are`} not known.
        </p>
      )}
      {room.dailyLoss !== null && (
        <Left
          left={room.leftToday}
          words="to the daily limit"
          currency={currency}
          whole={room.dailyLoss}
          missing={whyMissing(room)}
          below={
            <>
              <span>limit {money(room.dailyLoss)}</span>
              <span>
                today <Result value={room.today} currency={currency} />
              </span>
            </>
          }
        />
      )}
      {room.maxLoss !== null && (
        <Left
          left={room.leftToFloor}
          words={room.floorKind === 'static' ? 'to the floor' : 'to the trailing floor'}
          currency={currency}
          whole={room.maxLoss}
          missing={whyMissing(room)}
          below={
            <>
              <span>floor {money(room.floor)}</span>
              <span>{room.floorKind === 'static' ? `balance ${money(room.balance)}` : `peak ${money(room.highest)}`}</span>
            </>
          }
        />
      )}
      {room.open.trades > 0 && (
        <p className="mt-1 text-xs text-fg-3">
          {format.number(room.open.trades)} open, at risk {room.open.risk === null ? 'not known' : money(room.open.risk)}
        </p>
      )}
    </section>
  );
}

interface LeftProps {
  left: string | null;
  words: string;
  currency: string;
  /** The whole of the limit. */
  whole: string;
  missing: string;
  below: React.ReactNode;
}

function Left({ left, words, currency, whole, missing, below }: LeftProps) {
  const format = useFormat();
  const isBroken = left?.startsWith('-') === true;
  const part = left === null ? 0 : Number(left) / Math.abs(Number(whole));
  return (
    <div className="pt-1.5">
      <p className="flex items-baseline gap-1.5">
        <span className={`text-xl font-semibold tabular-nums ${isBroken ? 'text-warn' : left === null ? 'text-fg-3' : ''}`}>
          {format.money(left, currency)}
        </span>
        <span className="text-sm text-fg-2">{left === null ? missing : isBroken ? `beyond: ${words}` : words}</span>
      </p>
      <Meter part={part} />
      <p className="flex justify-between gap-3 text-xs text-fg-3 tabular-nums">{below}</p>
    </div>
  );
}

function whyMissing({ missing }: Room): string {
  if (missing.includes('startingBalance')) return 'no starting balance is known';
  if (missing.includes('results')) return 'some results are not known';
  return missing.includes('rate') ? 'a rate is missing' : 'not known';
}

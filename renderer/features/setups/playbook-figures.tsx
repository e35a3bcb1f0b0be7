import type { Came, SetupFigures, Tag } from '../../../src/contract/tags.ts';
import { useSettings } from '../../data/use-settings.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Result } from '../../ui/result.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** What it came to, and which of its rules earn and which cost. */
export function PlaybookFigures({ setup, figures }: { setup: Tag; figures: SetupFigures | null }) {
  const format = useFormat();
  if (!figures)
    return (
      <Card title="What it came to">
        <div className="flex h-32 flex-col gap-3 p-3">
          <Skeleton className="w-1/2" />
          <Skeleton className="w-2/3" />
        </div>
      </Card>
    );
  const { closed, open } = figures;
  return (
    <Card title="What it came to" meta={open > 0 ? `closed trades; ${format.number(open)} still open` : 'closed trades'}>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 px-3 pb-3">
        <Figure name="Trades" value={format.number(closed.trades)} />
        <Figure
          name={`Mean R, n ${format.number(closed.meanR?.n ?? 0)}`}
          value={format.r(closed.meanR?.value ?? null)}
          why={whyNoR(closed)}
        />
        {closed.net.map(({ currency, net }) => (
          <Figure key={currency} name={`Net, ${currency}`} value={<Result value={net} currency={currency} />} />
        ))}
      </dl>
      {setup.rules.length > 0 && <RuleTable setup={setup} figures={figures} />}
    </Card>
  );
}

function Figure({ name, value, why }: { name: string; value: React.ReactNode; why?: string | undefined }) {
  return (
    <div title={why}>
      <dt className="text-xs text-fg-3">{name}</dt>
      <dd className="text-lg font-semibold">{value}</dd>
    </div>
  );
}

function RuleTable({ setup, figures }: { setup: Tag; figures: SetupFigures }) {
  const byRule = new Map(figures.rules.map((rule) => [rule.rule, rule]));
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-120 border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            <Head className="text-left">Rule</Head>
            <Head className="w-28 text-right">Kept</Head>
            <Head className="w-28 text-right">Broken</Head>
            <Head className="w-20 pr-3 text-right">Gap</Head>
          </tr>
        </thead>
        <tbody>
          {setup.rules.map(({ uid, text }) => {
            const rule = byRule.get(uid);
            return (
              rule && (
                <RuleLine
                  key={uid}
                  text={text}
                  kept={rule.kept}
                  broken={rule.broken}
                  to={filterPath('/trades', { setups: [setup.uid], ruleBroken: uid })}
                />
              )
            );
          })}
          <RuleLine
            text="All rules kept, against any broken"
            kept={figures.allKept}
            broken={figures.someBroken}
            to={filterPath('/trades', { setups: [setup.uid], ruleBroken: true })}
            strong
          />
        </tbody>
      </table>
    </div>
  );
}

function Head({ children, className }: { children: string; className: string }) {
  return (
    <th scope="col" className={`h-7 border-y border-line px-2 font-medium text-fg-3 first:pl-3 ${className}`}>
      {children}
    </th>
  );
}

interface RuleLineProps {
  text: string;
  kept: Came;
  broken: Came;
  /** The trades that broke it. */
  to: string;
  strong?: boolean;
}

function RuleLine({ text, kept, broken, to, strong = false }: RuleLineProps) {
  const format = useFormat();
  const { floor } = useSettings().conventions;
  const isFew = Math.min(kept.meanR?.n ?? 0, broken.meanR?.n ?? 0) < floor;
  const gap = kept.meanR && broken.meanR ? kept.meanR.value - broken.meanR.value : null;
  const reason = gap === null ? 'needs trades with a known risk on both sides' : isFew ? `fewer than ${floor} on one side` : undefined;
  const cell = 'h-8 border-b border-line px-2 text-right align-middle whitespace-nowrap';
  return (
    <tr className={strong ? 'font-medium' : 'font-normal'}>
      <th scope="row" className="border-b border-line py-1 pr-2 pl-3 text-left [font-weight:inherit] break-words">
        {text}
      </th>
      <td className={cell}>
        <Mean came={kept} />
      </td>
      <td className={cell}>
        {broken.trades === 0 ? (
          <Mean came={broken} />
        ) : (
          <Link to={to} className="rounded-sm hover:underline" title={`${broken.trades} trades that broke it`}>
            <Mean came={broken} />
          </Link>
        )}
      </td>
      <td className={`${cell} pr-3 ${isFew ? 'text-fg-3' : ''}`} title={reason}>
        {format.r(gap)}
      </td>
    </tr>
  );
}

function Mean({ came }: { came: Came }) {
  const format = useFormat();
  return (
    <span title={whyNoR(came)}>
      {format.r(came.meanR?.value ?? null)} <span className="font-normal text-fg-3">n {format.number(came.meanR?.n ?? 0)}</span>
    </span>
  );
}

const whyNoR = ({ trades, meanR }: Came): string | undefined =>
  meanR ? undefined : trades === 0 ? 'no trade yet' : 'the risk of none of these trades is known';

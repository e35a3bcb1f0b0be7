import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { BinChart, type ChartBin } from '../../charts/bin-chart.tsx';
import { useQuery } from '../../data/use-query.ts';
import { bothOf } from '../../filter/both-of.ts';
import { useFormat } from '../../format/format-context.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Card } from '../../ui/card.tsx';
import { sayBin } from './say-bin.ts';
import { useSideWords } from './use-side-words.ts';
import { type Distribution, widthOf } from './width-of.ts';

interface CompareDistributionsProps {
  both: Filter;
  a: Filter;
  b: Filter;
  /** How many trades either side has. */
  n: readonly number[];
}

/** Where the R of A lies, above, and that of B, below: parts of each, so that a larger sample does not look better. */
export function CompareDistributions({ both, a, b, n }: CompareDistributionsProps) {
  const format = useFormat();
  const sides = useSideWords(a, b);
  const [one, other] = useAlike(bothOf(both, a), bothOf(both, b));
  const isKnown = one && other;
  const bins = isKnown ? together(one, other) : [];
  const width = isKnown ? widthOf(one) : null;
  const meta = width === null ? 'share of trades' : `share of trades, bins of ${format.number(width)} R`;
  return (
    <Card
      title="Distribution of R"
      meta={meta}
      actions={
        bins.length > 0 && (
          <PictureButton title="Distribution of R" meta={`${meta}; ${sides}`} of={both} n={n} draw={() => <Bars bins={bins} />} />
        )
      }
    >
      <div className="min-h-[284px] px-3 pb-2">
        {bins.length > 0 && <Bars bins={bins} />}
        {isKnown && bins.length === 0 && <p className="py-2 text-sm text-fg-2">No trade here has a known risk.</p>}
      </div>
    </Card>
  );
}

function Bars({ bins }: { bins: readonly ChartBin[] }) {
  const format = useFormat();
  const share = (part: number) => format.percent(part * 100);
  const r = (value: number) => `${format.number(value, { signed: true })} R`;
  return (
    <BinChart
      bins={bins}
      look="two"
      label="Distribution of R of A and B"
      write={{
        value: r,
        share: (part) => format.percent(part * 100, { digits: 0 }),
        bin: (bin) => ({
          title: sayBin(bin, r),
          rows: [
            { name: 'A', value: share(bin.share) },
            { name: 'B', value: share(bin.below ?? 0) },
          ],
        }),
      }}
    />
  );
}

/** Both in bins of the same width: the wider one that either of them needs. */
function useAlike(a: Filter | null, b: Filter | null): [Distribution | undefined, Distribution | undefined] {
  const enabled = a !== null && b !== null;
  const one = useQuery(api.reports.distribution, { filter: a ?? {}, of: 'r' }, { enabled }).data;
  const other = useQuery(api.reports.distribution, { filter: b ?? {}, of: 'r' }, { enabled }).data;
  const [widthOne, widthOther] = [one && widthOf(one), other && widthOf(other)];
  const width = widthOne && widthOther ? Math.max(widthOne, widthOther) : null;
  const differ = enabled && width !== null && widthOne !== widthOther;
  const again = useQuery(
    api.reports.distribution,
    { filter: (width === widthOne ? b : a) ?? {}, of: 'r', bins: 60, width },
    { enabled: differ },
  ).data;
  if (!differ) return [one, other];
  return width === widthOne ? [one, again] : [again, other];
}

/** The bins of both, on one axis. What is in the tails of one may be in bins of the other: a tail reaches as far as its own bins do. */
function together(one: Distribution, other: Distribution): ChartBin[] {
  const edges = [...one.bins, ...other.bins].flatMap(({ from, to }) => [from, to]).flatMap((edge) => (edge === null ? [] : [Number(edge)]));
  if (edges.length === 0) return [];
  const sorted = [...new Set(edges)].sort((x, y) => x - y);
  const bounds = [null, ...sorted, null];
  const at = ({ bins, n }: Distribution, from: number | null, to: number | null) => {
    const bin = bins.find((each) => same(each.from, from) && same(each.to, to));
    if (bin) return bin.n / Math.max(1, n);
    // The tail of one is drawn in the first place beyond its bins.
    const tail = bins.find((each) => each.isTail && (each.from === null ? same(each.to, to) : same(each.from, from)));
    return tail ? tail.n / Math.max(1, n) : 0;
  };
  return bounds
    .slice(1)
    .map((to, place) => {
      const from = bounds[place] as number | null;
      return { from, to, share: at(one, from, to), below: at(other, from, to), isTail: from === null || to === null };
    })
    .filter(({ isTail, share, below }) => !isTail || share + below > 0);
}

const same = (edge: string | number | null, other: number | null): boolean =>
  edge === null ? other === null : other !== null && Number(edge) === other;

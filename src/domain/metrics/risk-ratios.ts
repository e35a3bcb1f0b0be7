import { deviation } from '../statistics/deviation.ts';
import { downside } from '../statistics/downside.ts';
import { mean } from '../statistics/mean.ts';
import type { Days } from './figures.ts';

type Returns = ArrayLike<number> | null;
type Yearly = Pick<Days, 'perYear' | 'riskFree'>;

export function yearlyDeviation(returns: Returns, perYear: number): number | null {
  const spread = returns && deviation(returns);
  return spread === null ? null : spread * Math.sqrt(perYear);
}

export function sharpeOf(returns: Returns, { perYear, riskFree }: Yearly): number | null {
  const [middle, spread] = [returns && mean(returns), yearlyDeviation(returns, perYear)];
  return middle === null || spread === null || spread === 0 ? null : ((middle - riskFree) * perYear) / spread;
}

/** Short of the target by how much, over a year. */
export function yearlyDownside(returns: Returns, { perYear, riskFree }: Yearly): number | null {
  const short = returns && downside(returns, riskFree);
  return short === null ? null : short * Math.sqrt(perYear);
}

export function sortinoOf(returns: Returns, yearly: Yearly): number | null {
  if (returns === null || returns.length < 2) return null;
  const [middle, short] = [mean(returns), yearlyDownside(returns, yearly)];
  return middle === null || short === null || short === 0 ? null : ((middle - yearly.riskFree) * yearly.perYear) / short;
}

export function omegaOf(returns: Returns, target: number): number | null {
  if (returns === null) return null;
  let [above, below] = [0, 0];
  for (let at = 0; at < returns.length; at++) {
    const over = (returns[at] as number) - target;
    if (over > 0) above += over;
    else below -= over;
  }
  return below > 0 ? above / below : null;
}

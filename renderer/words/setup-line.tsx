import { Link } from 'react-router';
import type { Came } from '../../src/contract/tags.ts';
import type { TagRef } from '../../src/contract/words.ts';
import { api } from '../api.ts';
import { useQuery } from '../data/use-query.ts';
import type { Format } from '../format/create-format.ts';
import { useFormat } from '../format/format-context.ts';

/** What keeping all rules of this setup came to, and what breaking one did; and the way to its page. */
export function SetupLine({ setup, hasRules }: { setup: TagRef; hasRules: boolean }) {
  const format = useFormat();
  const { data } = useQuery(api.tags.figures, { setup: setup.uid }, { keepPrevious: true });
  return (
    <p className="flex flex-wrap justify-between gap-x-3 border-t border-line pt-1.5 text-sm text-fg-3">
      {data && hasRules && <span>all rules {sayMean(data.allKept, format)}</span>}
      {data && hasRules && <span>a rule broken {sayMean(data.someBroken, format)}</span>}
      {data && !hasRules && <span>{sayMean(data.closed, format)}</span>}
      <Link to={`/setups/${setup.uid}`} className="text-accent-fg hover:underline">
        Playbook
      </Link>
    </p>
  );
}

/** "+0.31 R, n 96" */
export const sayMean = ({ meanR }: Came, format: Format): string => `${format.r(meanR?.value ?? null)}, n ${format.number(meanR?.n ?? 0)}`;

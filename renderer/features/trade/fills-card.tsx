import { Plus } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { countOf } from '../../format/count-of.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ExitWords } from './exit-words.tsx';
import { FillForm } from './fill-form.tsx';
import { FillRowCells } from './fill-row-cells.tsx';
import { type FillRow, fillRows } from './fill-rows.ts';
import { TABLE_HEAD } from './table-head.ts';
import { useFills } from './use-fills.ts';

type Open = { key: string; what: 'fill' | 'exit' } | { key: null; what: 'new' } | null;
const FIRST = 60;

/** Every fill and what it did; each exit with what was said about it. */
export function FillsCard({ trade }: { trade: TradeDetail }) {
  const format = useFormat();
  const exits = useQuery(api.exits.list, { trade: trade.uid }, { keepPrevious: true }).data?.exits ?? [];
  const [open, setOpen] = useState<Open>(null);
  const [showsAll, setShowsAll] = useState(false);
  const fills = useFills(trade);
  const rows = fillRows(trade, exits, fills);
  const shown = showsAll ? rows : rows.slice(0, FIRST);
  const close = () => setOpen(null);
  const toggle = (key: string, what: 'fill' | 'exit') => setOpen(open?.key === key && open.what === what ? null : { key, what });
  const several = trade.instruments > 1;
  return (
    <Card
      title="Fills and exits"
      meta={`${countOf(trade.fills.length, 'fill', format)}, ${countOf(trade.exits.length, 'exit', format)}${trade.exits.length === 0 ? ' yet' : ''}`}
      actions={
        <Button size="sm" variant="quiet" icon={Plus} kbd="+" onClick={() => setOpen({ key: null, what: 'new' })} data-add-fill>
          Add fill
        </Button>
      }
    >
      <div className="overflow-x-auto">
        <table aria-label="Fills and exits" className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr className={TABLE_HEAD}>
              <th scope="col" className="pl-3! text-left">
                Exit
              </th>
              {several && (
                <th scope="col" className="text-left">
                  Symbol
                </th>
              )}
              <th scope="col" className="text-left">
                Time
              </th>
              <th scope="col" className="text-left">
                Side
              </th>
              <th scope="col">Qty</th>
              <th scope="col">Price</th>
              <th scope="col">Left</th>
              <th scope="col" className="max-xl:hidden">
                Average
              </th>
              <th scope="col">Costs</th>
              <th scope="col">Gross</th>
              <th scope="col" className="w-2/5 pl-4 text-left">
                Note on this exit
              </th>
              <th scope="col" className="w-8">
                <span className="sr-only">Edit</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Fragment key={row.key}>
                <FillRowCells
                  trade={trade}
                  row={row}
                  isOpen={open?.key === row.key ? open.what : null}
                  onEdit={() => toggle(row.key, 'fill')}
                  onSay={() => toggle(row.key, 'exit')}
                />
                {open?.key === row.key && <Below row={row} what={open.what} trade={trade} onClose={close} span={several ? 12 : 11} />}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <Button variant="quiet" size="sm" className="m-1.5 self-start" onClick={() => setShowsAll(true)}>
          Show all {format.number(rows.length)} fills
        </Button>
      )}
      {open?.what === 'new' && (
        <div className="border-t border-line p-3">
          <FillForm trade={trade} fill={null} ticket={rows[0]?.fill?.ticket ?? null} onClose={close} />
        </div>
      )}
    </Card>
  );
}

interface BelowProps {
  row: FillRow;
  what: 'fill' | 'exit' | 'new';
  trade: TradeDetail;
  onClose: () => void;
  span: number;
}

function Below({ row, what, trade, onClose, span }: BelowProps) {
  return (
    <tr>
      <td colSpan={span} className="border-b border-line bg-sunken px-3 py-2.5">
        {what === 'exit' && row.exit && <ExitWords exit={row.exit} onClose={onClose} />}
        {what === 'fill' && row.fill && <FillForm trade={trade} fill={row.fill} onClose={onClose} />}
      </td>
    </tr>
  );
}

import { useFormat } from '../../format/format-context.ts';

const TRADES = [
  { symbol: 'MNQ', side: 'long', net: '405.54', r: '1.31' },
  { symbol: 'NVDA', side: 'long', net: '-199.9', r: '-1' },
  { symbol: 'EURUSD', side: 'short', net: '88.2', r: '0.42' },
  { symbol: 'SOL', side: 'long', net: '-52.75', r: '-0.38' },
] as const;

/** A few rows as a table of trades has them, in the looks chosen now. */
export function LooksExample() {
  const format = useFormat();
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
      <thead>
        <tr className="[&>th]:h-7 [&>th]:border-b [&>th]:border-line-2 [&>th]:bg-sunken [&>th]:px-3.5 [&>th]:font-medium [&>th]:text-fg-3">
          <th scope="col" className="rounded-tl-lg text-left">
            Symbol
          </th>
          <th scope="col" className="text-left">
            Side
          </th>
          <th scope="col" className="text-right">
            Net, USD
          </th>
          <th scope="col" className="text-right">
            R
          </th>
          <th scope="col" className="w-32 rounded-tr-lg">
            <span className="sr-only">R as a bar</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {TRADES.map(({ symbol, side, net, r }) => (
          <tr key={symbol} className="group [&>td]:h-(--row-h) [&>td]:border-b [&>td]:border-line [&>td]:px-3.5 last:[&>td]:border-b-0">
            <td className="font-medium">{symbol}</td>
            <td className="text-fg-2">{side}</td>
            <td className={`text-right ${inkOf(r)}`}>{format.money(net, 'USD', { signed: true })}</td>
            <td className={`text-right ${inkOf(r)}`}>{format.r(r)}</td>
            <td>
              <RBar r={Number(r)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const inkOf = (r: string) => (r.startsWith('-') ? 'text-loss' : 'text-gain');

/** From the zero line outwards: the side is the sign. -2 to +3 R. */
function RBar({ r }: { r: number }) {
  const width = `${Math.min(Math.abs(r), r < 0 ? 2 : 3) * 20}%`;
  return (
    <span aria-hidden className="relative block h-2 w-15">
      <span className="absolute -top-[3px] -bottom-[3px] left-[40%] w-px bg-line-2" />
      <span
        className={`absolute inset-y-0 rounded-[1px] ${r < 0 ? 'right-[60%] bg-loss-mark' : 'left-[calc(40%+1px)] bg-gain-mark'}`}
        style={{ width }}
      />
    </span>
  );
}

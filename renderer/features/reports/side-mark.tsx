/** A and B have a colour and a letter, here and in every picture; neither of them is a result. */
export function SideMark({ side }: { side: 'a' | 'b' }) {
  return (
    <span
      className={`grid size-[18px] shrink-0 place-items-center rounded-sm text-xs font-semibold text-card ${side === 'a' ? 'bg-s1' : 'bg-s2'}`}
    >
      {side.toUpperCase()}
    </span>
  );
}

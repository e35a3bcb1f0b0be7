/** A key beside its action: "Ctrl K". */
export function Kbd({ children, onAccent }: { children: string; onAccent?: boolean | undefined }) {
  const look = onAccent ? 'border-on-accent/35 text-on-accent' : 'border-line-2 bg-sunken text-fg-3';
  return (
    <kbd
      className={`inline-block min-w-[18px] rounded-sm border px-1 text-center font-sans text-xs/4 font-normal whitespace-nowrap ${look}`}
    >
      {children}
    </kbd>
  );
}

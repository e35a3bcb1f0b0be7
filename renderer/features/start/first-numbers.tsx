/** What the page beside it will turn into: a picture, not read out. */
export function FirstNumbers() {
  return (
    <div aria-hidden className="self-center rounded-lg border border-dashed border-line-2 px-4 py-3.5 max-lg:hidden">
      <p className="text-sm text-fg-3">Your first numbers will appear here</p>
      <div className="mt-2.5 grid grid-cols-3 text-sm text-fg-3">
        {['Net result', 'Win rate', 'Expectancy'].map((name) => (
          <div key={name}>
            {name}
            <div className="text-xl/7 font-semibold text-fg-off">–</div>
            <div className="text-xs">n 0</div>
          </div>
        ))}
      </div>
      <svg viewBox="0 0 420 150" className="mt-2 block w-full" fill="none" aria-hidden>
        <path d="M0 30H420M0 70H420" className="stroke-grid" />
        <path d="M0 110H420" className="stroke-axis" />
        <path
          d="M0 110c26-1 46-11 78-13s48-22 84-18 58-26 92-24 52-24 86-22 52-12 80-17"
          className="stroke-line-2"
          strokeWidth={1.5}
          strokeDasharray="3 4"
        />
      </svg>
      <div className="mt-3 grid grid-cols-5 gap-1">
        {Array.from({ length: 15 }, (_, cell) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fifteen equal boxes
          <i key={cell} className="h-[34px] rounded-sm bg-track opacity-55" />
        ))}
      </div>
    </div>
  );
}

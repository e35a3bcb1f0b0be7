import { useNavigate } from 'react-router';
import { useFilter } from './use-filter.ts';
import { useViewInUse, useViews, type View } from './use-views.ts';

/** Beside the title: everything, the first few views of this screen, and the one in use. */
export function QuickViews() {
  const { filter } = useFilter();
  const { view, screen } = useViewInUse();
  const navigate = useNavigate();
  const own = useViews()?.filter((each) => each.screen === screen) ?? [];
  if (own.length === 0) return null;
  const first = own.slice(0, 3);
  const shown = view && !first.some(({ uid }) => uid === view.uid) ? [...first.slice(0, 2), view] : first;
  return (
    <fieldset aria-label="Views" className="flex min-w-0 gap-px rounded-md bg-track p-0.5 max-lg:hidden">
      <Quick name="All" isOn={view === null && Object.keys(filter).length === 0} go={() => void navigate(`/${screen}`)} />
      {shown.map((each: View) => (
        <Quick key={each.uid} name={each.name} isOn={each.uid === view?.uid} go={() => void navigate(each.path)} />
      ))}
    </fieldset>
  );
}

function Quick({ name, isOn, go }: { name: string; isOn: boolean; go: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      title={name}
      onClick={go}
      className="h-6 max-w-36 truncate rounded-sm px-2.5 text-sm text-fg-2 transition-colors hover:text-fg focus-visible:z-10 aria-pressed:bg-card aria-pressed:font-medium aria-pressed:text-fg aria-pressed:ring-1 aria-pressed:ring-line-2"
    >
      {name}
    </button>
  );
}

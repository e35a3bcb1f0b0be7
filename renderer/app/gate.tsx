import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import type { AppError } from '../../src/contract/errors.ts';
import type { Settings } from '../../src/contract/settings.ts';
import { api } from '../api.ts';
import { useMoneyHidden } from '../data/money-hidden.ts';
import { useQuery } from '../data/use-query.ts';
import { SettingsContext } from '../data/use-settings.ts';
import { createFormat } from '../format/create-format.ts';
import { FormatContext } from '../format/format-context.ts';
import { useLineState } from '../line/line-state.ts';
import { Toaster } from '../ui/toaster.tsx';
import { NoJournal } from './no-journal.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';
import { ShowJobs } from './show-jobs.tsx';
import { SignedOut } from './signed-out.tsx';
import { useAppearance } from './use-appearance.ts';

/** Nothing of the app is drawn before it is known that it may be, and how. */
export function Gate({ children }: { children: ReactNode }) {
  const signedOut = useLineState(({ state }) => state === 'signedOut');
  const { data: settings, error } = useQuery(api.settings.get, {}, { enabled: !signedOut });
  const problem = useLastProblem(error);
  // Bit by bit: the first drawing of all would hold up whatever comes meanwhile.
  const isKnown = useDeferredValue(settings !== undefined, false);
  useAppearance(settings);
  return (
    <SettingsContext value={settings ?? null}>
      <FormatContext value={useSettingsFormat(settings)}>
        {signedOut && <SignedOut />}
        {settings && isKnown ? (
          // Only out of sight: what was typed into it is there again after the new link.
          <div className="h-full" hidden={signedOut}>
            {children}
          </div>
        ) : signedOut ? null : problem ? (
          <NoJournal error={problem} />
        ) : (
          <ShellSkeleton />
        )}
        <ShowJobs />
        <Toaster />
      </FormatContext>
    </SettingsContext>
  );
}

/** Holds while it is asked again: what was opened over the problem, such as a dialog, stays. */
function useLastProblem(error: AppError | null): AppError | null {
  const last = useRef<AppError | null>(null);
  if (error && error.code !== 'disconnected') last.current = error;
  return last.current;
}

function useSettingsFormat(settings: Settings | undefined) {
  const locale = settings?.locale ?? navigator.language;
  const zone = settings?.reportingZone ?? machineZone;
  const hiddenHere = useMoneyHidden(({ chosen }) => chosen);
  const hideMoney = hiddenHere ?? settings?.hideMoney ?? false;
  return useMemo(() => createFormat({ locale, zone, hideMoney }), [locale, zone, hideMoney]);
}

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

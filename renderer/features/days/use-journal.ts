import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { DayCell } from '../../../src/contract/days.ts';
import { useSettings } from '../../data/use-settings.ts';
import { type Place, placePath } from './place.ts';

/** Ways through the journal: the filter and the currency come along. */
export function useJournal() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const pathTo = (place: Place) => `${placePath(place)}${search}`;
  return { pathTo, go: (place: Place) => void navigate(pathTo(place)) };
}

/** Currencies are never added: one is shown, the one chosen or that of most days. */
export function useCurrency(days: readonly Pick<DayCell, 'sums'>[]) {
  const { reportingCurrency } = useSettings();
  const [params, setParams] = useSearchParams();
  const counts = new Map<string, number>();
  for (const { sums } of days) for (const { currency } of sums) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const currencies = [...counts.keys()].sort();
  const chosen = params.get('c');
  const usual = [...counts].reduce<[string, number]>(
    (most, own) => (own[1] > most[1] ? own : most),
    [reportingCurrency, counts.get(reportingCurrency) ?? 0],
  )[0];
  return {
    currencies,
    currency: chosen !== null && counts.has(chosen) ? chosen : usual,
    choose: (currency: string) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          next.set('c', currency);
          return next;
        },
        { replace: true },
      ),
  };
}

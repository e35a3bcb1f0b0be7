import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useFormat } from '../../format/format-context.ts';

/** When the day begins, where accounts differ about it: "day starts at 18:00 for Tradovate 50K, at 00:00 elsewhere". */
export function useDayStarts(): string | null {
  const format = useFormat();
  const usual = useSettings().day.startsAt;
  const { data } = useQuery(api.accounts.list, {});
  const own = (data?.accounts ?? []).filter(({ day }) => day !== null && day.startsAt !== usual);
  if (own.length === 0) return null;
  const groups = [...Map.groupBy(own, ({ day }) => day?.startsAt ?? usual)];
  const said = groups.map(([startsAt, accounts]) => `at ${format.clock(startsAt)} for ${accounts.map(({ name }) => name).join(', ')}`);
  return `day starts ${said.join(', ')}, at ${format.clock(usual)} elsewhere`;
}

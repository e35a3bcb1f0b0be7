import { useFilter } from '../../filter/use-filter.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';

/** In the place of trades, where there are none. */
export function DayNotice({ isAhead }: { isAhead: boolean }) {
  const { filter, replace } = useFilter();
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Card>
      {isFiltered ? (
        <Empty title="The filter leaves no trade on this day" actions={<Button onClick={() => replace({})}>Clear the filter</Button>}>
          What was written about the day stands below.
        </Empty>
      ) : isAhead ? (
        <Empty title="This day is still to come">Write down what you mean to do. Its trades will stand here.</Empty>
      ) : (
        <Empty title="No trades on this day">A plan or a review can be written all the same.</Empty>
      )}
    </Card>
  );
}

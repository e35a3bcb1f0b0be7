import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';

/** Of a journal without a trade: the two ways to the first one. */
export function NoTradesYet() {
  const [importFiles, newTrade] = [useAction('importFiles'), useAction('newTrade')];
  return (
    <Empty
      title="No trades yet"
      actions={
        <>
          <Button variant="primary" icon={importFiles.icon} onClick={importFiles.run} kbd="I">
            Import a file
          </Button>
          <Button icon={newTrade.icon} onClick={newTrade.run} kbd="N">
            Enter a trade
          </Button>
        </>
      }
    >
      Drop a file of your broker anywhere in this window, or enter a trade by hand.
    </Empty>
  );
}

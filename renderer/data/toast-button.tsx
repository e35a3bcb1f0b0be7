import { api } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { useQuery } from './use-query.ts';

export interface ToastAction {
  label: string;
  kbd?: string;
  run: () => void;
  /** A step over this change alone: it is offered while that is what undo or redo would do. */
  step?: Step;
}
export interface Step {
  way: 'undo' | 'redo';
  change: number | undefined;
}

export function ToastButton({ action: { label, kbd, run, step }, onPress }: { action: ToastAction; onPress: () => void }) {
  const isNext = useIsNext(step);
  if (step && !isNext) return null;
  return (
    <Button
      size="sm"
      kbd={kbd}
      className="mt-0.5"
      onClick={() => {
        onPress();
        run();
      }}
    >
      {label}
    </Button>
  );
}

function useIsNext(step: Step | undefined): boolean {
  const { data } = useQuery(api.history.state, {}, { enabled: step !== undefined });
  return step?.change !== undefined && data?.[step.way]?.id === step.change;
}

import { useLayoutEffect, useState } from 'react';

/** Which line is chosen: the first one, until somebody moves; then that one for as long as it is there. */
export function useKeptChoice(ids: readonly string[]) {
  const [choice, setChoice] = useState({ id: ids[0] ?? '', isMoved: false });
  const all = ids.join('\n');
  const isKept = choice.isMoved && ids.includes(choice.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are known by their ids
  useLayoutEffect(() => {
    if (!isKept) setChoice({ id: ids[0] ?? '', isMoved: false });
  }, [all, isKept]);
  return {
    isMoved: isKept,
    chosen: isKept ? choice.id : (ids[0] ?? ''),
    move: (id: string) => setChoice({ id, isMoved: true }),
    /** What is typed means another list. */
    forget: () => setChoice(({ id }) => ({ id, isMoved: false })),
  };
}

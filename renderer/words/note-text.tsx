import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type NoteChunk, noteChunks } from './note-chunks.ts';
import { tickTask } from './tick-task.ts';
import { TradeNames, useTradeNames } from './trade-names.tsx';

interface NoteTextProps {
  text: string;
  /** Takes the text with one task ticked or unticked. Left out: tasks are shown as they are. */
  onTick?: ((text: string) => void) | undefined;
}

/** Markdown as a text to read: no HTML of its own, no images from elsewhere. A long one is drawn piece by piece, the first at once. */
export function NoteText({ text, onTick }: NoteTextProps) {
  const chunks = useMemo(() => noteChunks(text), [text]);
  const shown = useShown(chunks.length);
  const names = useTradeNames(text);
  const latest = useRef({ text, onTick });
  latest.current = { text, onTick };
  const tick = useCallback((line: number) => latest.current.onTick?.(tickTask(latest.current.text, line)), []);
  return (
    <TradeNames value={names}>
      <div className="min-w-0 text-base break-words">
        {chunks.slice(0, shown).map((chunk, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
          <Piece key={place} {...chunk} onTick={onTick ? tick : undefined} />
        ))}
      </div>
    </TradeNames>
  );
}

interface PieceProps extends NoteChunk {
  onTick: ((line: number) => void) | undefined;
}

/** Memoised: of a long note that is being written, one piece at a time is another. */
const Piece = memo(({ text, line, onTick }: PieceProps) => (
  <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
    <NoteMarkdown text={text} onTick={onTick && ((own) => onTick(line + own))} />
  </Suspense>
));

const NoteMarkdown = lazy(async () => ({ default: (await import('./note-markdown.tsx')).NoteMarkdown }));

/** One more piece whenever there is nothing better to do. */
function useShown(count: number): number {
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown >= count) return;
    const idle = requestIdleCallback(() => setShown(shown + 1), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [shown, count]);
  return Math.max(1, shown);
}

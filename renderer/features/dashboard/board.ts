import { createContext, use, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Asked } from './asked.ts';
import type { Layout } from './layout.ts';

interface Asking {
  ask(asked: Asked): void;
  /** Has an answer on its way before it is asked for. Gives what takes that back where it never was. */
  foresee(asked: Asked): () => void;
}
/** What a dashboard looks at, and all that its cards ask about it. It stays the same: no card is drawn again because something else is asked. */
export interface Board {
  now: Asked;
  /** Gives what takes it away again. */
  add(question: Asking): () => void;
  askAll(): void;
  foreseeAll(asked: Asked): () => void;
}
export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = use(BoardContext);
  if (!board) throw new Error('A card is drawn outside a dashboard.');
  return board;
}

/**
 * All cards ask about other trades as soon as the filter is drawn: a drawing may be given up for another, or be one of what was asked before.
 * Where other cards come, those that went are gone before any asks.
 */
export function useBoardOf(asked: Asked, layout: Layout): Board {
  const [board] = useState(() => createBoard(asked));
  const drawn = useRef(layout);
  useLayoutEffect(() => {
    board.now = asked;
    if (drawn.current === layout) board.askAll();
  });
  useEffect(() => {
    drawn.current = layout;
    board.askAll();
  });
  return board;
}

function createBoard(asked: Asked): Board {
  const questions = new Set<Asking>();
  const board: Board = {
    now: asked,
    add(question) {
      questions.add(question);
      // Something else may have been asked since it was drawn.
      question.ask(board.now);
      return () => void questions.delete(question);
    },
    askAll() {
      for (const question of questions) question.ask(board.now);
    },
    foreseeAll(asked) {
      const ahead = [...questions].map((question) => question.foresee(asked));
      return () => {
        for (const takeBack of ahead) takeBack();
      };
    },
  };
  return board;
}

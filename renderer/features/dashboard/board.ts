import { createContext, use, useEffect, useRef, useState } from 'react';
import type { Asked } from './asked.ts';
import type { Layout } from './layout.ts';

interface Asking {
  ask(asked: Asked): void;
}
/** What a dashboard looks at, and all that its cards ask about it. It stays the same: no card is drawn again because something else is asked. */
export interface Board {
  now: Asked;
  /** Gives what takes it away again. */
  add(question: Asking): () => void;
  askAll(): void;
}
export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = use(BoardContext);
  if (!board) throw new Error('A card is drawn outside a dashboard.');
  return board;
}

/** Asks at once what all cards ask of other trades, before anything is drawn for them; where other cards come with them, these ask by themselves. */
export function useBoardOf(asked: Asked, layout: Layout): Board {
  const [board] = useState(() => createBoard(asked));
  const drawn = useRef(layout);
  board.now = asked;
  if (drawn.current === layout) board.askAll();
  // A drawing may be given up for another: what counts is the one that came to be. Cards that went are gone by then.
  useEffect(() => {
    drawn.current = layout;
    board.now = asked;
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
  };
  return board;
}

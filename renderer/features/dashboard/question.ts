import { notifyManager, QueryObserver } from '@tanstack/react-query';
import type { Call, InputOf, OutputOf } from '../../../src/contract/call.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { queryClient } from '../../data/query-client.ts';
import { queryOf } from '../../data/query-of.ts';
import type { Asked } from './asked.ts';

export interface Answer<C extends Call> {
  readonly data: OutputOf<C> | undefined;
  readonly error: AppError | null;
  /** What it is of: an answer stays until the next one comes. */
  readonly asked: Asked;
  /** The question that it answers. */
  readonly input: InputOf<C> | null;
}

/** What a card asks about what is looked at; null: nothing. */
export type Inquire<C extends Call> = (asked: Asked) => InputOf<C> | null;

/** A question that is asked of one selection of trades after the other. Whoever listens hears of answers alone, not that it is asked. */
export interface Question<C extends Call> {
  /** About other trades. */
  ask(asked: Asked): void;
  /** Something else about the same. */
  turn(inquire: Inquire<C>): void;
  answer(): Answer<C>;
  subscribe(hear: () => void): () => void;
}

export function createQuestion<C extends Call<'query'>>(call: ClientCall<C>, first: Asked, inquireFirst: Inquire<C>): Question<C> {
  let [about, inquire] = [first, inquireFirst];
  let input = inquire(about);
  const observer = new QueryObserver<OutputOf<C>, AppError>(queryClient, options());
  let last: Answer<C> = { data: undefined, error: null, asked: about, input };
  return {
    ask(asked) {
      if (asked === about) return;
      about = asked;
      put();
    },
    turn(next) {
      inquire = next;
      put();
    },
    answer,
    subscribe(hear) {
      const tell = notifyManager.batchCalls(hear);
      let heard = last;
      return observer.subscribe(() => {
        if (answer() === heard) return;
        heard = last;
        tell();
      });
    },
  };

  function put(): void {
    input = inquire(about);
    observer.setOptions(options());
  }

  function options() {
    return { ...queryOf(call, input as InputOf<C>), enabled: input !== null };
  }

  function answer(): Answer<C> {
    const { status, data, error } = observer.getCurrentResult();
    if (status !== 'pending' && (last.data !== data || last.error !== error || last.asked !== about))
      last = { data, error, asked: about, input };
    return last;
  }
}

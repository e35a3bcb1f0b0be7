import { notifyManager, type QueryClient, QueryObserver } from '@tanstack/react-query';
import type { Call, InputOf, OutputOf } from '../../../src/contract/call.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import type { ClientCall } from '../../../src/transport/create-client.ts';
import { foresee } from '../../data/foresee.ts';
import { queryOf } from '../../data/query-of.ts';
import type { Asked } from './asked.ts';

export interface Answer<C extends Call> {
  readonly data: OutputOf<C> | undefined;
  readonly error: AppError | null;
  /** What it is of: an answer stays until the next one comes. */
  readonly asked: Asked;
  /** The question that it answers; null: none was answered yet, or none is asked. */
  readonly input: InputOf<C> | null;
}

/** What a card asks about what is looked at; null: nothing. */
export type Inquire<C extends Call> = (asked: Asked) => InputOf<C> | null;

/** A question that is asked of one selection of trades after the other. Whoever listens hears of answers alone, not that it is asked. */
export interface Question<C extends Call> {
  /** The same about other trades. */
  ask(asked: Asked): void;
  /** Has the answer on its way, though it is not asked yet. Gives what takes that back where it never was. */
  foresee(asked: Asked): () => void;
  /** Another one. What is known already is told at once. */
  turn(inquire: Inquire<C>, asked: Asked): void;
  answer(): Answer<C>;
  subscribe(hear: () => void): () => void;
}

export function createQuestion<C extends Call<'query'>>(
  client: QueryClient,
  call: ClientCall<C>,
  { asked: first, inquire: inquireFirst }: { readonly asked: Asked; readonly inquire: Inquire<C> },
): Question<C> {
  let [about, inquire] = [first, inquireFirst];
  let input = inquire(about);
  const observer = new QueryObserver<OutputOf<C>, AppError>(client, options());
  let last: Answer<C> = { data: undefined, error: null, asked: about, input: null };
  let heard = last;
  let hear: (() => void) | null = null;
  let isAtOnce = false;
  return {
    ask(asked) {
      if (asked === about) return;
      about = asked;
      put();
    },
    foresee(asked) {
      const next = inquire(asked);
      return next === null ? () => {} : foresee(client, queryOf(call, next));
    },
    turn(next, asked) {
      [inquire, about] = [next, asked];
      isAtOnce = true;
      put();
      isAtOnce = false;
    },
    answer,
    subscribe(next) {
      hear = next;
      const leave = observer.subscribe(tell);
      return () => {
        hear = null;
        leave();
      };
    },
  };

  function put(): void {
    const next = inquire(about);
    // A card that is drawn again has the same question in another object.
    if (JSON.stringify(next) !== JSON.stringify(input)) {
      input = next;
      observer.setOptions(options());
    }
    tell();
  }

  function options() {
    return { ...queryOf(call, input as InputOf<C>), enabled: input !== null };
  }

  function tell(): void {
    if (answer() === heard) return;
    heard = last;
    if (isAtOnce) hear?.();
    else notifyManager.schedule(() => hear?.());
  }

  function answer(): Answer<C> {
    const { status, data, error } = observer.getCurrentResult();
    const now = input === null ? { data: undefined, error: null } : status === 'pending' ? null : { data, error };
    if (now && (last.data !== now.data || last.error !== now.error || last.asked !== about || last.input !== input))
      last = { ...now, asked: about, input };
    return last;
  }
}

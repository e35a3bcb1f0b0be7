import type { Call, InputOf, OutputOf } from '../../src/contract/call.ts';
import { AppError } from '../../src/contract/errors.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import type { Outcome } from './outcome.ts';
import { say } from './say.ts';

export interface CommandOptions<C extends Call> {
  /** The sentence of the toast after it worked: "Account removed". Nothing is said without it. */
  said?: (output: OutputOf<C>, input: InputOf<C>) => string;
  /** The toast offers to undo it, and says so where there was nothing to change. */
  undo?: boolean;
  /** inline: the caller shows the error beside the form, no toast. */
  errors?: 'toast' | 'inline';
}

/** Runs one command and tells what became of it. In a component: useCommand. */
export async function runCommand<C extends Call<'command'> | Call<'host'>>(
  call: ClientCall<C>,
  input: InputOf<C>,
  { said, undo = false, errors = 'toast' }: CommandOptions<C> = {},
): Promise<Outcome<OutputOf<C>>> {
  let change: number | undefined;
  try {
    const value = await call(input, { onChange: (made) => (change = made) });
    if (said && undo && change === undefined) say.note('Nothing had to be changed');
    else if (said) say.done(said(value, input), undo ? { change } : {});
    return { ok: true, value, change };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (errors === 'toast') say.error(error);
    return { ok: false, error };
  }
}

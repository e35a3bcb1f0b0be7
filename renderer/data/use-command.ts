import { useState } from 'react';
import type { Call, InputOf, OutputOf } from '../../src/contract/call.ts';
import { AppError } from '../../src/contract/errors.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import type { Outcome } from './outcome.ts';
import { say } from './say.ts';

interface CommandOptions<C extends Call> {
  /** The sentence of the toast after it worked: "Account removed". Nothing is said without it. */
  said?: (output: OutputOf<C>, input: InputOf<C>) => string;
  /** The toast offers to undo it. */
  undo?: boolean;
  /** inline: the caller shows `error` beside the form, no toast. */
  errors?: 'toast' | 'inline';
}
export interface RunningCommand<C extends Call> {
  run(input: InputOf<C>): Promise<Outcome<OutputOf<C>>>;
  isRunning: boolean;
  /** Of the last run; null while one is running. */
  error: AppError | null;
}

/** const remove = useCommand(api.accounts.remove, { said: () => 'Account removed', undo: true }) */
export function useCommand<C extends Call<'command'> | Call<'host'>>(
  call: ClientCall<C>,
  options: CommandOptions<C> = {},
): RunningCommand<C> {
  const [state, setState] = useState<{ running: number; error: AppError | null }>({ running: 0, error: null });

  async function run(input: InputOf<C>): Promise<Outcome<OutputOf<C>>> {
    setState(({ running }) => ({ running: running + 1, error: null }));
    const outcome = await tried(call(input));
    setState(({ running }) => ({ running: running - 1, error: outcome.ok ? null : outcome.error }));
    if (outcome.ok && options.said) say.done(options.said(outcome.value, input), { undo: options.undo ?? false });
    if (!outcome.ok && options.errors !== 'inline') say.error(outcome.error);
    return outcome;
  }
  return { run, isRunning: state.running > 0, error: state.error };
}

async function tried<T>(promise: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error };
    throw error;
  }
}

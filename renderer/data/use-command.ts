import { useState } from 'react';
import type { Call, InputOf, OutputOf } from '../../src/contract/call.ts';
import type { AppError } from '../../src/contract/errors.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import type { Outcome } from './outcome.ts';
import { type CommandOptions, runCommand } from './run-command.ts';

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
    const outcome = await runCommand(call, input, options);
    setState(({ running }) => ({ running: running - 1, error: outcome.ok ? null : outcome.error }));
    return outcome;
  }
  return { run, isRunning: state.running > 0, error: state.error };
}

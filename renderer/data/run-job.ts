import type { Call, InputOf, OutputOf } from '../../src/contract/call.ts';
import { AppError } from '../../src/contract/errors.ts';
import type { JobState } from '../../src/contract/frames.ts';
import type { ClientCall } from '../../src/transport/create-client.ts';
import type { Outcome } from './outcome.ts';
import { say } from './say.ts';

export interface JobOptions<C extends Call> {
  /** How its end is told: "Backup made and verified". */
  said: (output: OutputOf<C>) => string;
}

/** Runs long work and tells its end, wherever the person is by then. In a component: useJob. */
export async function runJob<C extends Call<'job'>>(
  call: ClientCall<C>,
  input: InputOf<C>,
  { said }: JobOptions<C>,
  onProgress: (job: JobState) => void = () => undefined,
): Promise<Outcome<OutputOf<C>>> {
  try {
    const value = await call(input, { onProgress });
    say.done(said(value));
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'cancelled') say.note('Cancelled. Nothing of it was kept.');
    else say.error(error);
    return { ok: false, error };
  }
}

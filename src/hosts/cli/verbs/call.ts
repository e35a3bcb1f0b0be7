import type { Contract, Json } from '../../../contract/call.ts';
import { AppError } from '../../../contract/errors.ts';
import { contract } from '../../../contract/index.ts';
import type { CallOptions, Client } from '../../../transport/create-client.ts';
import { allCalls } from '../all-calls.ts';
import { didYouMean } from '../nearest.ts';
import { readStdin } from '../read-stdin.ts';
import type { Verb } from '../verb.ts';

export const call: Verb = {
  name: 'call',
  takes: 'AREA.NAME [JSON|-]',
  about: 'Any call below, its input as JSON (- reads it from stdin)',
  words: [1, 2],
  flags: [],
  async run({ words: [path = '', input = '{}'] }, open) {
    const declared = allCalls(contract).get(path);
    if (!declared) throw unknown(path);
    const value = parseJson(input === '-' ? await readStdin() : input);
    const { api, watched } = await open(declared.kind === 'job' ? 'long' : 'short');
    const answer = await ask(api, path, value, watched);
    return { value: answer, text: JSON.stringify(answer, null, 2) };
  },
};

/** The journal itself checks what goes in and what comes out. */
async function ask(api: Client<Contract>, path: string, value: unknown, options: CallOptions): Promise<Json> {
  const [area = '', name = ''] = path.split('.');
  return (await api[area]?.[name]?.(value, options)) as Json;
}

function unknown(path: string): AppError {
  const near = didYouMean(path, [...allCalls(contract).keys()]);
  return new AppError('unknown_call', `There is no call named “${path.slice(0, 80)}”.${near}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('invalid_input', `The input is not JSON: ${(error as Error).message.slice(0, 120)}. Nothing was changed.`);
  }
}

import type { Json } from '../../../contract/call.ts';
import { AppError } from '../../../contract/errors.ts';
import { contract } from '../../../contract/index.ts';
import type { CallOptions } from '../../../transport/create-client.ts';
import { callPaths } from '../call-paths.ts';
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
    const paths = callPaths(contract);
    if (!paths.includes(path))
      throw new AppError('unknown_call', `There is no call named “${path.slice(0, 80)}”.${didYouMean(path, paths)}`);
    const value = parseJson(input === '-' ? await readStdin() : input);
    const [area = '', name = ''] = path.split('.');
    const { api, watched } = await open(contractKind(area, name) === 'job' ? 'long' : 'short');
    const run = (api as unknown as AnyClient)[area]?.[name] as AnyCall;
    const answer = await run(value, watched);
    return { value: answer, text: JSON.stringify(answer, null, 2) };
  },
};

type AnyCall = (input: unknown, options: CallOptions) => Promise<Json>;
type AnyClient = Readonly<Record<string, Readonly<Record<string, AnyCall>>>>;

const contractKind = (area: string, name: string) => (contract as AnyContract)[area]?.[name]?.kind;
type AnyContract = Readonly<Record<string, Readonly<Record<string, { kind: string }>>>>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('invalid_input', `The input is not JSON: ${(error as Error).message.slice(0, 120)}. Nothing was changed.`);
  }
}

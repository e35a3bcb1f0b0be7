import type { Call, Contract } from '../../contract/call.ts';
import { AppError } from '../../contract/errors.ts';
import { allCalls } from './all-calls.ts';
import { describeSchema } from './describe-schema.ts';
import { didYouMean } from './nearest.ts';
import type { Verb } from './verb.ts';

/** Everything at a glance, or one verb or call in full. Made from the verbs and the contract, so it cannot fall behind. */
export function help(verbs: readonly Verb[], contract: Contract, topic: string): string {
  if (topic === '') return overview(verbs, contract);
  const verb = verbs.find(({ name }) => name === topic);
  if (verb) return helpOfVerb(verb);
  const calls = allCalls(contract);
  const call = calls.get(topic);
  if (call) return helpOfCall(topic, call);
  const known = [...verbs.map(({ name }) => name), ...calls.keys()];
  throw new AppError('not_found', `There is no help on “${topic.slice(0, 80)}”.${didYouMean(topic, known)}`);
}

function overview(verbs: readonly Verb[], contract: Contract): string {
  return [
    'Roundtrip, a trading journal on this machine.',
    '',
    'roundtrip [--journal DIR] [--json] WHAT',
    '',
    ...columns(verbs.map(({ name, takes, about }) => [`${name} ${takes}`.trim(), about])),
    '',
    'Flags:',
    ...columns([
      ['--journal DIR', 'Which journal; otherwise the one opened last'],
      ['--json', 'The answer as JSON'],
      ['--help', 'This; also: roundtrip help accounts.create'],
      ['--version', 'The version'],
    ]),
    '',
    'Calls:',
    ...columns([...allCalls(contract)].map(([path, { about }]) => [path, about])),
  ].join('\n');
}

const helpOfVerb = ({ name, takes, about }: Verb): string => [`roundtrip ${name} ${takes}`.trim(), '', about].join('\n');

function helpOfCall(path: string, call: Call): string {
  return [`roundtrip call ${path} JSON`, '', `${call.about} (${call.kind}).`, '', 'Input:', ...describeSchema(call.in)].join('\n');
}

/** Explanations stand in one column; what is too wide for the first one pushes its own to the next line. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(26, Math.max(...rows.map(([name]) => name.length)));
  return rows.map(([name, about]) =>
    name.length > width ? `  ${name}\n  ${' '.repeat(width)}  ${about}` : `  ${name.padEnd(width)}  ${about}`,
  );
}

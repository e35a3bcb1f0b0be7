import { AppError } from '../../contract/errors.ts';
import { contract } from '../../contract/index.ts';
import { version } from '../version.ts';
import { findVerb } from './find-verb.ts';
import { didYouMean } from './nearest.ts';
import type { OpenedJournal } from './open-journal.ts';
import { type Arguments, readArguments } from './read-arguments.ts';
import type { OpenJournal, Verb } from './verb.ts';
import { VERBS } from './verbs.ts';

const EVERYWHERE = { journal: 'text', json: 'switch', help: 'switch', h: 'switch', version: 'switch' } as const;
const OF_VERBS = { account: 'text', name: 'text', preset: 'text', currency: 'text', limit: 'text' } as const;

/** What the command line asks for, as text for stdout. */
export async function main(argv: readonly string[]): Promise<string> {
  const given = readArguments(argv, { ...EVERYWHERE, ...OF_VERBS });
  if (given.switches.has('version')) return version;
  const [first] = given.words;
  if (first === undefined || first === 'help' || given.switches.has('help') || given.switches.has('h')) return helpOn(given.words);
  const { verb, rest } = findVerb(VERBS, given.words);
  refuseOtherFlags(verb, given);
  return withJournal(given.texts.get('journal'), async (open) => {
    const { value, text } = await verb.run({ ...given, words: rest }, open);
    return given.switches.has('json') ? JSON.stringify(value, null, 2) : text;
  });
}

async function helpOn(words: readonly string[]): Promise<string> {
  const { help } = await import('./help.ts');
  return help(VERBS, contract, words.filter((word, i) => i > 0 || word !== 'help').join(' '));
}

function refuseOtherFlags(verb: Verb, { texts }: Arguments): void {
  for (const name of texts.keys()) {
    if (Object.hasOwn(EVERYWHERE, name) || verb.flags.includes(name)) continue;
    throw new AppError(
      'invalid_input',
      `“${verb.name}” has no flag --${name}.${didYouMean(
        `--${name}`,
        verb.flags.map((known) => `--${known}`),
      )}`,
    );
  }
}

/** The journal is opened when a verb asks for it, and closed when the verb has its answer. */
async function withJournal<T>(asked: string | undefined, run: (open: OpenJournal) => Promise<T>): Promise<T> {
  let opened: OpenedJournal | undefined;
  try {
    return await run(async (work) => {
      const { openJournal } = await import('./open-journal.ts');
      opened = await openJournal(asked, work);
      return opened;
    });
  } finally {
    await opened?.close();
  }
}

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
const OF_VERBS = {
  account: 'text',
  name: 'text',
  preset: 'text',
  currency: 'text',
  limit: 'text',
  zone: 'text',
  format: 'text',
  day: 'text',
  'dry-run': 'switch',
  csv: 'switch',
  filter: 'text',
  xlsx: 'text',
} as const;

export interface Said {
  readonly text: string;
  /** Some of what was asked for could not be done; the text says what. */
  readonly failed: boolean;
}

/** What the command line asks for, as text for stdout. */
export async function main(argv: readonly string[]): Promise<Said> {
  const given = readArguments(argv, { ...EVERYWHERE, ...OF_VERBS });
  if (given.switches.has('version')) return said(version);
  const [first] = given.words;
  if (first === undefined || first === 'help' || given.switches.has('help') || given.switches.has('h'))
    return said(await helpOn(given.words));
  const { verb, rest } = findVerb(VERBS, given.words);
  refuseOtherFlags(verb, given);
  return withJournal(given.texts.get('journal'), async (open) => {
    const { value, text, failed = false } = await verb.run({ ...given, words: rest }, open);
    return { text: given.switches.has('json') ? JSON.stringify(value, null, 2) : text, failed };
  });
}

const said = (text: string): Said => ({ text, failed: false });

async function helpOn(words: readonly string[]): Promise<string> {
  const { help } = await import('./help.ts');
  return help(VERBS, contract, words.filter((word, i) => i > 0 || word !== 'help').join(' '));
}

function refuseOtherFlags(verb: Verb, { texts, switches }: Arguments): void {
  for (const name of [...texts.keys(), ...switches]) {
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

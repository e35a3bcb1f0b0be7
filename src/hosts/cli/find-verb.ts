import { AppError } from '../../contract/errors.ts';
import { didYouMean } from './nearest.ts';
import type { Verb } from './verb.ts';

/** The verb that the words begin with, the longest one, and the words after it. */
export function findVerb(verbs: readonly Verb[], words: readonly string[]): { verb: Verb; rest: readonly string[] } {
  const found = verbs
    .filter(({ name }) => name.split(' ').every((part, i) => words[i] === part))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!found) throw unknown(verbs, words);
  const rest = words.slice(found.name.split(' ').length);
  const [least, most] = found.words;
  if (rest.length < least) throw new AppError('invalid_input', `It is “roundtrip ${found.name} ${found.takes}”.`);
  const surplus = rest[most];
  if (surplus !== undefined) throw tooMany(verbs, found, surplus);
  return { verb: found, rest };
}

function unknown(verbs: readonly Verb[], words: readonly string[]): AppError {
  const asked = words.slice(0, 2).join(' ').slice(0, 60);
  const names = verbs.map(({ name }) => name);
  const near = didYouMean(asked, names) || didYouMean(words[0] ?? '', names);
  return new AppError('unknown_call', `Roundtrip does not know “${asked}”.${near} roundtrip --help lists everything.`);
}

function tooMany(verbs: readonly Verb[], { name }: Verb, surplus: string): AppError {
  const longer = verbs.map((verb) => verb.name).filter((other) => other.startsWith(`${name} `));
  const near =
    didYouMean(
      surplus,
      longer.map((other) => other.slice(name.length + 1)),
    ) || ` Try “roundtrip ${name}”.`;
  return new AppError('invalid_input', `“${surplus.slice(0, 60)}” is one word too many for “${name}”.${near}`);
}

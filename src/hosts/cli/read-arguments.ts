import { AppError } from '../../contract/errors.ts';
import { didYouMean } from './nearest.ts';

/** switch: there or not. text: needs a value. */
export type FlagKinds = Readonly<Record<string, 'switch' | 'text'>>;
export interface Arguments {
  readonly words: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** The command line as words and flags; `--` ends the flags, `-` is a word. */
export function readArguments(argv: readonly string[], kinds: FlagKinds): Arguments {
  const words: string[] = [];
  const texts = new Map<string, string>();
  const switches = new Set<string>();
  const rest = [...argv];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      words.push(...rest.splice(0));
    } else if (!/^-[^\d]/.test(arg)) {
      words.push(arg);
    } else {
      const [, name = '', value] = /^--?([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
      takeFlag(name, value);
    }
  }
  return { words, texts, switches };

  function takeFlag(name: string, given: string | undefined): void {
    if (!Object.hasOwn(kinds, name))
      throw wrong(
        `There is no flag --${name.slice(0, 60)}.${didYouMean(
          `--${name}`,
          Object.keys(kinds).map((known) => `--${known}`),
        )}`,
      );
    if (kinds[name] === 'switch') {
      if (given !== undefined) throw wrong(`--${name} takes no value.`);
      switches.add(name);
      return;
    }
    const value = given ?? rest.shift();
    if (value === undefined) throw wrong(`--${name} needs a value.`);
    texts.set(name, value);
  }
}

const wrong = (sentence: string) => new AppError('invalid_input', sentence);

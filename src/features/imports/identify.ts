import { hash } from 'node:crypto';
import { hashUid } from '../../db/hash-uid.ts';
import type { FillFact } from '../../importers/facts.ts';
import type { Importer } from '../../importers/importer.ts';
import { createTally } from './tally.ts';

export interface Identity {
  readonly uid: string;
  readonly identity: string;
}

/**
 * What makes a thing of a file this one, from the raw text alone: the id its broker gave it, else its cells and how many of the
 * same stood before it. A new zone or another mapping changes neither, so the same file is the same wherever it is imported.
 */
export function createIdentities(scope: Importer['idScope']) {
  const seen = new Map<string, (digest: string) => number>();

  return {
    ofFill(account: string, fact: FillFact): Identity {
      if (fact.execution !== undefined)
        return named(account, `x:${[fact.execution, ...scope.map((part) => scoped(part, fact))].join('|')}`);
      return counted(account, fact.identity);
    },
    ofOther: counted,
  };

  function counted(account: string, cells: readonly string[]): Identity {
    const digest = hash('sha256', cells.join('\u001f')).slice(0, 32);
    const count = seen.get(account) ?? createTally();
    seen.set(account, count);
    return named(account, `c:${digest}:${count(digest)}`);
  }
}

/** The next identity that nothing has yet, for a row that the user takes although it looks like a stored one. */
export function nextIdentity(account: string, { identity }: Identity, isTaken: (uid: string) => boolean): Identity {
  for (let nth = 2; ; nth++) {
    const next = named(account, `${identity}:again:${nth}`);
    if (!isTaken(next.uid)) return next;
  }
}

const named = (account: string, identity: string): Identity => ({ uid: hashUid(account, identity), identity });

function scoped(part: Importer['idScope'][number], fact: FillFact): string {
  switch (part) {
    case 'side':
      return fact.side;
    case 'day':
      return fact.time.date;
    case 'symbol':
      return fact.instrument.text;
    case 'exchange':
      return fact.exchange ?? '';
    case 'counter':
      return fact.counter ?? '';
  }
}

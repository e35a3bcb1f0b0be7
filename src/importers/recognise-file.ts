import type { Importer, Match } from './importer.ts';
import type { Source } from './source.ts';

export interface Claim extends Match {
  readonly importer: Importer;
}

/** Whoever claims this source, surest first. When the first two are about as sure the user is asked: nothing is guessed between them. */
export function recogniseFile(
  source: Source,
  importers: readonly Importer[],
): { readonly best: Claim | null; readonly claims: readonly Claim[] } {
  const claims = importers
    .flatMap((importer) => {
      const match = importer.detect(source);
      return match ? [{ importer, ...match }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.importer.id < b.importer.id ? -1 : 1));
  const [first, second] = claims;
  return { best: first && (!second || first.score - second.score >= CLEARLY) ? first : null, claims };
}

const CLEARLY = 0.05;

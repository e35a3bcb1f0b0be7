import type { Importer, ParseOptions } from '../../src/importers/importer.ts';
import type { Source } from '../../src/importers/source.ts';

export interface Fixture {
  readonly importer: Importer;
  readonly source: Source;
  readonly options: ParseOptions;
}

/** What importers were given to read in this run. */
export const FIXTURES: Fixture[] = [];

/** A helper that parses for tests, noting what its importer is given. */
export const recorded =
  <Rest extends readonly unknown[], Parsed>(parse: (importer: Importer, ...rest: Rest) => Parsed) =>
  (importer: Importer, ...rest: Rest): Parsed =>
    parse(noting(importer), ...rest);

const noting = (importer: Importer): Importer => ({
  ...importer,
  parse(source, options) {
    FIXTURES.push({ importer, source, options });
    return importer.parse(source, options);
  },
});

import type { Found } from '../../src/importers/facts.ts';
import type { Importer, ParseOptions } from '../../src/importers/importer.ts';
import { bytesOfText } from '../../src/importers/readers/bytes-of-text.ts';
import { openSource } from '../../src/importers/readers/open-source.ts';

const UNANSWERED: ParseOptions = { day: null, dateOrder: null, currency: null };

/** What an importer finds in a file of this text. */
export function parseFile(
  importer: Importer,
  text: string,
  { name = 'export.csv', ...answers }: Partial<ParseOptions> & { name?: string } = {},
) {
  const source = openSource(bytesOfText(name, text));
  const found: Found[] = [...importer.parse(source, { ...UNANSWERED, ...answers })];
  const of = <T extends Found['type']>(type: T) => found.filter((each): each is Extract<Found, { type: T }> => each.type === type);
  return { source, match: importer.detect(source), found, of };
}

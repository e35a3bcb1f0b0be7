import { expect, test } from 'vitest';
import { externalUrl } from '../../main/external-url.ts';
import { externalUrls } from '../support/external-urls.ts';

test('only plain https pages leave for the system, written anew', () => {
  expect(externalUrls.length).toBeGreaterThanOrEqual(60);
  for (const [asked, opened] of externalUrls) expect([asked, externalUrl(asked)]).toEqual([asked, opened]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeys } from '../support/journeys.ts';
import { openWebApp, type WebApp } from '../support/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
});
afterAll(() => app.stop());

test.each(journeys)('in the browser %s', (_name, walk) => walk(app));

test('no page complained', () => {
  expect(app.complaints).toEqual([]);
});

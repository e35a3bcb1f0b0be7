import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from '../standin/launch.ts';
import { deskOf } from '../support/desk.ts';
import { end } from '../support/desktop-app.ts';
import { journeys } from '../support/journeys.ts';

let run: RunningApp;
const complaints: string[] = [];
beforeAll(async () => {
  run = await launch();
  run.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  run.page.on('pageerror', (error) => complaints.push(error.message));
  await run.page.getByRole('navigation', { name: 'Main' }).waitFor();
});
afterAll(() => end(run));

test.each(journeys)('in the window %s', (_name, walk) => walk(deskOf(run.page)));

test('the page complained of nothing', () => {
  expect(complaints).toEqual([]);
});

import { expect, test } from 'vitest';
import { ownPages } from '../../main/own-pages.ts';

test.each([
  ['app://journal/index.html', true],
  ['app://journal/index.html#/accounts', true],
  ['app://journal', true],
  ['app://journal.evil/index.html', false],
  ['app://evil/index.html', false],
  ['app://user@evil/index.html', false],
  ['https://journal/index.html', false],
  ['file:///app/journal/index.html', false],
  ['http://127.0.0.1:5173/', false],
  ['about:blank', false],
  ['data:text/html,app://journal', false],
  ['', false],
])('%j is ours: %j', (url, ours) => {
  expect(ownPages(undefined).isOurs(url)).toBe(ours);
});

test('in development the pages of the development server are ours, and only they', () => {
  const pages = ownPages('http://127.0.0.1:5173/');
  expect(pages.start).toBe('http://127.0.0.1:5173/');
  expect(pages.isOurs('http://127.0.0.1:5173/src/x.ts')).toBe(true);
  expect(pages.isOurs('http://127.0.0.1:5174/')).toBe(false);
  expect(pages.isOurs('app://journal/index.html')).toBe(false);
});

test('a development server elsewhere is refused', () => {
  for (const url of ['https://evil.example/', 'http://evil.example/', 'http://127.0.0.1.evil.example/'])
    expect(() => ownPages(url)).toThrow(/on this machine/);
});

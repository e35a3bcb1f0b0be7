import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { ServerFrame } from '../../src/contract/frames.ts';
import type { RunningApp } from '../standin/launch.ts';

type Answer = Extract<ServerFrame, { t: 'value' | 'error' }>;
/** Far above the ids that the page itself gives out. */
let lastId = 1_000_000_000;

/** A call through the page's own bridge, as the page would make it. */
export function ask(page: Page, call: string, input: unknown = {}): Promise<Answer> {
  const frame = { t: 'call', id: ++lastId, call, input, after: 0 };
  return page.evaluate(
    (sent) =>
      new Promise<Answer>((resolve) => {
        const { roundtrip } = window as any;
        roundtrip.listen((text: string) => {
          const got = JSON.parse(text);
          if (got.id === sent.id && (got.t === 'value' || got.t === 'error')) resolve(got);
        });
        roundtrip.send(JSON.stringify(sent));
      }),
    frame,
  );
}

/** What it answers, or the test fails with its error. */
export async function value<T = any>(page: Page, call: string, input: unknown = {}): Promise<T> {
  const answer = await ask(page, call, input);
  if (answer.t === 'error') throw new Error(`${call}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as T;
}

/** Frames that nobody asked for, from now on: `await heard()` gives those of this kind so far. */
export async function listenFor(page: Page, kind: string): Promise<() => Promise<any[]>> {
  const name = `__heard_${kind}_${++lastId}`;
  await page.evaluate(
    ([key, t]) => {
      const heard: unknown[] = [];
      (window as any)[key as string] = heard;
      (window as any).roundtrip.listen((text: string) => {
        const frame = JSON.parse(text);
        if (frame.t === t) heard.push(frame);
      });
    },
    [name, kind],
  );
  return () => page.evaluate((key) => (window as any)[key], name);
}

/** Ends the app as its user would; its exit code. */
export async function quit({ app }: RunningApp): Promise<number | null> {
  const process = app.process();
  const code = new Promise<number | null>((resolve) => process.once('exit', resolve));
  await app.close();
  return code;
}

/** The same, and everything of it is gone. */
export async function end(run: RunningApp): Promise<void> {
  await quit(run);
  rmSync(run.home, { recursive: true, force: true });
}

export const draftAccount = (name: string) => ({
  name,
  broker: '',
  number: '',
  currency: 'USD',
  assetClass: 'stocks',
  mode: 'live',
  inTotals: true,
  positionMode: 'netting',
  matching: 'fifo',
  tradeUnit: 'position',
  shorting: 'ask',
  day: null,
  dust: '0',
  startingBalance: null,
  defaultRisk: null,
  dailyLoss: null,
  maxLoss: null,
  lossFloor: 'static',
  floorLock: null,
  archived: false,
  fees: [],
  phases: [],
});

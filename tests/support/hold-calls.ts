import type { Page } from 'playwright-core';

type Asked = { line: string; frames: { call?: string }[] };

/** Keeps back what the page asks by a call, but not what it asks beside it. Ends with what was kept back being asked. */
export async function holdCalls(page: Page, call: string): Promise<() => Promise<void>> {
  const kept: Asked[] = [];
  await page.route('**/api/frames', (route) => {
    const text = route.request().postData();
    const { line, frames } = text ? (JSON.parse(text) as Asked) : { line: '', frames: [] };
    const [held, others] = [frames.filter((frame) => frame.call === call), frames.filter((frame) => frame.call !== call)];
    if (held.length === 0) return route.continue();
    kept.push({ line, frames: held });
    return others.length > 0 ? route.continue({ postData: JSON.stringify({ line, frames: others }) }) : route.fulfill({ status: 202 });
  });
  return async () => {
    await page.unroute('**/api/frames');
    for (const asked of kept) await page.evaluate(POST, asked);
  };
}

const POST = async (asked: Asked) => {
  const headers = { 'content-type': 'application/json', 'x-roundtrip': '1' };
  await fetch('api/frames', { method: 'POST', body: JSON.stringify(asked), headers });
};

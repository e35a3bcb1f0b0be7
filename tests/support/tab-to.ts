import type { Locator } from 'playwright-core';

/** Goes to a control as somebody without a mouse does. */
export async function tabTo(control: Locator): Promise<void> {
  const { keyboard } = control.page();
  for (let presses = 0; presses < 60; presses++) {
    await keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches ${control}`);
}

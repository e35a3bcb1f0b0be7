import type { Page } from 'playwright-core';

/** Sets the control of that label, by keyboard alone once the focus is on it. */
export type Operation = (page: Page, label: string) => Promise<void>;

/** One of a few, all in sight. */
export const choose =
  (option: string): Operation =>
  async (page, label) => {
    await page.getByRole('radiogroup', { name: label, exact: true }).getByRole('radio', { name: option, exact: true }).focus();
    await page.keyboard.press('Space');
  };

/** One of a list that opens. */
export const pick =
  (option: string): Operation =>
  async (page, label) => {
    await page.getByRole('combobox', { name: label, exact: true }).focus();
    await page.keyboard.press('Enter');
    const wanted = page.getByRole('option', { name: option, exact: true });
    await wanted.waitFor();
    await page.keyboard.type(option);
    await wanted.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await wanted.waitFor({ state: 'detached' });
  };

/** One of many, by a part of its name. */
export const search =
  (typed: string): Operation =>
  async (page, label) => {
    await page.getByRole('combobox', { name: label, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(typed);
    await page.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

export const type =
  (text: string): Operation =>
  async (page, label) => {
    await page.getByRole('textbox', { name: label, exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
  };

export const toggle: Operation = async (page, label) => {
  await page.getByRole('switch', { name: label, exact: true }).focus();
  await page.keyboard.press('Space');
};

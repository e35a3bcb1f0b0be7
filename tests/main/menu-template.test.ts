import { expect, test } from 'vitest';
import { menuTemplate } from '../../main/menu-template.ts';
import { actions } from '../../src/contract/actions.ts';

type Item = ReturnType<typeof menuTemplate>[number];
const items = (menu: Item[]): Item[] => menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
const build = (platform: NodeJS.Platform, run: (id: string) => void = () => {}) => items(menuTemplate(run, platform, false));

test.each(['linux', 'win32', 'darwin'] as const)('on %s every action is in the menu once, and a click runs it', (platform) => {
  const ran: string[] = [];
  const ours = build(platform, (id) => ran.push(id)).filter((item) => item.id !== undefined);
  for (const item of ours) (item.click as () => void)();
  expect(ran.toSorted()).toEqual(actions.map((action) => action.id).toSorted());
  expect(ours.map((item) => item.label).toSorted()).toEqual(actions.map((action) => action.name).toSorted());
});

test('keys that are plain letters belong to the page and are not in the menu; the menu never takes one away from the page', () => {
  const keys = build('linux').filter((item) => item.id && item.accelerator);
  expect(keys.length).toBeGreaterThan(5);
  for (const { accelerator, registerAccelerator } of keys) {
    expect(accelerator).toMatch(/^(CmdOrCtrl\+|F\d)/);
    expect(registerAccelerator).toBe(false);
  }
});

test('the tools of development are not in a package', () => {
  const roles = (inDevelopment: boolean) => items(menuTemplate(() => {}, 'linux', inDevelopment)).map((item) => item.role);
  expect(roles(true)).toContain('toggleDevTools');
  expect(roles(false)).not.toContain('toggleDevTools');
});

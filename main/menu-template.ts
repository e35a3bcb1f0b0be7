import type { MenuItemConstructorOptions } from 'electron';
import { type ActionDeclaration, type ActionId, actions } from '../src/contract/actions.ts';

type Items = MenuItemConstructorOptions[];
const line = { type: 'separator' } as const;

/** The menu bar, made from the one list of actions; the system's own items stand below ours. */
export function menuTemplate(run: (action: ActionId) => void, platform: NodeJS.Platform, inDevelopment: boolean): Items {
  const isMac = platform === 'darwin';
  const ours = (menu: ActionDeclaration['menu']): Items =>
    actions.filter((action) => action.menu === menu).map((action) => menuItem(action, () => run(action.id)));
  const tools: Items = [line, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(isMac ? ([{ role: 'appMenu' }] as Items) : []),
    { label: 'File', submenu: [...ours('file'), line, { role: isMac ? 'close' : 'quit' }] },
    { label: 'Edit', submenu: [...ours('edit'), line, ...clipboard] },
    { label: 'View', submenu: [...ours('view'), line, ...zoom, ...(inDevelopment ? tools : [])] },
    { label: 'Go', submenu: ours('go') },
    ...(isMac ? ([{ role: 'windowMenu' }] as Items) : []),
    { label: 'Help', role: 'help', submenu: ours('help') },
  ];
}

/** The page listens for the keys itself, in every host alike: where the system lets it, the menu only shows them. */
function menuItem({ id, name, keys }: ActionDeclaration, click: () => void): MenuItemConstructorOptions {
  const key = keys.find((one) => one.startsWith('Mod+') || /^F\d+$/.test(one));
  return { id, label: name, click, ...(key ? { accelerator: key.replace('Mod', 'CmdOrCtrl'), registerAccelerator: false } : {}) };
}

const clipboard: Items = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'delete' }, { role: 'selectAll' }];
const zoom: Items = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, line, { role: 'togglefullscreen' }];

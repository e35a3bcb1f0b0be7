import { app, Menu } from 'electron';
import type { ActionId } from '../src/contract/actions.ts';
import { menuTemplate } from './menu-template.ts';

/** A click on an action of ours runs it; the rest is the system's. */
export function setMenu(run: (action: ActionId) => void): void {
  app.setAboutPanelOptions({ applicationName: 'Roundtrip', applicationVersion: app.getVersion(), copyright: 'MIT licence' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, process.platform, !app.isPackaged)));
}

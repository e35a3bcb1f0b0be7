import { BrowserWindow } from './browser-window.ts';

type Options = Record<string, any>;

/** No menu is on any screen here: only what it holds, and what a click does. */
export class MenuItem {
  [key: string]: any;
  constructor(options: Options) {
    const { click, submenu, ...rest } = options;
    Object.assign(this, { enabled: true, visible: true, type: submenu ? 'submenu' : 'normal', label: '', ...rest });
    if (submenu) this.submenu = submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
    this.click = (event: object = {}) => click?.(this, BrowserWindow.getFocusedWindow(), event);
  }
}

export class Menu {
  static #application: Menu | null = null;
  items: MenuItem[] = [];
  static buildFromTemplate(template: Options[]): Menu {
    const menu = new Menu();
    menu.items = template.map((options) => new MenuItem(options));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

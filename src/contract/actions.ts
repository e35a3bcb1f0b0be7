/** What can be done from anywhere. The palette, the keyboard sheet, the top bar and the desktop's menu all read this list. */
export interface ActionDeclaration {
  readonly id: string;
  /** As it stands in menus and in the palette. "…" asks for more first. */
  readonly name: string;
  readonly group: 'Go to' | 'Journal' | 'Change' | 'View' | 'Help';
  /** Where it stands in the desktop's menu bar. */
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'help';
  /**
   * "Mod" is Ctrl, or Cmd on a Mac; "G A" is one key after the other; the first is the one printed. The page itself listens for all
   * of them. Those with "Mod" and the F keys are good for a native menu too.
   */
  readonly keys: readonly string[];
  /** Needs a native window. */
  readonly desktopOnly: boolean;
}

const everywhere = { desktopOnly: false } as const;
const desktop = { desktopOnly: true } as const;

/** Also heard outside the window, if the settings say so. */
export const CAPTURE_KEY = 'Mod+Shift+F8';

export const actions = [
  { id: 'goToDashboard', name: 'Dashboard', group: 'Go to', menu: 'go', keys: ['G D', 'Mod+1'], ...everywhere },
  { id: 'goToTrades', name: 'Trades', group: 'Go to', menu: 'go', keys: ['G T', 'Mod+2'], ...everywhere },
  { id: 'goToJournal', name: 'Journal', group: 'Go to', menu: 'go', keys: ['G J', 'Mod+3'], ...everywhere },
  { id: 'goToReports', name: 'Reports', group: 'Go to', menu: 'go', keys: ['G R', 'Mod+4'], ...everywhere },
  { id: 'goToPlans', name: 'Plans', group: 'Go to', menu: 'go', keys: ['G P', 'Mod+5'], ...everywhere },
  { id: 'goToSetups', name: 'Setups and tags', group: 'Go to', menu: 'go', keys: ['G U', 'Mod+6'], ...everywhere },
  { id: 'goToImports', name: 'Imports', group: 'Go to', menu: 'go', keys: ['G I', 'Mod+7'], ...everywhere },
  { id: 'goToAccounts', name: 'Accounts', group: 'Go to', menu: 'go', keys: ['G A', 'Mod+8'], ...everywhere },
  { id: 'goToHistory', name: 'History', group: 'Go to', menu: 'go', keys: ['G H', 'Mod+9'], ...everywhere },
  { id: 'goToSettings', name: 'Settings', group: 'Go to', menu: 'go', keys: ['G S', 'Mod+,'], ...everywhere },

  { id: 'newTrade', name: 'New trade…', group: 'Journal', menu: 'file', keys: ['N', 'Mod+N'], ...everywhere },
  { id: 'newPlan', name: 'New plan…', group: 'Journal', menu: 'file', keys: ['Shift+N'], ...everywhere },
  { id: 'importFiles', name: 'Import files…', group: 'Journal', menu: 'file', keys: ['I', 'Mod+I'], ...everywhere },
  { id: 'addAccount', name: 'Add account', group: 'Journal', menu: 'file', keys: ['A'], ...everywhere },
  { id: 'backUp', name: 'Back up now', group: 'Journal', menu: 'file', keys: ['Mod+Shift+B'], ...everywhere },
  { id: 'openJournal', name: 'Open another journal…', group: 'Journal', menu: 'file', keys: ['Mod+O'], ...everywhere },
  { id: 'createJournal', name: 'Start a new journal…', group: 'Journal', menu: 'file', keys: [], ...everywhere },
  { id: 'openSample', name: 'Look around in a sample journal', group: 'Journal', menu: 'file', keys: [], ...everywhere },
  { id: 'moveJournal', name: 'Move this journal…', group: 'Journal', menu: 'file', keys: [], ...everywhere },
  { id: 'showFolder', name: 'Show the journal folder', group: 'Journal', menu: 'file', keys: [], ...desktop },
  { id: 'captureScreen', name: 'Capture the screen', group: 'Journal', menu: 'file', keys: [CAPTURE_KEY], ...desktop },

  { id: 'undo', name: 'Undo', group: 'Change', menu: 'edit', keys: ['Mod+Z'], ...everywhere },
  { id: 'redo', name: 'Redo', group: 'Change', menu: 'edit', keys: ['Mod+Shift+Z', 'Mod+Y'], ...everywhere },

  { id: 'openPalette', name: 'Search or jump to', group: 'View', menu: 'view', keys: ['Mod+K'], ...everywhere },
  { id: 'addFilter', name: 'Add filter', group: 'View', menu: 'view', keys: ['/'], ...everywhere },
  { id: 'chartAsImage', name: 'Chart as image…', group: 'View', menu: 'view', keys: ['Shift+P'], ...everywhere },
  { id: 'hideMoney', name: 'Hide or show money', group: 'View', menu: 'view', keys: ['H', 'Shift+H'], ...everywhere },
  { id: 'switchTheme', name: 'Switch between light and dark', group: 'View', menu: 'view', keys: ['Shift+T'], ...everywhere },

  { id: 'showKeys', name: 'Keyboard shortcuts', group: 'Help', menu: 'help', keys: ['?', 'F1'], ...everywhere },
  { id: 'showAbout', name: 'About Roundtrip', group: 'Help', menu: 'help', keys: [], ...everywhere },
  { id: 'checkForUpdates', name: 'Check for updates', group: 'Help', menu: 'help', keys: [], ...desktop },
] as const satisfies readonly ActionDeclaration[];

export type ActionId = (typeof actions)[number]['id'];

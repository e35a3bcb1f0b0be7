import type { ActionId } from '../../../src/contract/actions.ts';

/** What else people call it. */
export const SYNONYMS: Partial<Record<ActionId, string>> = {
  goToTrades: 'table list positions orders executions log',
  goToJournal: 'diary days calendar month week review',
  goToPlans: 'missed ideas watchlist',
  goToSetups: 'playbook strategies mistakes emotions labels',
  goToImports: 'files brokers uploads',
  goToAccounts: 'brokers balances',
  goToHistory: 'changes audit undo log',
  goToSettings: 'preferences options configuration',
  newTrade: 'enter add create buy sell manual entry position',
  newPlan: 'enter add create missed idea',
  importFiles: 'upload csv statement broker load',
  addAccount: 'new account broker create',
  backUp: 'backup save copy export safety',
  openJournal: 'load switch folder',
  createJournal: 'new create folder',
  openSample: 'demo example try tour made up fake test',
  moveJournal: 'relocate folder',
  undo: 'revert take back',
  redo: 'again repeat',
  hideMoney: 'privacy private amounts blur screen sharing',
  switchTheme: 'dark mode light mode theme appearance colours colors',
  showKeys: 'hotkeys help keys cheat sheet',
  showAbout: 'version licences licenses',
  checkForUpdates: 'upgrade version',
};

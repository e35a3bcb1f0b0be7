import type { ActionId } from '../../src/contract/actions.ts';
import type { Action } from './action.ts';
import { addAccount } from './add-account.ts';
import { addFilter } from './add-filter.ts';
import { backUp } from './back-up.ts';
import { captureScreen } from './capture-screen.ts';
import { chartAsImage } from './chart-as-image.ts';
import { checkForUpdates } from './check-for-updates.ts';
import { createJournal } from './create-journal.ts';
import { goToAccounts } from './go-to-accounts.ts';
import { goToDashboard } from './go-to-dashboard.ts';
import { goToHistory } from './go-to-history.ts';
import { goToImports } from './go-to-imports.ts';
import { goToJournal } from './go-to-journal.ts';
import { goToPlans } from './go-to-plans.ts';
import { goToReports } from './go-to-reports.ts';
import { goToSettings } from './go-to-settings.ts';
import { goToSetups } from './go-to-setups.ts';
import { goToTrades } from './go-to-trades.ts';
import { hideMoney } from './hide-money.ts';
import { importFiles } from './import-files.ts';
import { moveJournal } from './move-journal.ts';
import { newPlan } from './new-plan.ts';
import { newTrade } from './new-trade.ts';
import { openJournal } from './open-journal.ts';
import { openPalette } from './open-palette.ts';
import { openSample } from './open-sample.ts';
import { redo } from './redo.ts';
import { showAbout } from './show-about.ts';
import { showFolder } from './show-folder.ts';
import { showKeys } from './show-keys.ts';
import { switchTheme } from './switch-theme.ts';
import { undo } from './undo.ts';

/** What each declared action does here. A missing one does not compile. */
export const behaviours: Readonly<Record<ActionId, Action>> = {
  goToDashboard,
  goToTrades,
  goToJournal,
  goToReports,
  goToPlans,
  goToSetups,
  goToImports,
  goToAccounts,
  goToHistory,
  goToSettings,
  newTrade,
  newPlan,
  importFiles,
  addAccount,
  backUp,
  openJournal,
  createJournal,
  openSample,
  moveJournal,
  showFolder,
  captureScreen,
  undo,
  redo,
  openPalette,
  addFilter,
  chartAsImage,
  hideMoney,
  switchTheme,
  showKeys,
  showAbout,
  checkForUpdates,
};

import { EventEmitter } from 'node:events';

/** Pages speak and are spoken to; `handle` and `invoke` are missing, because the app answers with frames. */
export const ipcMain = new EventEmitter();

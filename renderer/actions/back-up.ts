import { HardDriveDownload } from 'lucide-react';
import { api } from '../api.ts';
import { runJob } from '../data/run-job.ts';
import type { Action } from './action.ts';

export const backUp: Action = {
  icon: HardDriveDownload,
  run: ({ format }) => runJob(api.journal.backup, {}, { said: ({ bytes }) => `Backup made and verified, ${format.bytes(bytes)}.` }),
};

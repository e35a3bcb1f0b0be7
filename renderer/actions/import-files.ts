import { Download } from 'lucide-react';
import { chooseFiles } from '../features/imports/choose-files.ts';
import { takeFiles } from '../features/imports/waiting.ts';
import type { Action } from './action.ts';

export const importFiles: Action = {
  icon: Download,
  async run({ go }) {
    const first = takeFiles(await chooseFiles());
    if (first) go(`/imports/file/${first}`);
  },
};

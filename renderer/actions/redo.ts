import { Redo2 } from 'lucide-react';
import { step } from '../data/step.ts';
import type { Action } from './action.ts';
import { editsText } from './edits-text.ts';

export const redo: Action = {
  icon: Redo2,
  label: ({ history }) => (history?.redo ? `Redo: ${history.redo.sentence}` : 'Nothing to redo'),
  idle: ({ history }) => history?.redo === null,
  run: () => (editsText(document.activeElement) ? void document.execCommand('redo') : step.redo()),
};

import { Undo2 } from 'lucide-react';
import { step } from '../data/step.ts';
import type { Action } from './action.ts';
import { editsText } from './edits-text.ts';

export const undo: Action = {
  icon: Undo2,
  label: ({ history }) => (history?.undo ? `Undo: ${history.undo.sentence}` : 'Nothing to undo'),
  idle: ({ history }) => history?.undo === null,
  // In a text field the native menu means the text.
  run: () => (editsText(document.activeElement) ? void document.execCommand('undo') : step.undo()),
};

import './boot.ts';
import './app.css';
// Early, so that the line opens while the rest of the page is still being read.
import { askEarly } from './data/ask-early.ts';

askEarly();
// In a task of its own: what is asked and what is drawn are each long enough to read.
void import('./app/draw-app.tsx');

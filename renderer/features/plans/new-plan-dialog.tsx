import { useLocation } from 'react-router';
import { useFormat } from '../../format/format-context.ts';
import { dayAt } from '../days/place.ts';
import { today } from '../entry/read-time.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { blankPlan } from './plan-text.ts';

/** For the day of the journal that is shown, else for today. */
export function NewPlanDialog({ onClose }: { onClose: () => void }) {
  const { zone } = useFormat();
  const { pathname } = useLocation();
  return <PlanDialog plan={null} start={blankPlan(dayAt(pathname) ?? today({ now: Date.now(), zone }))} onClose={onClose} />;
}

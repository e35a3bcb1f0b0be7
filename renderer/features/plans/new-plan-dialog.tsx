import { PlanDialog } from './plan-dialog.tsx';

export function NewPlanDialog({ onClose }: { onClose: () => void }) {
  return <PlanDialog plan={null} onClose={onClose} />;
}

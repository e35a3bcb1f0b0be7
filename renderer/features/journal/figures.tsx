import type { OutputOf } from '../../../src/contract/call.ts';
import type { ledger } from '../../../src/contract/ledger.ts';
import { api } from '../../api.ts';
import { useJob } from '../../data/use-job.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';

/** The way to see for oneself that every figure is what the fills say. */
export function Figures() {
  const format = useFormat();
  const verify = useJob(api.ledger.verify, { said: (result) => sayResult(result, format) });
  return (
    <FormSection title="Figures" meta="positions, trades and days, all derived from your fills">
      <div className="flex items-center gap-3 px-3.5 py-2.5">
        <p className="flex-1 text-sm text-fg-3">
          Compared with the fills at each start and every six hours. What differs is built anew and told to you.
        </p>
        <Button size="sm" disabled={verify.isRunning} onClick={() => verify.run({})}>
          Compare now
        </Button>
      </div>
    </FormSection>
  );
}

function sayResult({ checked, found }: OutputOf<typeof ledger.verify>, format: Format): string {
  return found === 0
    ? `${format.number(checked)} checked: all of it is what the fills say.`
    : `${format.number(checked)} checked, ${format.number(found)} differed and were built anew. The log has the details.`;
}

// Why an act was refused, in the words of the server; read out at once.

import { Notice } from '#web/design/notice.tsx';
import { ApiProblem } from './api-fault.ts';
import { FaultView } from './fault-view.tsx';

export function Refusal({ fault }: { readonly fault: Error | null }) {
  if (!fault) return null;
  if (!(fault instanceof ApiProblem) || fault.problem.reasons.length === 0) return <FaultView fault={fault} />;
  const { title, reasons } = fault.problem;
  return (
    <Notice tone="refused" title={title} live>
      {reasons.map(({ code, pointer, words }) => (
        <p key={`${code}${pointer}`}>{words}</p>
      ))}
    </Notice>
  );
}

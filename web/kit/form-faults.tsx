// What the server found wrong with a form, laid beside the fields that it points at.

import type { ReasonBody } from '#contract/problem.ts';
import { ErrorSummary } from '#web/design/error-summary.tsx';
import type { FieldFault } from '#web/design/field-frame.tsx';
import { ApiProblem } from './api-fault.ts';
import { Refusal } from './refusal.tsx';

/** Field of the page by the place in the request, `/body/email`. */
type Fields = Readonly<Record<string, string>>;

/** `/body/roles/0/until` belongs to a field of `/body/roles` where the form has none of its own for it. */
function findField(fields: Fields, pointer: string | undefined): string | undefined {
  if (pointer === undefined) return undefined;
  const places = Object.keys(fields).filter((place) => pointer === place || pointer.startsWith(`${place}/`));
  const [nearest] = places.sort((one, other) => other.length - one.length);
  return nearest === undefined ? undefined : fields[nearest];
}

const reasonsOf = (fault: unknown): readonly ReasonBody[] => (fault instanceof ApiProblem ? fault.problem.reasons : []);

/** The fault of one field, where the server has found one in it. */
export function faultOf(fault: unknown, fields: Fields, field: string): FieldFault | undefined {
  const what = reasonsOf(fault)
    .filter(({ pointer }) => findField(fields, pointer) === field)
    .map(({ words }) => words);
  return what.length > 0 ? { what: what.join(' ') } : undefined;
}

/** At the head of a form: every fault with a way to its field; what no field can help stands as a refusal. */
export function FormFaults({ fault, fields }: { readonly fault: Error | null; readonly fields: Fields }) {
  if (!fault) return null;
  const placed = reasonsOf(fault).map(({ pointer, words }) => ({ field: findField(fields, pointer), what: words }));
  const known = placed.flatMap(({ field, what }) => (field === undefined ? [] : [{ field, what }]));
  if (known.length === 0 || known.length < placed.length) return <Refusal fault={fault} />;
  // A second refusal of the same form is announced again.
  return <ErrorSummary key={known.map(({ what }) => what).join()} faults={known} />;
}

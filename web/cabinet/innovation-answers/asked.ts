// Of whom and of which years the page asks: it stands in the address.

import { useQuery } from '@tanstack/react-query';
import { ANSWER_SCOPES, type AnswerGroups, type AnswerScope, ListAnswerGroups } from '#contract/innovation-answers.ts';
import { useApi } from '#web/kit/use-api.ts';

export type Chosen = {
  readonly scope: AnswerScope;
  readonly of: string | null;
  readonly from: number;
  readonly to: number;
};

/** Years that a page shows where nobody has asked for others. */
const USUAL_YEARS = 4;

export function useAnswerGroups() {
  const call = useApi();
  return useQuery({ queryKey: ['answer-groups'], queryFn: async () => (await call(ListAnswerGroups)).answer });
}

/** The widest group that whoever asks may see: a holding before all, so that the page begins with what somebody works for. */
function firstGroup({ holdings, organisations, all }: AnswerGroups): Pick<Chosen, 'scope' | 'of'> {
  const [holding] = holdings;
  if (holding) return { scope: 'holding', of: holding.id };
  return all ? { scope: 'all', of: null } : { scope: 'organisation', of: organisations[0]?.id ?? null };
}

const yearIn = (params: URLSearchParams, name: string): number | undefined =>
  /^\d{4}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : undefined;

export function readChosen(params: URLSearchParams, groups: AnswerGroups): Chosen {
  const scope = ANSWER_SCOPES.find((one) => one === params.get('scope'));
  const group = scope ? { scope, of: params.get('of') } : firstGroup(groups);
  const to = yearIn(params, 'to') ?? groups.years?.to ?? 2014;
  const from = yearIn(params, 'from') ?? Math.max(groups.years?.from ?? to, to - USUAL_YEARS + 1);
  return { ...group, from, to };
}

export const writeChosen = ({ scope, of, from, to }: Chosen): string =>
  new URLSearchParams({ scope, ...(of === null ? {} : { of }), from: String(from), to: String(to) }).toString();

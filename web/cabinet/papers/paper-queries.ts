// What the screens of papers ask of the server, and their addresses.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TemplateName } from '#contract/paper-templates.ts';
import { ListPapers, ListTemplates, ReadPaper, ReadTemplate } from '#contract/papers.ts';
import { inLanguage } from '#web/kit/language.ts';
import { useApi } from '#web/kit/use-api.ts';
import type { Say } from '#wording/speak.ts';

export const PAPERS = ['papers'] as const;

export const addressOfPapers = (say: Say): string => inLanguage('/cabinet/papers', say.language);
export const addressOfTemplates = (say: Say): string => inLanguage('/cabinet/papers/templates', say.language);
export const addressOfTemplate = (say: Say, template: string): string =>
  inLanguage(`/cabinet/papers/templates/${template}`, say.language);

/** Names of the filters in the address, as the server takes them. */
const ASKED = ['year', 'template', 'text', 'below'] as const;

export function usePapers(params: URLSearchParams) {
  const call = useApi();
  const asked = Object.fromEntries(ASKED.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])));
  return useQuery({
    queryKey: [...PAPERS, 'list', asked],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => (await call(ListPapers, { query: asked as never, signal })).answer,
  });
}

/** Asked again until its files are made. */
export function usePaper(id: string) {
  const call = useApi();
  return useQuery({
    queryKey: [...PAPERS, 'one', id],
    queryFn: async ({ signal }) => (await call(ReadPaper, { params: { id }, signal })).answer,
    refetchInterval: ({ state }) => (state.data && state.data.files.length === 0 ? 2000 : false),
  });
}

export function useTemplates() {
  const call = useApi();
  return useQuery({
    queryKey: [...PAPERS, 'templates'],
    queryFn: async ({ signal }) => (await call(ListTemplates, { signal })).answer.templates,
  });
}

export function useTemplate(template: TemplateName) {
  const call = useApi();
  return useQuery({
    queryKey: [...PAPERS, 'template', template],
    queryFn: async ({ signal }) => (await call(ReadTemplate, { params: { template }, signal })).answer,
  });
}

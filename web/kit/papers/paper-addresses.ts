// Where outgoing papers are, for every screen that names one.

import { inLanguage } from '#web/kit/language.ts';
import type { Say } from '#wording/speak.ts';

export const addressOfPaper = (say: Say, id: string): string => inLanguage(`/cabinet/papers/${id}`, say.language);
export const fileOfPaper = (id: string, language: string, format: string): string =>
  `/api/papers/${id}/files/${language}/${format}`;

import { ListAnswerGroups, ReadAnswer, ReadTransferMatrix } from '#contract/innovation-answers.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { listAnswerGroups, readAnswer, readTransferMatrix } from './read-answers.ts';

export const innovationAnswerRoutes: readonly Route[] = [
  route(ListAnswerGroups, may('innovation.read'), listAnswerGroups),
  route(ReadAnswer, may('innovation.read'), readAnswer),
  route(ReadTransferMatrix, may('innovation.read'), readTransferMatrix),
];

// The doors of the rounds.

import {
  CallCouncil,
  ChangeParticipants,
  ChangeRoundSettings,
  ChooseSignature,
  DraftRound,
  EnterWeighting,
  ListRounds,
  MoveSubmission,
  OpenRound,
  ReadRound,
} from '#contract/rounds.ts';
import { may, type Route, route, signedIn } from '#server/platform/http/route.ts';
import { changeParticipants } from './change-participants.ts';
import { changeSettings, chooseSignature, enterWeighting } from './change-settings.ts';
import { draftRound } from './draft-round.ts';
import { callCouncil, moveSubmission, openRound } from './open-round.ts';
import { listRounds, readRound } from './views.ts';

export function roundRoutes(): Route[] {
  return [
    route(ListRounds, signedIn, listRounds),
    route(ReadRound, signedIn, readRound),
    route(DraftRound, may('round.draft'), draftRound),
    route(ChangeRoundSettings, may('round.draft'), changeSettings),
    route(ChooseSignature, may('round.draft'), chooseSignature),
    route(ChangeParticipants, may('round.draft'), changeParticipants),
    route(EnterWeighting, may('round.enter-weighting'), enterWeighting),
    route(OpenRound, may('round.open'), openRound),
    route(MoveSubmission, may('round.move-submission'), moveSubmission),
    route(CallCouncil, may('round.call-council'), callCouncil),
  ];
}

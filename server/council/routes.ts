// The doors of the Council.

import {
  CancelSitting,
  ChangeSitting,
  CloseSitting,
  ConveneSitting,
  DrawUpProtocol,
  InviteMembers,
  ListSittings,
  OpenSitting,
  ReadProtocolStatement,
  ReadSitting,
  SendPack,
  SetAttendance,
  SignProtocol,
} from '#contract/council.ts';
import { AddPaper, DeclareInterest, DropPaper, RecordVote, SetAgenda } from '#contract/council-agenda.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { cancelSitting, changeSitting, conveneSitting } from './convene-sitting.ts';
import type { CouncilPlan } from './council-plan.ts';
import { drawUpProtocol } from './draw-up-protocol.ts';
import { closeSitting, openSitting, setAttendance } from './hold-sitting.ts';
import { addPaper, dropPaper } from './keep-papers.ts';
import { declareInterest, recordVote } from './record-vote.ts';
import { inviteMembers, sendPack } from './send-papers.ts';
import { setAgenda } from './set-agenda.ts';
import { readProtocolStatement, signProtocol } from './sign-protocol.ts';
import { listSittings, readSitting } from './views.ts';

export function councilRoutes(plan: CouncilPlan): Route[] {
  return [
    route(ListSittings, may('council.read'), listSittings),
    route(ReadSitting, may('council.read'), readSitting(plan)),
    route(ConveneSitting, may('council.keep'), conveneSitting),
    route(ChangeSitting, may('council.keep'), changeSitting),
    route(CancelSitting, may('council.keep'), cancelSitting),
    route(SetAgenda, may('council.keep'), setAgenda),
    route(AddPaper, may('council.keep'), addPaper),
    route(DropPaper, may('council.keep'), dropPaper),
    route(InviteMembers, may('council.keep'), inviteMembers),
    route(SendPack, may('council.keep'), sendPack),
    route(OpenSitting, may('council.keep'), openSitting),
    route(SetAttendance, may('council.keep'), setAttendance),
    route(DeclareInterest, may('council.declare'), declareInterest),
    route(RecordVote, may('council.keep'), recordVote),
    route(CloseSitting, may('council.keep'), closeSitting),
    route(DrawUpProtocol, may('council.keep'), drawUpProtocol),
    route(ReadProtocolStatement, may('council.sign'), readProtocolStatement),
    // Everything else that it does is recorded.
    route(SignProtocol, may('council.sign'), signProtocol(plan), {
      unrecorded: 'a wrong code, counted beside the journal',
    }),
  ];
}

// The doors of the objections.

import {
  AnswerObjection,
  ForeseeObjection,
  ListObjectionable,
  ListObjections,
  MakeObjection,
  MakeTermFeed,
  ReadObjection,
  WithdrawObjection,
  WriteMessage,
} from '#contract/objections.ts';
import type { Database } from '#server/platform/database/open-database.ts';
import { may, type Route, route, signedIn } from '#server/platform/http/route.ts';
import { answerObjection } from './answer-objection.ts';
import { foreseeObjection } from './foresee-objection.ts';
import { makeObjection } from './make-objection.ts';
import { listObjectionable } from './objectionable-items.ts';
import { makeTermFeed } from './serve-calendar.ts';
import { StandingsCounted } from './standings.ts';
import { listObjections, readObjection } from './views.ts';
import { withdrawObjection } from './withdraw-objection.ts';
import { writeMessage } from './write-message.ts';

export function objectionRoutes(database: Database): Route[] {
  return [
    route(ListObjections, may('objection.read'), listObjections),
    route(ListObjectionable, may('objection.read'), listObjectionable),
    route(ForeseeObjection, may('objection.read'), foreseeObjection(new StandingsCounted(database))),
    route(ReadObjection, may('objection.read'), readObjection),
    route(MakeObjection, may('objection.make'), makeObjection),
    route(WithdrawObjection, may('objection.make'), withdrawObjection),
    route(WriteMessage, may('objection.write'), writeMessage),
    route(AnswerObjection, may('objection.answer'), answerObjection),
    route(MakeTermFeed, signedIn, makeTermFeed),
  ];
}

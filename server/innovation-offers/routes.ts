// The doors between the registers of innovative activity and the report of a round.

import { ListRegisterOffers, TakeRegisterOffers } from '#contract/innovation-offers.ts';
import { may, type Route, route } from '#server/platform/http/route.ts';
import { listRegisterOffers, takeRegisterOffers } from './take-offers.ts';

export const innovationOfferRoutes: readonly Route[] = [
  route(ListRegisterOffers, may('report.enter'), listRegisterOffers),
  route(TakeRegisterOffers, may('report.enter'), takeRegisterOffers),
];

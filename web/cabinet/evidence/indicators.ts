// The indicators of the order in their order, for filters.

import { CURRENT_EDITION } from '#rules/editions/editions.ts';

export const indicatorNumbers = (): readonly string[] => CURRENT_EDITION.indicators.map(({ id }) => id);

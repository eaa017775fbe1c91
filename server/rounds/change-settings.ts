import type { ChangeRoundSettings, ChooseSignature, EnterWeighting } from '#contract/rounds.ts';
import { getEdition } from '#rules/editions/editions.ts';
import { completeSettings } from '#rules/editions/settings.ts';
import { weightedIndicators } from '#rules/editions/weighting.ts';
import { readingsOf } from '#rules/round/readings-of.ts';
import { record } from '#server/journal/index.ts';
import type { Act } from '#server/platform/http/route.ts';
import { type Reason, refused } from '#server/platform/problem.ts';
import { addEvent, lockRound, raiseVersion, refuseUnlessNow, subjectOf } from './store.ts';

/** Hazard 21: rules are locked when the round opens. */
export const changeSettings: Act<typeof ChangeRoundSettings> = async (work, { params: { id }, body }) => {
  const round = await lockRound(work, id);
  refuseUnlessNow(round, { kind: 'change-readings' }, work.at);
  const { settings, faults } = completeSettings(getEdition(round.edition), body.settings);
  if (faults.length > 0)
    throw refused(
      faults.map(
        ({ code, interpretation, option }): Reason => ({
          code: `rounds:${code}`,
          pointer: `/body/settings/${interpretation}`,
          values: { interpretation, option },
        }),
      ),
    );
  await addEvent(work, id, round.events.length + 1, { kind: 'readings-changed', readings: readingsOf(settings) });
  const version = await raiseVersion(work, id, { settings: JSON.stringify(settings) });
  await record(work, {
    act: 'rounds.settings-changed',
    subject: subjectOf(id),
    paragraph: 'E-4',
    before: round.settings,
    after: settings,
    version,
  });
  return { version };
};

/** E-6: the form of submission is known before the round opens, and stays. */
export const chooseSignature: Act<typeof ChooseSignature> = async (work, { params: { id }, body: { signature } }) => {
  const round = await lockRound(work, id);
  refuseUnlessNow(round, { kind: 'change-readings' }, work.at);
  const version = await raiseVersion(work, id, { signature });
  await record(work, {
    act: 'rounds.signature-chosen',
    subject: subjectOf(id),
    paragraph: 'E-6',
    before: { signature: round.signature },
    after: { signature },
    version,
  });
  return { version };
};

/** W1: every weighted indicator has its weight, and nothing else has one. */
function findWeightFaults(values: Readonly<Record<string, string>>, indicators: readonly string[]): Reason[] {
  const missing = indicators.filter((id) => values[id] === undefined);
  const unknown = Object.keys(values).filter((id) => !indicators.includes(id));
  return [
    ...missing.map((id) => ({
      code: 'rounds:weight-missing',
      pointer: `/body/weighting/values/${id}`,
      values: { id },
    })),
    ...unknown.map((id) => ({
      code: 'rounds:weight-unknown',
      pointer: `/body/weighting/values/${id}`,
      values: { id },
    })),
  ];
}

export const enterWeighting: Act<typeof EnterWeighting> = async (work, { params: { id }, body: { weighting } }) => {
  const round = await lockRound(work, id);
  if (round.round.considered !== undefined) throw refused([{ code: 'rounds:weighting-considered', paragraph: 'E-10' }]);
  const faults = weighting ? findWeightFaults(weighting.values, weightedIndicators(getEdition(round.edition))) : [];
  if (faults.length > 0) throw refused(faults);
  const version = await raiseVersion(work, id, { weighting: weighting && JSON.stringify(weighting) });
  await record(work, {
    act: 'rounds.weighting-entered',
    subject: subjectOf(id),
    paragraph: 'E-5',
    before: round.weighting,
    after: weighting,
    version,
  });
  return { version };
};

// The acts of a revision, each a page of its own: the resolution, the submission, the petition or order, the end.

import { useState } from 'react';
import {
  AnswerSubmission,
  EndRevision,
  ResolveRevision,
  type RevisionWhole,
  SubmitWithdrawal,
} from '#contract/revision.ts';
import { getPlainDate } from '#rules/kernel/plain-date.ts';
import { useSay } from '#web/design/words.tsx';
import { isBlank, JustificationFields, NOTHING_TYPED, readJustification } from '#web/kit/justification-fields.tsx';
import { formatDate } from '#wording/format-date.ts';
import { ActFrame } from './act-frame.tsx';
import { useRevisionAct } from './revision-queries.ts';
import { RevisionScreen } from './revision-screen.tsx';

type Of = { readonly of: RevisionWhole };

const LONGEST = 4000;
const LEAST = 10;

function Resolve({ of }: Of) {
  const say = useSay();
  const act = useRevisionAct(ResolveRevision);
  const [words, setWords] = useState(NOTHING_TYPED);
  const { vote, needsJustification: needs } = of;
  const outcome = vote?.outcome ?? 'keep';
  const written = readJustification(words, LEAST);
  const date = vote ? formatDate(getPlainDate(vote.on), say.language) : '';
  return (
    <ActFrame
      of={of}
      name="resolve"
      paragraph={outcome === 'keep' ? 'S-11' : 'S-12'}
      doing={act}
      what={[
        say(`revision:vote.${outcome}`, { date }),
        say(`revision:what.resolve-${outcome}`),
        say('revision:what.frozen'),
        ...(needs ? [say(`revision:what.departs-${of.dossier.proposed}`)] : []),
      ]}
      fields={
        needs && (
          <JustificationFields
            labelOf={(language) => say(`revision:justification-${language}`)}
            typed={words}
            onType={setWords}
            longest={LONGEST}
          />
        )
      }
      typed={!isBlank(words)}
      barredBecause={needs && !written ? say('revision:justification-missing') : undefined}
      onDo={() =>
        act.mutate({
          params: { id: of.id },
          body: { justification: needs ? (written ?? null) : null },
          version: of.version,
        })
      }
    />
  );
}

function Submit({ of }: Of) {
  const say = useSay();
  const act = useRevisionAct(SubmitWithdrawal);
  return (
    <ActFrame
      of={of}
      name="submit"
      paragraph="S-12"
      doing={act}
      what={[say('revision:what.submit-paper'), say('revision:what.submit-term')]}
      onDo={() => act.mutate({ params: { id: of.id }, version: of.version })}
    />
  );
}

function Answer({ of }: Of) {
  const say = useSay();
  const act = useRevisionAct(AnswerSubmission);
  const route = of.founder === 'government' ? 'petition' : 'order';
  return (
    <ActFrame
      of={of}
      name="answer"
      paragraph={route === 'petition' ? 'S-13.1' : 'S-13.2'}
      doing={act}
      what={[say(`revision:what.${route}-by-founder`), say(`revision:what.${route}-follows`)]}
      onDo={() => act.mutate({ params: { id: of.id }, version: of.version })}
    />
  );
}

function End({ of }: Of) {
  const say = useSay();
  const act = useRevisionAct(EndRevision);
  return (
    <ActFrame
      of={of}
      name="end"
      paragraph="S-11"
      doing={act}
      what={[say('revision:what.end')]}
      onDo={() => act.mutate({ params: { id: of.id }, version: of.version })}
    />
  );
}

export function ResolvePage() {
  const say = useSay();
  return (
    <RevisionScreen act={{ title: say('revision:act.resolve'), name: 'revision.keep' }}>
      {(revision) => <Resolve of={revision} />}
    </RevisionScreen>
  );
}

export function SubmitPage() {
  const say = useSay();
  return (
    <RevisionScreen act={{ title: say('revision:act.submit'), name: 'revision.keep' }}>
      {(revision) => <Submit of={revision} />}
    </RevisionScreen>
  );
}

export function AnswerPage() {
  const say = useSay();
  return (
    <RevisionScreen act={{ title: say('revision:act.answer'), name: 'revision.answer' }}>
      {(revision) => <Answer of={revision} />}
    </RevisionScreen>
  );
}

export function EndPage() {
  const say = useSay();
  return (
    <RevisionScreen act={{ title: say('revision:act.end'), name: 'revision.keep' }}>
      {(revision) => <End of={revision} />}
    </RevisionScreen>
  );
}

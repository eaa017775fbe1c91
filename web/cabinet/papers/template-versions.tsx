// The versions of a template, the newest first, and the text that came with the system; each can be taken up again.

import type { TemplateTexts } from '#contract/paper-templates.ts';
import { ReadTemplate, type TemplateWhole } from '#contract/papers.ts';
import { Button } from '#web/design/button.tsx';
import { Line, LineAbout, LineList } from '#web/design/line-list.tsx';
import { useSay } from '#web/design/words.tsx';
import { useApi } from '#web/kit/use-api.ts';
import { formatMoment } from '#wording/format-date.ts';

type VersionsProps = {
  readonly of: TemplateWhole;
  readonly onTake: ((texts: TemplateTexts) => void) | undefined;
};

export function TemplateVersions({ of, onTake }: VersionsProps) {
  const say = useSay();
  const call = useApi();
  const { template } = of;
  const take = async (version: number) => {
    const query = { version: String(version) };
    onTake?.((await call(ReadTemplate, { params: { template }, query })).answer.texts);
  };
  const action = (version: number) =>
    onTake && (
      <Button small onClick={() => void take(version)}>
        {say('outgoing:take-version')}
      </Button>
    );
  return (
    <LineList>
      {of.versions.map(({ version, madeAt, name, note }) => (
        <Line key={version} title={say('outgoing:version-of', { version })} action={action(version)}>
          <LineAbout>
            {say('outgoing:version-line', { at: formatMoment(madeAt, say.language), name: name ?? '', note })}
          </LineAbout>
        </Line>
      ))}
      <Line title={say('outgoing:version-first')} action={action(0)}>
        <LineAbout>{say('outgoing:version-zero')}</LineAbout>
      </Line>
    </LineList>
  );
}

// What the text would look like with the data of a paper that was sent: on the screen, and as the PDF itself.

import { useEffect, useState } from 'react';
import type { TemplateTexts } from '#contract/paper-templates.ts';
import { PreviewTemplate as Preview, type TemplateWhole } from '#contract/papers.ts';
import { Button, ButtonRow, LinkButton } from '#web/design/button.tsx';
import { SelectField } from '#web/design/fields.tsx';
import { useSay } from '#web/design/words.tsx';
import { Refusal } from '#web/kit/refusal.tsx';
import { useAct } from '#web/kit/use-api.ts';
import type { Language } from '#wording/languages.ts';
import { LetterView } from './letter-view.tsx';
import styles from './papers.module.css';

/** Kept as long as the page shows it. */
function usePdf(content: string | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (content === undefined) return undefined;
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return content === undefined ? undefined : address;
}

type PreviewProps = { readonly of: TemplateWhole; readonly texts: TemplateTexts; readonly language: Language };

export function PreviewTemplate({ of, texts, language }: PreviewProps) {
  const say = useSay();
  const act = useAct(Preview);
  const [paper, setPaper] = useState(of.cases[0]?.id ?? '');
  const shown = act.data?.answer;
  const pdf = usePdf(shown?.pdf);
  const asked = act.variables?.body as { readonly language?: Language } | undefined;
  return (
    <div className={styles.stack}>
      <SelectField
        label={say('outgoing:preview-with')}
        choices={[
          ...of.cases.map(({ id, number, names }) => ({
            value: id,
            label: say('outgoing:preview-case', { number, name: names[say.language] }),
          })),
          { value: '', label: say('outgoing:preview-bare') },
        ]}
        value={paper}
        onChange={setPaper}
      />
      <ButtonRow>
        <Button
          busy={act.isPending ? say('outgoing:working') : undefined}
          onClick={() =>
            act.mutate({
              params: { template: of.template },
              body: { texts, language, paper: paper === '' ? null : paper },
            })
          }
        >
          {say('outgoing:preview-show')}
        </Button>
        {pdf !== undefined && (
          <LinkButton href={pdf} elsewhere>
            {say('outgoing:preview-pdf')}
          </LinkButton>
        )}
      </ButtonRow>
      {act.error && <Refusal fault={act.error} />}
      {shown && <LetterView of={shown.letter} language={asked?.language ?? language} />}
    </div>
  );
}

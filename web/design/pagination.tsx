// Pages of a long list: the one before, the one behind, and a few in between. Every page has an address.

import { formatNumber } from '#wording/format-number.ts';
import { listPages } from './list-pages.ts';
import { Sign } from './signs.tsx';
import { Unseen } from './text.tsx';
import styles from './way.module.css';
import { useSay } from './words.tsx';

type PaginationProps = {
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
};

export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const say = useSay();
  if (pages <= 1) return null;
  const number = (count: number) => formatNumber(String(count), say.language);
  return (
    <nav aria-label={say('web:pages.label')} className={styles.pages} data-screen-only>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          <Sign name="previous" /> {say('web:pages.previous')}
        </a>
      )}
      <ol>
        {listPages(page, pages).map((shown) =>
          typeof shown === 'string' ? (
            <li key={shown} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={shown}>
              <a href={hrefOf(shown)} aria-current={shown === page ? 'page' : undefined}>
                <Unseen>{say('web:pages.page')} </Unseen>
                {number(shown)}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {say('web:pages.next')} <Sign name="next" />
        </a>
      )}
    </nav>
  );
}

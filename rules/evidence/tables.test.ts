// The tables against the text of the reporting package, written here again: `!` marks a required column.

import { describe, expect, it } from 'vitest';
import { TABLE_NAMES, TABLES } from './tables.ts';

const TEXT: Record<string, string> = {
  organisations: 'bin! name_kk name_ru name_en! category! university_hospital! region founder',
  staff: 'organisation! staff_category! positions! headcount!',
  learners: 'organisation! learner_category! average_number!',
  funding:
    'organisation! id! component! title! registration_number funder agreement_number starts_on ends_on received_kzt! ' +
    'handed_on_kzt! evidence credited',
  publications:
    'organisation! id! component! title! authors source_title issn doi url year! databases! quartile language! ' +
    'author_position! corresponding! evidence credited',
  citations:
    'organisation! id! audience! title! doi url kind! published_year! author_position! corresponding! wos scopus ' +
    'google_scholar evidence credited',
  hirsch: 'organisation! employee! wos scopus google_scholar evidence credited',
  patents:
    'organisation! id! component! title! holder_is_organisation! issuer number granted_on! in_wos! url evidence credited',
  commercialisation:
    'organisation! id! technology! protection_number! protected_on! income_kzt! agreement_number evidence credited',
  conferences: 'organisation! id! component! title! conference place held_on language! databases url evidence credited',
  htms: 'organisation! id! component! code! name count region receiving_organisation paid_by_fund approved_on evidence credited',
};

describe('the tables of the reporting package', () => {
  it('are these eleven, organisations first', () => {
    expect(TABLE_NAMES).toEqual(Object.keys(TEXT));
  });

  it.each(TABLE_NAMES)('%s has these columns, and asks for those of them', (name) => {
    const found = TABLES[name].columns.map((column) => column.name + (column.required ? '!' : ''));
    expect(found.join(' ')).toBe(TEXT[name]);
  });
});

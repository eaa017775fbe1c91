// Small invented records in every format: what the readers' tests read and the fuzz runner damages. No work, person,
// journal or institute here exists; identifiers are made up, with right check digits.

import type { Format } from './bibliographic-record.ts';

export const WOS_TEXT = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Akhmetova, SB
   Petrov, IV
   Silva Lima, JP
AF Akhmetova, Saule B.
   Petrov, Ivan V.
   Silva Lima, Joao Paulo
TI Salt intake and blood pressure in three
   invented towns
SO JOURNAL OF INVENTED MEDICINE
LA English
DT Article
C1 [Akhmetova, Saule B.; Petrov, Ivan V.] Invented Med Univ, Dept Hyg, Almaty 050000, Kazakhstan.
   [Silva Lima, Joao Paulo] Univ Nowhere, Fac Med, Lisbon, Portugal.
RP Petrov, IV (corresponding author), Invented Med Univ, Dept Hyg, Almaty 050000, Kazakhstan.
SN 2049-3630
EI 2434-561X
PD MAR
PY 2023
DI 10.5555/INV.2023.001
UT WOS:000900000000001
ER

PT C
AU Petrov, IV
AF Petrov, Ivan V.
TI A proceedings paper of an invented congress
SO PROCEEDINGS OF THE INVENTED CONGRESS
LA Russian
DT Proceedings Paper
CT 3rd Invented Congress of Hygiene
CY SEP 10-12, 2023
CL Astana, KAZAKHSTAN
C1 Invented Med Univ, Almaty, Kazakhstan.
RP Petrov, IV (corresponding author), Invented Med Univ, Almaty, Kazakhstan.
PY 2023
UT WOS:000900000000002
ER

EF`;

const WOS_TAB = [
  'PT\tAU\tAF\tTI\tSO\tLA\tDT\tC1\tRP\tSN\tEI\tPY\tDI\tUT\tPM\t',
  [
    'J',
    'Akhmetova, SB; Petrov, IV',
    'Akhmetova, Saule B.; Petrov, Ivan V.',
    '"Salt" and blood pressure in three invented towns',
    'JOURNAL OF INVENTED MEDICINE',
    'English',
    'Letter',
    '[Akhmetova, Saule B.] Univ Nowhere, Lisbon, Portugal; [Petrov, Ivan V.] Invented Med Univ, Almaty, Kazakhstan',
    'Petrov, IV (corresponding author), Invented Med Univ, Almaty, Kazakhstan.',
    '2049-3630',
    '',
    '2023',
    '10.5555/inv.2023.003',
    'WOS:000900000000003',
    '',
    '',
  ].join('\t'),
].join('\n');

const WOS_BIBTEX = `
@article{ WOS:000900000000001,
Author = {Akhmetova, Saule B. and Petrov, Ivan V. and Silva Lima, Joao Paulo},
Title = {{Salt intake and blood pressure in three
   invented towns}},
Journal = {{JOURNAL OF INVENTED MEDICINE}},
Year = {{2023}},
Type = {{Article}},
Language = {{English}},
Affiliation = {{Petrov, IV (Corresponding Author), Invented Med Univ, Dept Hyg, Almaty 050000, Kazakhstan.
   Akhmetova, Saule B.; Petrov, Ivan V., Invented Med Univ, Dept Hyg, Almaty 050000, Kazakhstan.
   Silva Lima, Joao Paulo, Univ Nowhere, Fac Med, Lisbon, Portugal.}},
DOI = {{10.5555/inv.2023.001}},
ISSN = {{2049-3630}},
EISSN = {{2434-561X}},
Unique-ID = {{WOS:000900000000001}},
}
`;

const SCOPUS_BIBTEX = `@string{jim = "Journal of Invented Medicine"}
@ARTICLE{Petrov2023,
author={Petrov, I.V. and M{\\"u}ller, K.},
title={A review of invented reviews},
journal=jim,
year={2023},
doi={10.5555/inv.2023.004},
url={https://www.scopus.com/inward/record.uri?eid=2-s2.0-85900000004&doi=10.5555%2finv.2023.004},
affiliation={Invented Medical University, Almaty, Kazakhstan; Institute of Nowhere, Berlin, Germany},
correspondence_address1={Petrov, I.V.; Invented Medical University, Kazakhstan; email: petrov@example.org},
issn={20493630},
language={English},
document_type={Review},
source={Scopus},
}
`;

export const SCOPUS_CSV = [
  'Authors,Author full names,Author(s) ID,Title,Year,Source title,DOI,Link,Affiliations,Authors with affiliations,Correspondence Address,Conference name,Conference date,Conference location,ISSN,PubMed ID,Language of Original Document,Document Type,Source,EID',
  [
    '"Müller K.; Petrov I.V."',
    '"Müller, Karl (57000000001); Petrov, Ivan V. (57000000002)"',
    '"57000000001; 57000000002"',
    '"Salt, sugar and ""other"" things: an invented comparison"',
    '2023',
    '"Journal of Invented Medicine"',
    '10.5555/inv.2023.005',
    'https://www.scopus.com/inward/record.uri?eid=2-s2.0-85900000005',
    '"Institute of Nowhere, Berlin, Germany; Invented Medical University, Almaty, Kazakhstan"',
    '"Müller K., Institute of Nowhere, Berlin, Germany; Petrov I.V., Institute of Nowhere, Berlin, Germany, Invented Medical University, Almaty, Kazakhstan"',
    '"I.V. Petrov; Invented Medical University, Almaty, Kazakhstan; email: petrov@example.org"',
    '',
    '',
    '',
    '20493630',
    '39000005',
    'English',
    'Article',
    'Scopus',
    '2-s2.0-85900000005',
  ].join(','),
].join('\n');

const SCIVAL_CSV = `

"Title","Authors","Number of Authors","Scopus Author Ids","Year","Scopus Source title","Publication type","DOI","EID","Institutions","Country/Region"
"An invented paper of one author","Petrov, I.V.","1","57000000002","2023","Journal of Invented Medicine","Article","10.5555/inv.2023.006","2-s2.0-85900000006","Invented Medical University","Kazakhstan"
"An invented paper of two","Petrov, I.V.| Müller, K.","2","57000000002| 57000000001","2023","Journal of Invented Medicine","Conference Paper","10.5555/inv.2023.007","2-s2.0-85900000007","Invented Medical University| Institute of Nowhere","Kazakhstan| Germany"
`;

export const RIS = `TY  - JOUR
TI  - Letters on invented salt
AU  - Petrov, I.V.
AU  - Müller, K.
PY  - 2023//
T2  - Journal of Invented Medicine
SN  - 20493630 (ISSN)
DO  - 10.5555/inv.2023.008
AD  - Invented Medical University, Almaty, Kazakhstan
N1  - Export Date: 1 March 2024
N1  - Correspondence Address: Petrov, I.V.; Invented Medical University, Kazakhstan; email: petrov@example.org
LA  - English
M3  - Letter
DB  - Scopus
UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-85900000008
ER  -

TY  - CHAP
T1  - A chapter on nothing
A1  - Public, Jane
Y1  - 2022
ER  -
`;

export const PUBMED = `PMID- 39000009
OWN - NLM
IS  - 2049-3630 (Print)
IS  - 2434-561X (Electronic)
DP  - 2023 Nov-Dec
TI  - Invented hygiene in schools: a study that nobody
      ever made.
LID - 10.5555/inv.2023.009 [doi]
FAU - Akhmetova, Saule B
AU  - Akhmetova SB
AD  - Invented Medical University, Almaty, Kazakhstan.
FAU - Petrov, Ivan V
AU  - Petrov IV
AD  - Institute of Nowhere, Berlin, Germany.
AD  - Invented Medical University, Almaty, Kazakhstan. petrov@example.org.
LA  - eng
PT  - Journal Article
PT  - Review
JT  - Journal of invented medicine

PMID- 39000010
TI  - A second invented record.
DP  - 2023
LA  - rus
PT  - Letter
`;

export const SPRINGER_CSV = `Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type
"Invented clouds, real rain","Journal of Invented Weather","","5","1","10.5555/s00000-023-00001-1","Ivan PetrovKarl Müller","2023","http://link.springer.com/article/10.5555/s00000-023-00001-1","Article"
"A chapter of an invented book","Invented Books","","","","10.5555/978-0-00-000000-2_1","Jane Public","2023","http://link.springer.com/chapter/10.5555/978-0-00-000000-2_1","Chapter"
`;

export const BIBTEX = [WOS_BIBTEX, SCOPUS_BIBTEX] as const;

export const SAMPLES: { readonly [format in Format]: readonly string[] } = {
  'wos-text': [WOS_TEXT],
  'wos-tab': [WOS_TAB],
  bibtex: BIBTEX,
  'scopus-csv': [SCOPUS_CSV],
  'scival-csv': [SCIVAL_CSV],
  ris: [RIS],
  pubmed: [PUBMED],
  'springer-csv': [SPRINGER_CSV],
};

export const SAMPLE_RANK_LIST = `Rank;Sourceid;Title;Type;Issn;SJR;SJR Best Quartile;H index;Total Docs. (2023);Categories
1;90001;Journal of Invented Medicine;journal;"20493630, 2434561X";5,204;Q2;82;41;"Hygiene (Q3); Medicine (miscellaneous) (Q1)"
2;90002;Invented Proceedings;conference and proceedings;"03785955";0,104;-;2;11;"Computer Science (miscellaneous)"
`;

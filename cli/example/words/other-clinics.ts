// Specialities of the other clinics and of the institutes that study the healthy and the working.

import type { Speciality } from './phrase.ts';

export const otherClinics = {
  perinatology: {
    family: 'patients',
    field: ['перинаталдық медицина', 'перинатальной медицины', 'Perinatal Medicine'],
    subjects: [
      ['преэклампсиясы бар әйелдердің', 'женщин с преэклампсией', 'women with pre-eclampsia'],
      ['гестациялық диабеті бар әйелдердің', 'женщин с гестационным диабетом', 'women with gestational diabetes'],
      [
        'тыныс алу бұзылысы бар шала туған нәрестелердің',
        'недоношенных с респираторным дистрессом',
        'preterm infants with respiratory distress',
      ],
      [
        'салмағы өте аз нәрестелердің',
        'новорождённых с экстремально низкой массой тела',
        'infants of extremely low birth weight',
      ],
      [
        'бедеулік емін алатын жұптардың',
        'супружеских пар, получающих лечение бесплодия',
        'couples treated for infertility',
      ],
      ['эндометриозы бар әйелдердің', 'женщин с эндометриозом', 'women with endometriosis'],
      ['көпұрықты жүктілігі бар әйелдердің', 'женщин с многоплодной беременностью', 'women with multiple pregnancy'],
    ],
  },
  pulmonology: {
    family: 'patients',
    field: ['пульмонология және фтизиатрия', 'пульмонологии и фтизиатрии', 'Respiratory Medicine'],
    subjects: [
      [
        'көп дәріге төзімді туберкулезі бар науқастардың',
        'пациентов с лекарственно-устойчивым туберкулёзом',
        'patients with drug-resistant tuberculosis',
      ],
      ['демікпесі бар балалардың', 'детей с бронхиальной астмой', 'children with asthma'],
      [
        'өкпенің созылмалы обструктивті ауруы бар науқастардың',
        'пациентов с хронической обструктивной болезнью лёгких',
        'patients with chronic obstructive pulmonary disease',
      ],
      ['пневмониядан кейінгі науқастардың', 'пациентов, перенёсших пневмонию', 'survivors of pneumonia'],
      ['туберкулез ошағындағы балалардың', 'детей из очагов туберкулёза', 'children in contact with tuberculosis'],
      ['муковисцидозы бар науқастардың', 'пациентов с муковисцидозом', 'patients with cystic fibrosis'],
      ['өкпе фиброзы бар науқастардың', 'пациентов с лёгочным фиброзом', 'patients with pulmonary fibrosis'],
    ],
  },
  rehabilitation: {
    family: 'patients',
    field: ['медициналық оңалту', 'медицинской реабилитации', 'Rehabilitation'],
    subjects: [
      [
        'ревматоидты артриті бар науқастардың',
        'пациентов с ревматоидным артритом',
        'patients with rheumatoid arthritis',
      ],
      [
        'инсульттан кейін оңалудағы науқастардың',
        'пациентов на реабилитации после инсульта',
        'patients in rehabilitation after stroke',
      ],
      ['церебралды сал ауруы бар балалардың', 'детей с церебральным параличом', 'children with cerebral palsy'],
      [
        'созылмалы бел ауруы бар науқастардың',
        'пациентов с хронической болью в спине',
        'patients with chronic back pain',
      ],
      [
        'анкилозды спондилиті бар науқастардың',
        'пациентов с анкилозирующим спондилитом',
        'patients with ankylosing spondylitis',
      ],
      [
        'жұлын жарақатынан кейінгі науқастардың',
        'пациентов после травмы спинного мозга',
        'patients after spinal cord injury',
      ],
      [
        'жүйелі қызыл жегісі бар әйелдердің',
        'женщин с системной красной волчанкой',
        'women with systemic lupus erythematosus',
      ],
    ],
  },
  paediatrics: {
    family: 'patients',
    field: ['балалар хирургиясы және педиатрия', 'педиатрии и детской хирургии', 'Paediatrics'],
    subjects: [
      ['есту имплантаты бар балалардың', 'детей с кохлеарными имплантами', 'children with cochlear implants'],
      [
        'ішектің туа біткен ақаулары бар нәрестелердің',
        'новорождённых с пороками развития кишечника',
        'newborns with intestinal malformations',
      ],
      [
        'аппендикулярлық перитониті бар балалардың',
        'детей с аппендикулярным перитонитом',
        'children with complicated appendicitis',
      ],
      ['күйік алған балалардың', 'детей с ожоговой травмой', 'children with burns'],
      ['семіздігі бар жасөспірімдердің', 'подростков с ожирением', 'adolescents with obesity'],
      ['гидроцефалиясы бар балалардың', 'детей с гидроцефалией', 'children with hydrocephalus'],
      ['қан аздығы бар мектеп жасына дейінгі балалардың', 'дошкольников с анемией', 'preschool children with anaemia'],
    ],
  },
  endocrinology: {
    family: 'patients',
    field: ['эндокринология', 'эндокринологии', 'Endocrinology'],
    subjects: [
      ['2-типті қант диабеті бар ересектердің', 'взрослых с сахарным диабетом 2 типа', 'adults with type 2 diabetes'],
      ['1-типті қант диабеті бар балалардың', 'детей с сахарным диабетом 1 типа', 'children with type 1 diabetes'],
      [
        'қалқанша без түйіндері бар науқастардың',
        'пациентов с узлами щитовидной железы',
        'patients with thyroid nodules',
      ],
      [
        'метаболизмдік синдромы бар ересектердің',
        'взрослых с метаболическим синдромом',
        'adults with metabolic syndrome',
      ],
      [
        'диабеттік табан синдромы бар науқастардың',
        'пациентов с синдромом диабетической стопы',
        'patients with diabetic foot',
      ],
      [
        'поликистозды аналық без синдромы бар әйелдердің',
        'женщин с синдромом поликистозных яичников',
        'women with polycystic ovary syndrome',
      ],
      [
        'бариатриялық отадан кейінгі науқастардың',
        'пациентов после бариатрических операций',
        'patients after bariatric surgery',
      ],
    ],
  },
  occupationalHealth: {
    family: 'patients',
    field: ['еңбек гигиенасы', 'гигиены труда', 'Occupational Health'],
    subjects: [
      [
        'кварц шаңымен жұмыс істейтін жұмысшылардың',
        'рабочих, контактирующих с кварцевой пылью',
        'workers exposed to silica dust',
      ],
      ['мыс балқытушылардың', 'рабочих медеплавильного производства', 'copper smelter workers'],
      ['көмір кеншілерінің', 'шахтёров угольных шахт', 'coal miners'],
      [
        'вахталық әдіспен жұмыс істейтін мұнайшылардың',
        'нефтяников, работающих вахтовым методом',
        'oil workers on rotation shifts',
      ],
      ['дірілмен жұмыс істейтін жүргізушілердің', 'водителей карьерной техники', 'drivers of quarry machinery'],
      ['хром өндірісі жұмысшыларының', 'рабочих хромового производства', 'chromium plant workers'],
      ['шуылы жоғары цехтардың жұмысшыларының', 'рабочих шумных цехов', 'workers in noisy workshops'],
    ],
  },
  dentistry: {
    family: 'patients',
    field: ['стоматология', 'стоматологии', 'Dentistry'],
    subjects: [
      ['тіс жегісі бар балалардың', 'детей с кариесом зубов', 'children with dental caries'],
      [
        'созылмалы пародонтиті бар ересектердің',
        'взрослых с хроническим пародонтитом',
        'adults with chronic periodontitis',
      ],
      ['тіс имплантаты бар науқастардың', 'пациентов с дентальными имплантатами', 'patients with dental implants'],
      ['ерні мен таңдайы жырық балалардың', 'детей с расщелиной губы и нёба', 'children with cleft lip and palate'],
      ['флюорозы бар жасөспірімдердің', 'подростков с флюорозом', 'adolescents with dental fluorosis'],
      [
        'ортодонтиялық ем алатын жасөспірімдердің',
        'подростков на ортодонтическом лечении',
        'adolescents in orthodontic treatment',
      ],
      ['тісінен айырылған қарттардың', 'пожилых с полной потерей зубов', 'older adults without natural teeth'],
    ],
  },
} as const satisfies Record<string, Speciality>;

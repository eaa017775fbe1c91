// Names of the technologies of the invented holding: what is done, and to what, put together from two lists in three languages.

export type Names = { readonly kk: string; readonly ru: string; readonly en: string };

const names = (kk: string, ru: string, en: string): Names => ({ kk, ru, en });

/** What is done: a field of the classifier, and the name with `{}` where its object stands. */
const WAYS: readonly { readonly field: string; readonly name: Names }[] = [
  { field: 'surgery', name: names('{}: роботпен операция жасау', '{}: роботическая операция', '{}: robotic surgery') },
  {
    field: 'surgery',
    name: names('{}: лапароскопиялық операция', '{}: лапароскопическая операция', '{}: laparoscopic surgery'),
  },
  {
    field: 'treatment',
    name: names('{}: радиожиілік абляция', '{}: радиочастотная абляция', '{}: radiofrequency ablation'),
  },
  { field: 'treatment', name: names('{}: жасушалық терапия', '{}: клеточная терапия', '{}: cell therapy') },
  {
    field: 'diagnosis',
    name: names(
      '{}: позитронды-эмиссиялық томография',
      '{}: позитронно-эмиссионная томография',
      '{}: positron emission tomography',
    ),
  },
  {
    field: 'diagnosis',
    name: names(
      '{}: контрастты ультрадыбыстық зерттеу',
      '{}: ультразвуковое исследование с контрастом',
      '{}: contrast ultrasound',
    ),
  },
  {
    field: 'laboratory',
    name: names('{}: жаңа буын секвенирлеуі', '{}: секвенирование нового поколения', '{}: next-generation sequencing'),
  },
  { field: 'laboratory', name: names('{}: ағынды цитометрия', '{}: проточная цитометрия', '{}: flow cytometry') },
  {
    field: 'rehabilitation',
    name: names(
      '{}: ерте оңалту бағдарламасы',
      '{}: программа ранней реабилитации',
      '{}: early rehabilitation programme',
    ),
  },
  {
    field: 'prevention',
    name: names('{}: қауіп топтарының скринингі', '{}: скрининг групп риска', '{}: screening of groups at risk'),
  },
  {
    field: 'care-organisation',
    name: names('{}: көп салалы консилиум', '{}: мультидисциплинарный консилиум', '{}: multidisciplinary board'),
  },
  { field: 'digital', name: names('{}: қашықтан бақылау', '{}: дистанционное наблюдение', '{}: remote monitoring') },
];

const OBJECTS: readonly Names[] = [
  names('Жүрек жеткіліксіздігі', 'Сердечная недостаточность', 'Heart failure'),
  names('Жүрек қақпақшаларының ақаулары', 'Пороки клапанов сердца', 'Heart valve disease'),
  names('Ырғақ бұзылыстары', 'Нарушения ритма', 'Arrhythmia'),
  names('Бауыр ісіктері', 'Опухоли печени', 'Liver tumours'),
  names('Бүйрек ісіктері', 'Опухоли почки', 'Kidney tumours'),
  names('Бүйрек трансплантаты', 'Трансплантат почки', 'Kidney transplant'),
  names('Бауыр трансплантаты', 'Трансплантат печени', 'Liver transplant'),
  names('Ми аневризмалары', 'Аневризмы мозга', 'Brain aneurysms'),
  names('Ми ісіктері', 'Опухоли мозга', 'Brain tumours'),
  names('Эпилепсия', 'Эпилепсия', 'Epilepsy'),
  names('Шала туған нәрестелер', 'Недоношенные дети', 'Preterm infants'),
  names('Туа біткен жүрек ақаулары', 'Врождённые пороки сердца', 'Congenital heart disease'),
  names('Бедеулік', 'Бесплодие', 'Infertility'),
  names('Жатыр мойны обыры', 'Рак шейки матки', 'Cervical cancer'),
  names('Сүт безі обыры', 'Рак молочной железы', 'Breast cancer'),
  names('Балалар лейкозы', 'Детские лейкозы', 'Childhood leukaemia'),
  names('Омыртқа жарақаттары', 'Травмы позвоночника', 'Spinal injuries'),
  names('Инсульт', 'Инсульт', 'Stroke'),
];

export type ExampleTechnology = {
  readonly field: string;
  readonly novelty: 'world' | 'country' | 'organisation';
  readonly names: Names;
};

const NOVELTIES = [
  'country',
  'organisation',
  'organisation',
  'world',
  'organisation',
  'country',
  'organisation',
] as const;

/** Of the 216 that the two lists give, so many as are asked for, ways and objects well mixed. */
export function exampleTechnologies(count: number): readonly ExampleTechnology[] {
  const all = OBJECTS.flatMap((object, at) =>
    WAYS.map((_, by) => {
      const way = WAYS[(by + at) % WAYS.length] ?? { field: 'other', name: object };
      const name = (language: keyof Names) => way.name[language].replace('{}', object[language]);
      const novelty = NOVELTIES[by % NOVELTIES.length] ?? 'organisation';
      return {
        field: way.field,
        novelty,
        names: names(name('kk'), name('ru'), name('en')),
        order: by * OBJECTS.length + at,
      } as const;
    }),
  );
  return all
    .toSorted((one, other) => one.order - other.order)
    .slice(0, count)
    .map(({ order: _, ...technology }) => technology);
}

/** The Ministry's list in the example: what nobody in it performs stands last. */
export const UNIQUE: readonly Names[] = [
  ...OBJECTS.map((object) =>
    names(
      `Бірегей: ${object.kk}, гибридті операция`,
      `Уникальная: ${object.ru}, гибридная операция`,
      `Unique: ${object.en}, hybrid procedure`,
    ),
  ),
  ...OBJECTS.slice(0, 10).map((object) =>
    names(
      `Бірегей: ${object.kk}, гендік терапия`,
      `Уникальная: ${object.ru}, генная терапия`,
      `Unique: ${object.en}, gene therapy`,
    ),
  ),
  names(
    'Бірегей: жасанды жүрек имплантациясы',
    'Уникальная: имплантация искусственного сердца',
    'Unique: implantation of an artificial heart',
  ),
  names('Бірегей: протонды терапия', 'Уникальная: протонная терапия', 'Unique: proton therapy'),
];

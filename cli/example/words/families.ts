// What titles say of their subjects, by family. Every list of one kind is equally long in each family, because titles are
// counted through (titles.ts).

import type { Family, Phrase } from './phrase.ts';

type Words = {
  /** Between what is studied and whom: Kazakh needs none. */
  readonly preposition: Phrase;
  /** Kazakh ones bear the possessive ending that follows a genitive. */
  readonly aspects: readonly Phrase[];
  readonly studies: readonly Phrase[];
  /** What an invention is for; absent where nothing is patented. */
  readonly aims?: readonly Phrase[];
  /** With what an invention works: Kazakh in the accusative, Russian in the genitive. */
  readonly tools?: readonly Phrase[];
};

const studiesOfPeople: readonly Phrase[] = [
  ['проспективті когорттық зерттеу', 'проспективное когортное исследование', 'a prospective cohort study'],
  ['көпорталықты зерттеу', 'многоцентровое исследование', 'a multicentre study'],
  ['жағдай-бақылау зерттеуі', 'исследование «случай – контроль»', 'a case-control study'],
  ['көлденең зерттеу', 'поперечное исследование', 'a cross-sectional study'],
  ['пилоттық зерттеу', 'пилотное исследование', 'a pilot study'],
  ['ретроспективті талдау', 'ретроспективный анализ', 'a retrospective analysis'],
  ['тіркелім деректерін талдау', 'анализ данных регистра', 'an analysis of registry data'],
  ['аралас әдісті зерттеу', 'исследование смешанными методами', 'a mixed-methods study'],
];

export const families: Readonly<Record<Family, Words>> = {
  patients: {
    preposition: ['', 'у', 'in'],
    aspects: [
      ['өмір сүру сапасы', 'качество жизни', 'quality of life'],
      [
        'қайта ауруханаға жатқызылу себептері',
        'предикторы повторной госпитализации',
        'predictors of hospital readmission',
      ],
      ['емге бейілділігі', 'приверженность лечению', 'adherence to treatment'],
      ['стационарлық емінің құны', 'затраты на стационарную помощь', 'costs of inpatient care'],
      ['диагнозының кеш қойылу себептері', 'причины поздней диагностики', 'reasons for late diagnosis'],
      ['телемедициналық бақылауы', 'телемедицинское наблюдение', 'telemedicine follow-up'],
      ['қабыну биомаркерлері', 'воспалительные биомаркеры', 'inflammatory biomarkers'],
      [
        'емге жауабының генетикалық маркерлері',
        'генетические маркеры ответа на лечение',
        'genetic markers of treatment response',
      ],
      ['тамақтану жағдайы', 'нутритивный статус', 'nutritional status'],
      ['D дәруменінің тапшылығы', 'дефицит витамина D', 'vitamin D deficiency'],
      ['үрейі мен депрессиясы', 'тревога и депрессия', 'anxiety and depression'],
      ['ұзақ мерзімді ем нәтижелері', 'отдалённые исходы лечения', 'long-term treatment outcomes'],
      ['асқыну қаупінің шкалалары', 'шкалы риска осложнений', 'risk scores for complications'],
      ['ішек микробиотасының құрамы', 'состав кишечной микробиоты', 'composition of the gut microbiota'],
    ],
    studies: studiesOfPeople,
    aims: [
      ['асқынуларын болжау', 'прогнозирования осложнений', 'predicting complications'],
      ['ағза зақымдануын ерте анықтау', 'раннего выявления поражения органов', 'early detection of organ damage'],
      ['емін таңдау', 'подбора терапии', 'selecting therapy'],
      ['емінің барысын бақылау', 'контроля лечения', 'monitoring treatment'],
      ['қауіп-қатерін бағалау', 'оценки риска', 'assessing risk'],
      ['қызметтік мүмкіндігін қалпына келтіру', 'восстановления функций', 'restoring function'],
      ['ауырсынуын азайту', 'уменьшения болевого синдрома', 'reducing pain'],
      ['ауруы қайталануының алдын алу', 'предупреждения рецидивов', 'preventing recurrence'],
    ],
    tools: [
      ['машиналық оқытуды', 'машинного обучения', 'machine learning'],
      ['мобильді қосымшаны', 'мобильного приложения', 'a mobile application'],
      ['биосенсорды', 'биосенсора', 'a biosensor'],
      ['киілетін құрылғыны', 'носимого устройства', 'a wearable device'],
      ['үшөлшемді үлгілеуді', 'трёхмерного моделирования', 'three-dimensional modelling'],
      ['биологиялық кері байланысты', 'биологической обратной связи', 'biofeedback'],
      ['жекелендірілген хаттаманы', 'персонифицированного протокола', 'a personalised protocol'],
      ['цифрлық егізді', 'цифрового двойника', 'a digital twin'],
      ['виртуалды шындықты', 'виртуальной реальности', 'virtual reality'],
      ['телеметрияны', 'телеметрии', 'telemetry'],
    ],
  },
  workforce: {
    preposition: ['', 'у', 'among'],
    aspects: [
      ['кәсіби күйіп кетуі', 'профессиональное выгорание', 'burnout'],
      ['цифрлық дағдылары', 'цифровые навыки', 'digital skills'],
      ['дәлелді практикаға бейілділігі', 'приверженность доказательной практике', 'evidence-based practice'],
      [
        'жасанды интеллектке көзқарасы',
        'отношение к искусственному интеллекту',
        'attitudes to artificial intelligence',
      ],
      ['коммуникативтік дағдылары', 'коммуникативные навыки', 'communication skills'],
      ['жұмысына қанағаттануы', 'удовлетворённость работой', 'job satisfaction'],
      ['клиникалық ойлауы', 'клиническое мышление', 'clinical reasoning'],
      ['ғылыми белсенділігі', 'научная активность', 'research activity'],
      ['жұмыс жүктемесі', 'рабочая нагрузка', 'workload'],
      ['психологиялық қауіпсіздігі', 'психологическая безопасность', 'psychological safety'],
      ['көші-қон ниеттері', 'миграционные намерения', 'intentions to migrate'],
      [
        'антибиотиктерді ұтымды қолдану білімі',
        'знания о рациональном применении антибиотиков',
        'knowledge of antibiotic stewardship',
      ],
      ['ұйқы сапасы', 'качество сна', 'sleep quality'],
      ['үздіксіз кәсіби дамуы', 'непрерывное профессиональное развитие', 'continuing professional development'],
    ],
    studies: studiesOfPeople,
  },
  laboratory: {
    preposition: ['', '', 'of'],
    aspects: [
      ['молекулалық сипаттамасы', 'молекулярная характеристика', 'molecular characterisation'],
      ['алуантүрлілігі', 'разнообразие', 'diversity'],
      ['сандық бағасы', 'количественная оценка', 'quantitative assessment'],
      ['құрылымдық ерекшеліктері', 'структурные особенности', 'structural features'],
      ['тұрақтылығы', 'стабильность', 'stability'],
      ['өңірлік таралуы', 'региональное распределение', 'regional distribution'],
      ['автоматты жіктелуі', 'автоматическая классификация', 'automated classification'],
      ['өзгергіштігі', 'вариабельность', 'variability'],
      ['салыстырмалы талдауы', 'сравнительный анализ', 'comparative analysis'],
      ['қауіпсіздігін бағалау', 'оценка безопасности', 'safety assessment'],
      ['спектрлік бейіндері', 'спектральные профили', 'spectral profiles'],
      ['электрондық каталогы', 'электронный каталог', 'electronic catalogue'],
      ['мониторингі', 'мониторинг', 'monitoring'],
      ['биологиялық белсенділігі', 'биологическая активность', 'biological activity'],
    ],
    studies: [
      [
        'көпорталықты зертханалық зерттеу',
        'многоцентровое лабораторное исследование',
        'a multicentre laboratory study',
      ],
      ['зертханааралық салыстыру', 'межлабораторное сличение', 'an interlaboratory comparison'],
      ['пилоттық зерттеу', 'пилотное исследование', 'a pilot study'],
      ['бес жылдық бақылау', 'пятилетнее наблюдение', 'a five-year surveillance'],
      ['салыстырмалы зерттеу', 'сравнительное исследование', 'a comparative study'],
      ['тәжірибелік зерттеу', 'экспериментальное исследование', 'an experimental study'],
      ['қайталама іріктеу зерттеуі', 'исследование повторных проб', 'a repeated-sampling study'],
      ['үлгілеу нәтижелері', 'результаты моделирования', 'a modelling study'],
    ],
    aims: [
      ['сандық мөлшерін анықтау', 'количественного определения', 'quantifying'],
      ['түрін жылдам анықтау', 'быстрой идентификации', 'rapid identification of'],
      ['үлгілерін сақтау', 'хранения образцов', 'storing samples of'],
      ['үлгілерін стандарттау', 'стандартизации образцов', 'standardising samples of'],
      ['тұрақтылығын бағалау', 'оценки стабильности', 'assessing the stability of'],
      ['құрылымын көрнекілеу', 'визуализации структуры', 'visualising the structure of'],
      ['үлгілерін тазарту', 'очистки образцов', 'purifying samples of'],
      ['қасиеттерін үлгілеу', 'моделирования свойств', 'modelling the properties of'],
    ],
    tools: [
      ['спектрлік талдауды', 'спектрального анализа', 'spectral analysis'],
      ['микрофлюидті чипті', 'микрофлюидного чипа', 'a microfluidic chip'],
      ['нанобөлшектерді', 'наночастиц', 'nanoparticles'],
      ['хроматографияны', 'хроматографии', 'chromatography'],
      ['цифрлық микроскопияны', 'цифровой микроскопии', 'digital microscopy'],
      ['масс-спектрометрияны', 'масс-спектрометрии', 'mass spectrometry'],
      ['ультрадыбыстық өңдеуді', 'ультразвуковой обработки', 'ultrasonic treatment'],
      ['лиофилизацияны', 'лиофилизации', 'freeze-drying'],
      ['референстік панельді', 'референсной панели', 'a reference panel'],
      ['бір реттік жинақты', 'одноразового набора', 'a single-use kit'],
    ],
  },
};

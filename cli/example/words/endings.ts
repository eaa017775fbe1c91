// Where a work was done and what kind of work it is. Each list of endings has the
// length of the studies of a family (families.ts), because titles are counted through.

import type { Phrase } from './phrase.ts';

/** Kazakh ones are adjectives before the subject. */
export const areas: readonly Phrase[] = [
  ['Қазақстандағы', 'в Казахстане', 'in Kazakhstan'],
  ['Солтүстік Қазақстандағы', 'на севере Казахстана', 'in northern Kazakhstan'],
  ['Арал өңіріндегі', 'в Приаралье', 'in the Aral Sea region'],
  ['Алматы мен оның маңындағы', 'в Алматы и пригородах', 'in Almaty and its suburbs'],
  ['Каспий маңындағы', 'в прикаспийских регионах', 'in the Caspian regions'],
  ['Орталық Азиядағы', 'в Центральной Азии', 'in Central Asia'],
  ['ауылдық аудандардағы', 'в сельских районах', 'in rural districts'],
  ['ірі қалалардағы', 'в крупных городах', 'in large cities'],
  ['кен өндіретін өңірлердегі', 'в горнодобывающих регионах', 'in mining regions'],
  ['Ертіс алабындағы', 'в бассейне Ертиса', 'in the Ertis basin'],
];

export const letters: readonly Phrase[] = [
  ['редакцияға хат', 'письмо в редакцию', 'a letter to the editor'],
  ['түсініктеме', 'комментарий', 'a commentary'],
  ['авторларға жауап', 'ответ авторам', 'a response to the authors'],
  ['пікір', 'мнение', 'a viewpoint'],
  ['қысқа хабарлама', 'краткое сообщение', 'a brief communication'],
  ['хат алмасу', 'переписка', 'correspondence'],
  ['шақырылған түсініктеме', 'комментарий по приглашению', 'an invited commentary'],
  ['ашық сұрақтар', 'открытые вопросы', 'open questions'],
];

export const books: readonly Phrase[] = [
  ['дәлелден тәжірибеге', 'от доказательств к практике', 'from evidence to practice'],
  ['он жылдың сабақтары', 'уроки десятилетия', 'lessons of a decade'],
  ['әдіснама және нәтижелер', 'методология и результаты', 'methods and results'],
  ['заманауи көзқарас', 'современный взгляд', 'a modern view'],
  ['атлас', 'атлас', 'an atlas'],
  ['халықаралық салыстыру', 'международное сравнение', 'an international comparison'],
  ['теория мен тәжірибе', 'теория и практика', 'theory and practice'],
  ['болашаққа көзқарас', 'взгляд в будущее', 'looking ahead'],
];

export const projects: readonly Phrase[] = [
  ['дәлелдік негізді әзірлеу', 'разработка доказательной базы', 'building the evidence base'],
  ['ұлттық деректер базасын құру', 'создание национальной базы данных', 'a national data base'],
  ['ғылыми негіздеу және енгізу', 'научное обоснование и внедрение', 'from rationale to implementation'],
  ['цифрлық бақылау платформасы', 'цифровая платформа наблюдения', 'a digital monitoring platform'],
  [
    'қолданбалы ғылыми-техникалық бағдарлама',
    'прикладная научно-техническая программа',
    'an applied research programme',
  ],
  ['өңіраралық зерттеу', 'межрегиональное исследование', 'an interregional study'],
  ['тиімділікті экономикалық бағалау', 'экономическая оценка эффективности', 'an economic evaluation'],
  ['тәжірибеге арналған ұсынымдар', 'подготовка рекомендаций для практики', 'guidance for practice'],
];

/** What the authority certifies beside patents. */
export const registrations: readonly Phrase[] = [
  ['ЭЕМ-ге арналған бағдарлама', 'программа для ЭВМ', 'a computer program'],
  ['деректер базасы', 'база данных', 'a database'],
  ['электрондық атлас', 'электронный атлас', 'an electronic atlas'],
  ['мобильді қосымша', 'мобильное приложение', 'a mobile application'],
  ['оқу курсы', 'учебный курс', 'a training course'],
  ['әдістемелік ұсынымдар', 'методические рекомендации', 'methodical guidance'],
  ['іс-қимыл алгоритмі', 'алгоритм действий', 'an algorithm of action'],
  ['бейнедәріс', 'видеолекция', 'a video lecture'],
];

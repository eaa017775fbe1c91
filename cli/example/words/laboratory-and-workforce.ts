// Specialities that study things in a laboratory, and those that study the people who work or learn in health care.

import type { Speciality } from './phrase.ts';

export const laboratoryAndWorkforce = {
  epidemiology: {
    family: 'laboratory',
    field: ['эпидемиология және микробиология', 'эпидемиологии и микробиологии', 'Epidemiology'],
    subjects: [
      [
        'карбапенемге төзімді клебсиелла изоляттарының',
        'изолятов карбапенемрезистентных клебсиелл',
        'carbapenem-resistant Klebsiella isolates',
      ],
      ['кене арқылы берілетін қоздырғыштардың', 'возбудителей клещевых инфекций', 'tick-borne pathogens'],
      ['маусымдық тұмау вирустарының', 'вирусов сезонного гриппа', 'seasonal influenza viruses'],
      ['бруцелла штамдарының', 'штаммов бруцелл', 'Brucella strains'],
      ['ротавирус генотиптерінің', 'генотипов ротавируса', 'rotavirus genotypes'],
      ['туберкулез микобактерияларының', 'микобактерий туберкулёза', 'Mycobacterium tuberculosis lineages'],
      ['ауруханаішілік стафилококктардың', 'госпитальных стафилококков', 'hospital staphylococci'],
    ],
  },
  genomics: {
    family: 'laboratory',
    field: ['геномика', 'геномики', 'Genomics'],
    subjects: [
      ['фармакогенетикалық нұсқалардың', 'фармакогенетических вариантов', 'pharmacogenetic variants'],
      ['митохондриялық гаплотоптардың', 'митохондриальных гаплогрупп', 'mitochondrial haplogroups'],
      [
        'тұқым қуалайтын кардиомиопатия гендерінің',
        'генов наследственных кардиомиопатий',
        'genes of inherited cardiomyopathies',
      ],
      ['биобанк коллекцияларының', 'коллекций биобанка', 'biobank collections'],
      ['айналымдағы ісік ДНҚ-сының', 'циркулирующей опухолевой ДНК', 'circulating tumour DNA'],
      ['ішек метагеномдарының', 'метагеномов кишечника', 'gut metagenomes'],
      [
        'сирек аурулардың экзомдық нұсқаларының',
        'экзомных вариантов редких заболеваний',
        'exome variants of rare diseases',
      ],
    ],
  },
  pharmacy: {
    family: 'laboratory',
    field: ['фармация', 'фармации', 'Pharmacy'],
    subjects: [
      ['жусан сығындыларының', 'экстрактов полыни', 'wormwood extracts'],
      ['мия тамыры сапониндерінің', 'сапонинов корня солодки', 'licorice root saponins'],
      ['жалпыатаулы таблеткалардың', 'воспроизведённых таблетированных препаратов', 'generic tablet formulations'],
      [
        'туберкулезге қарсы липосомалық дәрілердің',
        'липосомальных противотуберкулёзных препаратов',
        'liposomal antituberculosis medicines',
      ],
      ['адыраспан алкалоидтарының', 'алкалоидов гармалы', 'Peganum alkaloids'],
      ['полимерлі таңғыштардың', 'полимерных повязок', 'polymer wound dressings'],
      ['шырғанақ майының', 'облепихового масла', 'sea buckthorn oil'],
    ],
  },
  environment: {
    family: 'laboratory',
    field: ['қоршаған орта гигиенасы', 'гигиены окружающей среды', 'Environmental Health'],
    subjects: [
      ['ауызсудағы ауыр металдардың', 'тяжёлых металлов в питьевой воде', 'heavy metals in drinking water'],
      ['ауадағы ұсақ бөлшектердің', 'мелкодисперсных частиц воздуха', 'airborne fine particles'],
      ['тұзды-шаңды дауыл шөгінділерінің', 'отложений солепылевых бурь', 'deposits of salt and dust storms'],
      ['топырақтағы пестицид қалдықтарының', 'остатков пестицидов в почве', 'pesticide residues in soil'],
      ['үй-жайлардағы радонның', 'радона в жилых помещениях', 'indoor radon'],
      ['азық-түліктегі микотоксиндердің', 'микотоксинов в продуктах питания', 'mycotoxins in food'],
      [
        'ашық су көздеріндегі мұнай көмірсутектерінің',
        'нефтяных углеводородов в открытых водоёмах',
        'petroleum hydrocarbons in surface water',
      ],
    ],
  },
  healthServices: {
    family: 'workforce',
    field: ['қоғамдық денсаулық', 'общественного здоровья', 'Public Health'],
    subjects: [
      ['жалпы практика дәрігерлерінің', 'врачей общей практики', 'general practitioners'],
      ['учаскелік мейіргерлердің', 'участковых медсестёр', 'primary care nurses'],
      ['аурухана басшыларының', 'руководителей больниц', 'hospital managers'],
      ['жедел жәрдем бригадаларының', 'бригад скорой помощи', 'ambulance crews'],
      ['эпидемиологтардың', 'врачей-эпидемиологов', 'field epidemiologists'],
      ['дәріхана мамандарының', 'фармацевтов аптек', 'community pharmacists'],
      [
        'алғашқы көмек әлеуметтік қызметкерлерінің',
        'социальных работников первичной помощи',
        'social workers in primary care',
      ],
    ],
  },
  education: {
    family: 'workforce',
    field: ['медициналық білім беру', 'медицинского образования', 'Medical Education'],
    subjects: [
      ['резидент дәрігерлердің', 'врачей-резидентов', 'medical residents'],
      ['бітіруші курс студенттерінің', 'студентов выпускного курса', 'final-year medical students'],
      ['клиникалық тәлімгерлердің', 'клинических наставников', 'clinical teachers'],
      ['мейіргер ісі студенттерінің', 'студентов сестринского дела', 'nursing students'],
      ['докторанттардың', 'докторантов PhD', 'doctoral students'],
      ['интерн дәрігерлердің', 'врачей-интернов', 'medical interns'],
      ['жас оқытушылардың', 'молодых преподавателей', 'early-career lecturers'],
    ],
  },
} as const satisfies Record<string, Speciality>;

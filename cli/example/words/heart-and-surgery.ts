// Specialities of the clinics that operate most.

import type { Speciality } from './phrase.ts';

export const heartAndSurgery = {
  cardiology: {
    family: 'patients',
    field: ['кардиология', 'кардиологии', 'Cardiology'],
    subjects: [
      [
        'созылмалы жүрек жеткіліксіздігі бар науқастардың',
        'пациентов с хронической сердечной недостаточностью',
        'patients with chronic heart failure',
      ],
      [
        'жыпылықтаушы аритмиясы бар науқастардың',
        'пациентов с фибрилляцией предсердий',
        'patients with atrial fibrillation',
      ],
      [
        'миокард инфарктісінен кейінгі науқастардың',
        'пациентов после инфаркта миокарда',
        'survivors of myocardial infarction',
      ],
      [
        'қолқа қақпағы ауыстырылған науқастардың',
        'пациентов после замены аортального клапана',
        'patients after aortic valve replacement',
      ],
      [
        'туа біткен жүрек ақауы бар балалардың',
        'детей с врождёнными пороками сердца',
        'children with congenital heart defects',
      ],
      [
        'артериялық гипертензиясы бар ересектердің',
        'взрослых с артериальной гипертензией',
        'adults with arterial hypertension',
      ],
      ['жүрек трансплантаты бар науқастардың', 'реципиентов донорского сердца', 'heart transplant recipients'],
    ],
  },
  oncology: {
    family: 'patients',
    field: ['онкология', 'онкологии', 'Oncology'],
    subjects: [
      ['сүт безі қатерлі ісігі бар әйелдердің', 'женщин с раком молочной железы', 'women with breast cancer'],
      [
        'тоқ ішек қатерлі ісігі бар науқастардың',
        'пациентов с колоректальным раком',
        'patients with colorectal cancer',
      ],
      ['өңеш қатерлі ісігі бар науқастардың', 'пациентов с раком пищевода', 'patients with oesophageal cancer'],
      ['өкпе қатерлі ісігі бар науқастардың', 'пациентов с раком лёгкого', 'patients with lung cancer'],
      ['жатыр мойны обыры бар әйелдердің', 'женщин с раком шейки матки', 'women with cervical cancer'],
      ['жедел лейкозы бар балалардың', 'детей с острым лейкозом', 'children with acute leukaemia'],
      ['сәулелік ем алатын науқастардың', 'пациентов, получающих лучевую терапию', 'patients receiving radiotherapy'],
    ],
  },
  orthopaedics: {
    family: 'patients',
    field: ['травматология және ортопедия', 'травматологии и ортопедии', 'Orthopaedics'],
    subjects: [
      [
        'жамбас буыны ауыстырылған науқастардың',
        'пациентов после эндопротезирования тазобедренного сустава',
        'patients after hip replacement',
      ],
      ['ортан жілік мойны сынған қарттардың', 'пожилых с переломом шейки бедра', 'older adults with hip fracture'],
      ['омыртқа жарақаты бар науқастардың', 'пациентов с травмой позвоночника', 'patients with spinal injury'],
      ['сколиозы бар жасөспірімдердің', 'подростков со сколиозом', 'adolescents with scoliosis'],
      [
        'тізе остеоартриті бар науқастардың',
        'пациентов с остеоартритом коленного сустава',
        'patients with knee osteoarthritis',
      ],
      ['көптеген жарақат алған науқастардың', 'пациентов с политравмой', 'patients with multiple trauma'],
      ['остеопорозы бар әйелдердің', 'женщин с остеопорозом', 'women with osteoporosis'],
    ],
  },
  neurology: {
    family: 'patients',
    field: ['неврология және нейрохирургия', 'неврологии и нейрохирургии', 'Neurology'],
    subjects: [
      [
        'ишемиялық инсульттан кейінгі науқастардың',
        'пациентов после ишемического инсульта',
        'survivors of ischaemic stroke',
      ],
      [
        'емге төзімді эпилепсиясы бар науқастардың',
        'пациентов с фармакорезистентной эпилепсией',
        'patients with drug-resistant epilepsy',
      ],
      ['Паркинсон ауруы бар науқастардың', 'пациентов с болезнью Паркинсона', "patients with Parkinson's disease"],
      [
        'ми аневризмасы бар науқастардың',
        'пациентов с аневризмами сосудов мозга',
        'patients with intracranial aneurysms',
      ],
      ['глиомасы бар науқастардың', 'пациентов с глиомами', 'patients with glioma'],
      ['жайылған склерозы бар науқастардың', 'пациентов с рассеянным склерозом', 'patients with multiple sclerosis'],
      [
        'бас-ми жарақаты бар науқастардың',
        'пациентов с черепно-мозговой травмой',
        'patients with traumatic brain injury',
      ],
    ],
  },
  ophthalmology: {
    family: 'patients',
    field: ['офтальмология', 'офтальмологии', 'Ophthalmology'],
    subjects: [
      [
        'диабеттік ретинопатиясы бар науқастардың',
        'пациентов с диабетической ретинопатией',
        'patients with diabetic retinopathy',
      ],
      ['глаукомасы бар науқастардың', 'пациентов с глаукомой', 'patients with glaucoma'],
      ['кератоконусы бар жастардың', 'молодых людей с кератоконусом', 'young adults with keratoconus'],
      [
        'шала туған нәрестелер ретинопатиясы бар балалардың',
        'детей с ретинопатией недоношенных',
        'children with retinopathy of prematurity',
      ],
      [
        'катаракта отасынан кейінгі науқастардың',
        'пациентов после хирургии катаракты',
        'patients after cataract surgery',
      ],
      ['миопиясы бар оқушылардың', 'школьников с миопией', 'schoolchildren with myopia'],
      ['қасаң қабық трансплантаты бар науқастардың', 'реципиентов донорской роговицы', 'corneal graft recipients'],
    ],
  },
  nephrology: {
    family: 'patients',
    field: ['нефрология және трансплантология', 'нефрологии и трансплантологии', 'Nephrology'],
    subjects: [
      ['гемодиализдегі науқастардың', 'пациентов на гемодиализе', 'patients on haemodialysis'],
      ['бүйрек трансплантаты бар науқастардың', 'реципиентов донорской почки', 'kidney transplant recipients'],
      ['бауыр трансплантаты бар науқастардың', 'реципиентов донорской печени', 'liver transplant recipients'],
      [
        'бүйректің созылмалы ауруы бар науқастардың',
        'пациентов с хронической болезнью почек',
        'patients with chronic kidney disease',
      ],
      ['нефротикалық синдромы бар балалардың', 'детей с нефротическим синдромом', 'children with nephrotic syndrome'],
      ['несеп-тас ауруы бар науқастардың', 'пациентов с мочекаменной болезнью', 'patients with urolithiasis'],
      [
        'бүйректің жедел зақымдануы бар науқастардың',
        'пациентов с острым повреждением почек',
        'patients with acute kidney injury',
      ],
    ],
  },
} as const satisfies Record<string, Speciality>;

// Titles of the few works in Uzbek, Turkmen, Ukrainian and German, and the journals that printed them.

import type { GuestLanguage } from '../profile.ts';

type Guest = {
  readonly journal: string;
  /** Its ISSN without the check digit. */
  readonly sevenDigits: string;
  readonly aspects: readonly string[];
  readonly subjects: readonly string[];
  readonly studies: readonly string[];
  /** The subject leads in Uzbek and Turkmen. */
  readonly subjectFirst: boolean;
};

export const guestTitles: Readonly<Record<GuestLanguage, Guest>> = {
  de: {
    journal: 'Zeitschrift der Großen Steppe für Medizin',
    sevenDigits: '9990011',
    subjectFirst: false,
    aspects: [
      'Lebensqualität',
      'Therapietreue',
      'Langzeitergebnisse',
      'Risikofaktoren',
      'Diagnostische Verzögerungen',
      'Versorgungskosten',
    ],
    subjects: [
      'bei chronischer Herzinsuffizienz',
      'bei Schwangerschaftsdiabetes',
      'bei Asthma im Kindesalter',
      'nach Kniegelenkersatz',
      'unter Hämodialyse',
      'bei resistenter Tuberkulose',
    ],
    studies: [
      'eine multizentrische Studie',
      'eine Registerstudie',
      'eine retrospektive Analyse',
      'eine Querschnittsstudie',
    ],
  },
  uk: {
    journal: 'Медичний журнал Великого степу',
    sevenDigits: '9990021',
    subjectFirst: false,
    aspects: [
      'Якість життя',
      'Прихильність до лікування',
      'Віддалені результати лікування',
      'Чинники ризику',
      'Причини пізньої діагностики',
      'Витрати на лікування',
    ],
    subjects: [
      'у пацієнтів із хронічною серцевою недостатністю',
      'у жінок із гестаційним діабетом',
      'у дітей із бронхіальною астмою',
      'у пацієнтів після ендопротезування колінного суглоба',
      'у пацієнтів на гемодіалізі',
      'у хворих на туберкульоз',
    ],
    studies: ['багатоцентрове дослідження', 'аналіз даних реєстру', 'ретроспективний аналіз', 'поперечне дослідження'],
  },
  uz: {
    journal: 'Buyuk dasht tibbiyot jurnali',
    sevenDigits: '9990031',
    subjectFirst: true,
    aspects: [
      'hayot sifati',
      'davolanishga rioya qilish',
      'uzoq muddatli davolash natijalari',
      'xavf omillari',
      'kech tashxis sabablari',
      'davolash xarajatlari',
    ],
    subjects: [
      'Surunkali yurak yetishmovchiligi bo‘lgan bemorlarda',
      'Homiladorlik diabeti bo‘lgan ayollarda',
      'Bronxial astmasi bor bolalarda',
      'Tizza bo‘g‘imi endoprotezlangan bemorlarda',
      'Gemodializdagi bemorlarda',
      'Sil kasalligi bo‘lgan bemorlarda',
    ],
    studies: ['ko‘p markazli tadqiqot', 'reyestr ma’lumotlari tahlili', 'retrospektiv tahlil', 'kesma tadqiqot'],
  },
  tk: {
    journal: 'Beýik sähranyň lukmançylyk žurnaly',
    sevenDigits: '9990041',
    subjectFirst: true,
    aspects: [
      'durmuşyň hili',
      'bejergi düzgünlerini berjaý etmek',
      'bejerginiň uzak möhletli netijeleri',
      'töwekgelçilik ýagdaýlary',
      'giç anyklanmagyň sebäpleri',
      'bejerginiň çykdajylary',
    ],
    subjects: [
      'Dowamly ýürek ýetmezçiligi bolan näsaglarda',
      'Göwrelilik diabeti bolan aýallarda',
      'Bronhial astmaly çagalarda',
      'Dyz bogny çalşyrylan näsaglarda',
      'Gemodializ alýan näsaglarda',
      'Inçekeselli näsaglarda',
    ],
    studies: ['köp merkezli barlag', 'sanaw maglumatlarynyň seljermesi', 'retrospektiw seljerme', 'kese barlag'],
  },
};

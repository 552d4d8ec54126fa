import type { Habit } from './habit.ts'

/**
 * Who supplies copy, and how it signs. `names` are other spellings that occur in copy; a name is compared without case and accents.
 * `habits` are what editors taught about its copy.
 */
export type Agency = {
  name: string
  names?: string[]
  zone?: string
  genre?: 'press release'
  language?: string
  habits?: readonly Habit[]
}

/** The agencies that copy is recognised from without anyone having told us; a newsroom adds its own. */
export const knownAgencies: Agency[] = [
  { name: 'AzerNews', names: ['Azer News', 'AzerNewsAz', 'Azernews.az'], zone: '+04:00' },
  { name: 'Trend', names: ['Trend.az', 'Trend News Agency', 'АМИ Trend', 'АМИ Тренд', 'Тренд'], zone: '+04:00' },
  { name: 'AZERTAC', names: ['AZƏRTAC', 'АЗЕРТАДЖ', 'Azertag', 'AzerTAc'], zone: '+04:00' },
  { name: 'APA', names: ['АПА'], zone: '+04:00' },
  { name: 'Report', names: ['Report.az', 'REPORT.AZ', 'Report İnformasiya Agentliyi'], zone: '+04:00' },
  { name: 'Turan', names: ['Туран', 'Turan.az'], zone: '+04:00' },
  { name: 'News.Az', zone: '+04:00' },
  { name: 'ABC.AZ', zone: '+04:00' },
  { name: 'Day.Az', zone: '+04:00' },
  { name: 'Oxu.Az', zone: '+04:00' },
  { name: '1news.az', zone: '+04:00' },
  { name: 'Qafqazinfo', zone: '+04:00' },
  { name: 'Agenda.ge', zone: '+04:00' },
  { name: 'Civil.ge', zone: '+04:00' },
  { name: 'JAMnews' },
  {
    name: 'Interfax-Azerbaijan',
    names: ['Интерфакс-Азербайджан', 'İnterfaks-Azərbaycan', 'Interfax.az'],
    zone: '+04:00',
  },
  { name: 'Armenpress', names: ['АРМЕНПРЕСС', 'أرمنبريس'], zone: '+04:00' },
  { name: 'PanARMENIAN.Net', zone: '+04:00' },
  { name: 'Sputnik', names: ['Спутник'] },
  { name: 'Caucasian Knot', names: ['Кавказский Узел'], zone: '+03:00' },
  { name: 'OC Media' },
  { name: 'Interpressnews' },
  { name: 'TASS', names: ['ТАСС', 'ITAR-TASS', 'ИТАР-ТАСС'], zone: '+03:00' },
  { name: 'RIA Novosti', names: ['РИА Новости', 'RIA', 'РИА'], zone: '+03:00' },
  { name: 'Interfax', names: ['Интерфакс', 'INTERFAX.RU', 'Interfax.ru'], zone: '+03:00' },
  { name: 'Interfax-Ukraine', names: ['Интерфакс-Украина'] },
  { name: 'Prime', names: ['ПРАЙМ'], zone: '+03:00' },
  { name: 'Regnum', names: ['Регнум', 'ИА Регнум', 'ИА REGNUM'], zone: '+03:00' },
  { name: 'Rossiya Segodnya', names: ['Россия сегодня'] },
  { name: 'Kazinform', names: ['Казинформ', 'Қазақпарат', 'QazInform'] },
  { name: 'UzA', names: ['УзА'] },
  { name: 'Kabar', names: ['Кабар'] },
  { name: '24.kg', names: ['24.KG'] },
  { name: 'AKIpress', names: ['АКИpress', 'AKIpress.com'] },
  { name: 'Asia-Plus', names: ['Азия-Плюс'] },
  { name: 'Khovar', names: ['Ховар'] },
  { name: 'UNIAN', names: ['УНИАН'] },
  { name: 'Moldpres' },
  { name: 'Ukrinform', names: ['Укринформ'] },
  { name: 'Belta', names: ['БЕЛТА', 'BelTA', 'БелТА'] },
  { name: 'Anadolu Agency', names: ['Anadolu', 'AA', 'Anadolu Ajansı', 'Анадолу', 'الأناضول'], zone: '+03:00' },
  { name: 'DHA' },
  { name: 'IHA', names: ['İHA'] },
  { name: 'IRNA', names: ['ИРНА', 'إرنا'] },
  { name: 'Mehr', names: ['MNA', 'Mehr News Agency'] },
  { name: 'ISNA' },
  { name: 'Fars', names: ['FNA'] },
  { name: 'Tasnim' },
  { name: 'Tehran Times' },
  { name: 'AP', names: ['Associated Press', 'The Associated Press'] },
  { name: 'Reuters', names: ['Thomson Reuters', 'Рейтер', 'رويترز', '路透社', 'ロイター'] },
  { name: 'AFP', names: ['Agence France-Presse', 'Agence France Presse', 'АФП', 'أ ف ب', '法新社'] },
  { name: 'UPI' },
  { name: 'CNN' },
  { name: 'Al Jazeera' },
  { name: 'Deutsche Welle', names: ['DW'] },
  { name: 'Canadian Press', names: ['The Canadian Press'] },
  { name: 'AAP' },
  { name: 'Agerpres' },
  { name: 'BTA' },
  { name: 'MTI' },
  { name: 'Hina' },
  { name: 'Tanjug' },
  { name: 'Europa Press' },
  { name: 'Prensa Latina' },
  { name: 'Keystone-SDA', names: ['sda', 'SDA'] },
  { name: 'dpa', names: ['DPA', 'Deutsche Presse-Agentur', 'د ب أ'] },
  { name: 'APA-OTS', genre: 'press release' },
  { name: 'SID' },
  { name: 'KNA' },
  { name: 'epd' },
  { name: 'ANSA' },
  { name: 'EFE' },
  { name: 'Lusa' },
  { name: 'ANP' },
  { name: 'Belga' },
  { name: 'TT' },
  { name: 'NTB' },
  { name: 'Ritzau' },
  { name: 'STT' },
  { name: 'PAP' },
  { name: 'CTK', names: ['ČTK'] },
  { name: 'PA', names: ['Press Association', 'PA Media'] },
  { name: 'Xinhua', names: ['Синьхуа', '新华社', 'شينخوا'] },
  { name: 'China News Service', names: ['中新社'] },
  { name: 'Yonhap', names: ['Ёнхап', '연합뉴스', 'Yonhap News Agency'] },
  { name: 'Kyodo', names: ['Киодо', '共同', 'Kyodo News'] },
  { name: 'Jiji Press', names: ['Jiji', '時事'] },
  { name: 'PTI', names: ['Press Trust of India'] },
  { name: 'ANI' },
  { name: 'IANS' },
  { name: 'APP' },
  { name: 'Bernama' },
  { name: 'Antara' },
  { name: 'CNA' },
  { name: 'WAM', names: ['وام', 'Emirates News Agency'] },
  { name: 'SPA', names: ['واس'] },
  { name: 'MENA', names: ['أ ش أ'] },
  { name: 'SANA', names: ['سانا'] },
  { name: 'Petra', names: ['بترا'] },
  { name: 'QNA', names: ['قنا'] },
  { name: 'KUNA', names: ['كونا'] },
  { name: 'BNA', names: ['بنا'] },
  { name: 'NNA' },
  { name: 'KCNA' },
  { name: 'VNA' },
  { name: 'Bloomberg' },
  { name: 'BBC', names: ['BBC News'] },
  { name: 'RFE/RL', names: ['Radio Free Europe'] },
  { name: 'International Herald Tribune' },
  { name: 'GNP' },
  { name: 'PR Newswire', names: ['PRNewswire'], genre: 'press release' },
  { name: 'Business Wire', names: ['BUSINESS WIRE'], genre: 'press release' },
  { name: 'GlobeNewswire', names: ['GLOBE NEWSWIRE'], genre: 'press release' },
  { name: 'ACCESSWIRE', genre: 'press release' },
  { name: 'EIN Presswire', names: ['EINPresswire.com', 'EINPresswire'], genre: 'press release' },
]

/** A name as it is compared: without case, accents, dots and spaces. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ə', 'e')
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

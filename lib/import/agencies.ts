/** Who supplies copy, and how it signs. `names` are other spellings that occur in copy; a name is compared without case and accents. */
export type Agency = { name: string; names?: string[]; zone?: string; genre?: 'press release'; language?: string }

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
  { name: 'Anadolu Agency', names: ['Anadolu', 'AA', 'Anadolu Ajansı', 'Анадолу'], zone: '+03:00' },
  { name: 'DHA' },
  { name: 'IHA', names: ['İHA'] },
  { name: 'IRNA', names: ['ИРНА'] },
  { name: 'Mehr', names: ['MNA', 'Mehr News Agency'] },
  { name: 'ISNA' },
  { name: 'Fars', names: ['FNA'] },
  { name: 'Tasnim' },
  { name: 'Tehran Times' },
  { name: 'AP', names: ['Associated Press', 'The Associated Press'] },
  { name: 'Reuters', names: ['Thomson Reuters', 'Рейтер'] },
  { name: 'AFP', names: ['Agence France-Presse', 'АФП'] },
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
  { name: 'dpa', names: ['DPA', 'Deutsche Presse-Agentur'] },
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
  { name: 'Xinhua', names: ['Синьхуа'] },
  { name: 'Yonhap', names: ['Ёнхап'] },
  { name: 'Kyodo', names: ['Киодо'] },
  { name: 'Jiji Press', names: ['Jiji'] },
  { name: 'PTI' },
  { name: 'ANI' },
  { name: 'IANS' },
  { name: 'APP' },
  { name: 'Bernama' },
  { name: 'Antara' },
  { name: 'CNA' },
  { name: 'WAM' },
  { name: 'SPA' },
  { name: 'MENA' },
  { name: 'SANA' },
  { name: 'Petra' },
  { name: 'QNA' },
  { name: 'KUNA' },
  { name: 'BNA' },
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

export type Registry = {
  find: (text: string) => Agency | null
  starts: (text: string) => { agency: Agency; length: number } | null
}

/**
 * Looks names up in the known agencies and those a newsroom added (which win). A name of seven letters or more may have one letter
 * missing, doubled or wrong.
 */
export function registryOf(added: readonly Agency[] = []): Registry {
  const byKey = new Map<string, Agency>()
  for (const agency of [...added, ...knownAgencies]) {
    for (const name of [agency.name, ...(agency.names ?? [])]) {
      const key = nameKey(name)
      if (key !== '' && !byKey.has(key)) byKey.set(key, agency)
    }
  }
  const long = [...byKey].filter(([key]) => key.length >= 7)
  const spellings = [...added, ...knownAgencies]
    .flatMap((agency) => [agency.name, ...(agency.names ?? [])].map((name) => ({ agency, name })))
    .sort((a, b) => b.name.length - a.name.length)
  return {
    find(text) {
      const key = nameKey(text)
      if (key === '' || key.length > 60) return null
      const exact = byKey.get(key)
      if (exact) return exact
      if (key.length < 6) return null
      return long.find(([known]) => Math.abs(known.length - key.length) <= 1 && withinOneEdit(known, key))?.[1] ?? null
    },
    starts(text) {
      const found = spellings.find(
        ({ name }) => text.length >= name.length && text.slice(0, name.length).toLowerCase() === name.toLowerCase(),
      )
      return found ? { agency: found.agency, length: found.name.length } : null
    },
  }
}

function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1)
}

/** Places that open wire copy, by how they are written there, to the name in English: capitals, the region's cities, and a few in other scripts. */
const known: Record<string, string> = {
  يريفان: 'Yerevan',
  باكو: 'Baku',
  موسكو: 'Moscow',
  القاهرة: 'Cairo',
  طهران: 'Tehran',
  أنقرة: 'Ankara',
  بيروت: 'Beirut',
  دمشق: 'Damascus',
  بغداد: 'Baghdad',
  واشنطن: 'Washington',
  لندن: 'London',
  باريس: 'Paris',
  الرياض: 'Riyadh',
  دبي: 'Dubai',
  غزة: 'Gaza',
}

const cities = `Abu Dhabi,Accra,Addis Ababa,Aden,Ağdam,Algiers,Almaty,Amman,Amsterdam,Ankara,Antalya,Ashgabat,Astana,Athens,Atlanta,Auckland,Baghdad,Bakı,Baku,Bangkok,Batumi,Beijing,Beirut,Belgrade,Berlin,Bern,Bishkek,Bonn,Boston,Brasilia,Bratislava,Brussels,Brüssel,Bucharest,Budapest,Buenos Aires,Cairo,Canberra,Cape Town,Caracas,Chicago,Chisinau,Colombo,Copenhagen,Dakar,Damascus,Delhi,Dhaka,Doha,Donetsk,Dubai,Dublin,Düsseldorf,Dushanbe,Frankfurt,Ganja,Gaza,Geneva,Genf,Gəncə,Grozny,Hamburg,Hanoi,Havana,Helsinki,Hong Kong,Islamabad,İstanbul,Istanbul,Izmir,Jakarta,Jerusalem,Johannesburg,Kabul,Kampala,Karachi,Kathmandu,Kazan,Kharkiv,Khankendi,Xankəndi,Khartoum,Kiev,Kyiv,Köln,Kuala Lumpur,Kuwait City,Lagos,Lahore,Lima,Lisbon,Ljubljana,London,Los Angeles,Madrid,Manama,Manila,Mexico City,Milan,Minsk,Mogadishu,Montreal,Moscow,Moskau,Mumbai,München,Munich,Muscat,Nairobi,Nakhchivan,Naxçıvan,New Delhi,New York,Nicosia,Nur-Sultan,Oslo,Ottawa,Paris,Podgorica,Prague,Pretoria,Pristina,Pyongyang,Quito,Rabat,Ramallah,Reykjavik,Riga,Riyadh,Rome,Rom,Rotterdam,San Francisco,Sanaa,Santiago,Sao Paulo,Sarajevo,Seoul,Shanghai,Shusha,Şuşa,Singapore,Skopje,Sofia,St. Petersburg,Stepanakert,Stockholm,Strasbourg,Stuttgart,Sumqayıt,Sydney,Taipei,Tallinn,Tashkent,Tbilisi,Tehran,Tel Aviv,The Hague,Tirana,Tokyo,Toronto,Tripoli,Tunis,Ulaanbaatar,Vaduz,Valletta,Vancouver,Vatican City,Vienna,Vilnius,Warsaw,Washington,Wellington,Wien,Yerevan,Zagreb,Zürich,Zurich,Москва,Баку,Ереван,Тбилиси,Киев,Минск,Астана,Алматы,Ташкент,Бишкек,Душанбе,Ашхабад,Кишинев,Рига,Вильнюс,Таллин,Варшава,Берлин,Париж,Лондон,Вашингтон,Брюссель,Женева,Вена,Анкара,Стамбул,Тегеран,Пекин,Токио,Сеул,Дели,Иерусалим,Тель-Авив,Дамаск,Бейрут,Каир,Дубай,Нью-Йорк,Санкт-Петербург,Казань,Грозный,Сочи,Гянджа,Нахчыван,Шуша,Ханкенди,Сумгаит`

const keyOf = (text: string) => text.toLowerCase().replaceAll('i̇', 'i').replaceAll('ı', 'i').replace(/\s+/g, ' ').trim()
const names = new Map([...cities.split(','), ...Object.values(known)].map((name) => [keyOf(name), name]))

/** How a known place looks in capitals, with the dotted and the dotless I of Turkic names. */
const capitals = new Map(
  [...cities.split(','), ...Object.values(known)].flatMap((name) => [
    [name.toUpperCase(), name] as const,
    [name.toLocaleUpperCase('az'), name] as const,
  ]),
)

/** Whether a name is one of the places that copy is sent from. */
export function isKnownPlace(text: string): boolean {
  return names.has(keyOf(text)) || text in known
}

/**
 * A place as it is printed: capitals become a name (BAKU/YEREVAN → Baku/Yerevan), another script its English name where known.
 * `language` decides what the small letter of I is.
 */
export function placeName(text: string, language = 'en'): string {
  const other = known[text] ?? (text.length > 2 ? capitals.get(text) : undefined)
  if (other) return other
  const turkic = language === 'az' || language === 'tr' || /[İĞŞƏ]/.test(text) ? 'az' : 'en'
  return text.replace(/[\p{L}\p{M}’'.]+/gu, (word) =>
    word.length > 2 && word === word.toUpperCase() && !word.includes('.')
      ? word.charAt(0) + word.slice(1).toLocaleLowerCase(turkic)
      : word,
  )
}

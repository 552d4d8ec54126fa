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
  أبوظبي: 'Abu Dhabi',
  'أبو ظبي': 'Abu Dhabi',
  الدوحة: 'Doha',
  الكويت: 'Kuwait City',
  المنامة: 'Manama',
  مسقط: 'Muscat',
  عمان: 'Amman',
  تونس: 'Tunis',
  الجزائر: 'Algiers',
  الرباط: 'Rabat',
  طرابلس: 'Tripoli',
  الخرطوم: 'Khartoum',
  صنعاء: 'Sanaa',
  القدس: 'Jerusalem',
  نيويورك: 'New York',
  جنيف: 'Geneva',
  بكين: 'Beijing',
  برلين: 'Berlin',
  北京: 'Beijing',
  上海: 'Shanghai',
  香港: 'Hong Kong',
  台北: 'Taipei',
  東京: 'Tokyo',
  东京: 'Tokyo',
  莫斯科: 'Moscow',
  巴库: 'Baku',
  华盛顿: 'Washington',
  纽约: 'New York',
  联合国: 'United Nations',
  伦敦: 'London',
  巴黎: 'Paris',
  柏林: 'Berlin',
  日内瓦: 'Geneva',
  布鲁塞尔: 'Brussels',
  首尔: 'Seoul',
  平壤: 'Pyongyang',
  ワシントン: 'Washington',
  ニューヨーク: 'New York',
  ロンドン: 'London',
  パリ: 'Paris',
  モスクワ: 'Moscow',
  ベルリン: 'Berlin',
  ジュネーブ: 'Geneva',
  ソウル: 'Seoul',
  서울: 'Seoul',
  부산: 'Busan',
  평양: 'Pyongyang',
  도쿄: 'Tokyo',
  베이징: 'Beijing',
  워싱턴: 'Washington',
  뉴욕: 'New York',
  런던: 'London',
  파리: 'Paris',
  모스크바: 'Moscow',
}

const cities = `Abu Dhabi,Accra,Addis Ababa,Aden,Ağdam,Algiers,Almaty,Amman,Amsterdam,Ankara,Antalya,Ashgabat,Astana,Athens,Atlanta,Auckland,Baghdad,Bakı,Baku,Bangkok,Batumi,Beijing,Beirut,Belgrade,Berlin,Bern,Bishkek,Bonn,Boston,Brasilia,Bratislava,Brussels,Brüssel,Bucharest,Budapest,Buenos Aires,Cairo,Canberra,Cape Town,Caracas,Chicago,Chisinau,Colombo,Copenhagen,Dakar,Damascus,Delhi,Dhaka,Doha,Donetsk,Dubai,Dublin,Düsseldorf,Dushanbe,Frankfurt,Ganja,Gaza,Geneva,Genf,Gəncə,Grozny,Hamburg,Hanoi,Havana,Helsinki,Hong Kong,Islamabad,İstanbul,Istanbul,Izmir,Jakarta,Jerusalem,Johannesburg,Kabul,Kampala,Karachi,Kathmandu,Kazan,Kharkiv,Khankendi,Xankəndi,Khartoum,Kiev,Kyiv,Köln,Kuala Lumpur,Kuwait City,Lagos,Lahore,Lima,Lisbon,Ljubljana,London,Los Angeles,Madrid,Manama,Manila,Mexico City,Milan,Minsk,Mogadishu,Montreal,Moscow,Moskau,Mumbai,München,Munich,Muscat,Nairobi,Nakhchivan,Naxçıvan,New Delhi,New York,Nicosia,Nur-Sultan,Oslo,Ottawa,Paris,Podgorica,Prague,Pretoria,Pristina,Pyongyang,Quito,Rabat,Ramallah,Reykjavik,Riga,Riyadh,Rome,Rom,Rotterdam,San Francisco,Sanaa,Santiago,Sao Paulo,Sarajevo,Seoul,Shanghai,Shusha,Şuşa,Singapore,Skopje,Sofia,St. Petersburg,Stepanakert,Stockholm,Strasbourg,Stuttgart,Sumqayıt,Sydney,Taipei,Tallinn,Tashkent,Tbilisi,Tehran,Tel Aviv,The Hague,Tirana,Tokyo,Toronto,Tripoli,Tunis,Ulaanbaatar,Vaduz,Valletta,Vancouver,Vatican City,Vienna,Vilnius,Warsaw,Washington,Wellington,Wien,Yerevan,Zagreb,Zürich,Zurich,Москва,Баку,Ереван,Тбилиси,Киев,Минск,Астана,Алматы,Ташкент,Бишкек,Душанбе,Ашхабад,Кишинев,Рига,Вильнюс,Таллин,Варшава,Берлин,Париж,Лондон,Вашингтон,Брюссель,Женева,Вена,Анкара,Стамбул,Тегеран,Пекин,Токио,Сеул,Дели,Иерусалим,Тель-Авив,Дамаск,Бейрут,Каир,Дубай,Нью-Йорк,Санкт-Петербург,Казань,Грозный,Сочи,Гянджа,Нахчыван,Шуша,Ханкенди,Сумгаит,Tovuz,Şəki,Lənkəran,Qəbələ,Zaqatala,Şəmkir,Şamaxı,Mingəçevir,Yevlax,Cəbrayıl,Zəngilan,Kəlbəcər,Xocalı,Xocavənd,Qubadlı,Göyçay,Tərtər,Sheki,Lankaran,Gabala,Aghdam,Zangilan,Lachin,Kalbajar,Jabrayil,Khojaly,Mingachevir,Sumgait,Tabriz,Isfahan,Mashhad,Kutaisi,Gyumri`

/** More places that open copy, by their own or a third language's name; in running text some of these are other words. */
const elsewhere = `Roma,Milano,Torino,Napoli,Firenze,Venezia,Genova,Bologna,Palermo,Londra,Parigi,Mosca,Berlino,Bruxelles,Ginevra,Atene,Pechino,Londres,Moscou,Genève,Vienne,Varsovie,Pékin,Lyon,Marseille,Toulouse,Bordeaux,Lille,Nantes,Rennes,Moscú,Berlín,París,Ginebra,Bruselas,Varsovia,Pekín,Tokio,La Habana,Ciudad de México,México,Bogotá,Montevideo,Asunción,La Paz,San José,Panamá,Santo Domingo,Barcelona,Sevilla,Valencia,Zaragoza,Bilbao,Lisboa,São Paulo,Brasília,Rio de Janeiro,Peking,Kairo,Neu-Delhi,Prag,Warschau,Budapest,Athen,Kopenhagen,Leipzig,Dresden,Hannover,Bremen,Nürnberg,Potsdam,Magdeburg,Mainz,Wiesbaden,Erfurt,Kiel,Schwerin,Saarbrücken,Karlsruhe,Mannheim,Dortmund,Essen,Salzburg,Graz,Linz,Innsbruck,Basel,Lausanne,Amsterdam,Den Haag,Brussel,Oslo,København,Göteborg,Malmö,Praha,Brno,Warszawa,Kraków,Gdańsk,București,Beograd,Zagreb,Atina,Moskova,Berlin,Pekin,Tahran,Bağdat,Şam,Bakü,Tiflis,Erivan,Brüksel,Cenevre,Viyana,Bursa,Adana,Konya,Gaziantep,Diyarbakır,Trabzon,Erzurum,Samsun,Mersin,Kars,Iğdır,Edirne,Moskva,Vaşinqton,Nyu-York,Brüssel,Cenevrə,Vyana,Praqa,Varşava,Tehran,Təbriz,Tbilisi,İrəvan,Kiyev,Astana,Daşkənd,Aşqabad,Bişkek,Düşənbə,Əbu-Dabi,Doha,Ər-Riyad,Qahirə,Quba,Bərdə,Füzuli,Laçın,Qazax,Şirvan,Astara,Masallı,Salyan,Biləsuvar,Naftalan,Ordubad,Guba,Fuzuli,Gazakh,Shiraz,Rasht,Poti,Vanadzor,Goris,Meghri,Владивосток,Новосибирск,Екатеринбург,Нижний Новгород,Ростов-на-Дону,Краснодар,Самара,Уфа,Волгоград,Махачкала,Дербент,Калининград,Мурманск,Хабаровск,Красноярск,Симферополь,Севастополь,Донецк,Луганск,Харьков,Одесса,Львов,Днепр,Рим,Мадрид,Прага,Будапешт,Белград,София,Афины,Стокгольм,Осло,Хельсинки,Копенгаген,Амстердам,Гаага,Страсбург,Мюнхен,Давос,Цхинвал,Сухум,Кутаиси,Батуми,Гюмри,Степанакерт,Шымкент,Караганда,Актау,Атырау,Самарканд,Бухара,Ош,Худжанд,Багдад,Доха,Абу-Даби,Эр-Рияд,Исламабад,Кабул,Пхеньян,Шанхай,Гонконг,Лачин,Агдам,Физули,Зангилан,Евлах,Шеки,Ленкорань,Київ,Харків,Одеса,Львів,Дніпро,Zaporizhzhia,Odesa,Lviv,Dnipro,Busan,Osaka,Nagoya,Kyoto,Guangzhou,Shenzhen,Wuhan,Chengdu,Urumqi,Lhasa,Chennai,Kolkata,Bengaluru,Hyderabad,Peshawar,Quetta,Rawalpindi,Ho Chi Minh City,Melbourne,Brisbane,Perth,Philadelphia,Houston,Dallas,Miami,Seattle,Denver,Detroit,Ramstein,Davos,Damascus,Aleppo,Erbil,Basra,Benghazi,Port Sudan,United Nations`

const keyOf = (text: string) => {
  const lower = text.toLowerCase()
  const plain = !/ı|\u0307|\s\s|^\s|\s$/u.test(lower)
  return plain ? lower : lower.replaceAll('i̇', 'i').replaceAll('ı', 'i').replace(/\s+/g, ' ').trim()
}
const named = new Set([...cities.split(','), ...Object.values(known)].map(keyOf))
const opening = new Set([...named, ...elsewhere.split(',').map(keyOf)])

/** How a known place looks in capitals, with the dotted and the dotless I of Turkic names. */
const capitals = new Map(
  [...elsewhere.split(','), ...cities.split(','), ...Object.values(known)].flatMap((name) => [
    [name.toUpperCase(), name] as const,
    [name.toLocaleUpperCase('az'), name] as const,
  ]),
)

/** Whether a name is one of the places that copy is sent from. */
export function isKnownPlace(text: string): boolean {
  return text.length < 40 && (opening.has(keyOf(text)) || Object.hasOwn(known, text))
}

/** Whether a word in running text is such a place's name and nothing else. */
export function isCity(text: string): boolean {
  return text.length < 40 && (named.has(keyOf(text)) || Object.hasOwn(known, text))
}

/**
 * A place as it is printed: capitals become a name (BAKU/YEREVAN → Baku/Yerevan), another script its English name where known.
 * `language` decides what the small letter of I is.
 */
export function placeName(text: string, language = 'en'): string {
  const other =
    (Object.hasOwn(known, text) ? known[text] : undefined) ?? (text.length > 2 ? capitals.get(text) : undefined)
  if (other) return other
  const turkic = language === 'az' || language === 'tr' || /[İĞŞƏ]/.test(text) ? 'az' : 'en'
  return text.replace(/[\p{L}\p{M}’'.]+/gu, (word) =>
    word.length > 2 && word === word.toUpperCase() && !word.includes('.')
      ? word.charAt(0) + word.slice(1).toLocaleLowerCase(turkic)
      : word,
  )
}

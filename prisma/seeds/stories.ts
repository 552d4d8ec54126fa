/** The sections a new newsroom begins with; an admin changes them. */
export const sections = [
  { slug: 'news', name: 'News' },
  { slug: 'politics', name: 'Politics' },
  { slug: 'economy', name: 'Economy' },
  { slug: 'culture', name: 'Culture' },
  { slug: 'sport', name: 'Sport' },
  { slug: 'opinion', name: 'Opinion' },
]

type Story = {
  language: string
  section: string
  headline: string
  standfirst: string
  kicker?: string
  byline: string
  genre?: 'news' | 'analysis' | 'opinion' | 'interview'
  paragraphs: string[]
}

/** The first front page: a day in the made-up town of Port Halden, which at the same time shows an editor around. */
export const stories: Story[] = [
  {
    language: 'en',
    section: 'opinion',
    kicker: 'From the desk',
    headline: 'Why this paper prints who says so',
    standfirst: 'A claim is worth as much as the person who makes it. That is why the line under the byline matters.',
    byline: 'The editors',
    genre: 'opinion',
    paragraphs: [
      'Every story on this site tells you where it comes from: who wrote it, which agency sent it, and according to whom. If a number came from a ministry, it says so. If nobody stood behind it, we would rather not print it.',
      'On the desk these are three different fields, because they are three different facts. The byline is the writer. The agency is the house that sent the copy. “According to” is the person or office that told the agency.',
      'When we get something wrong, the correction stands on the page with its time, in the feeds and on a page of its own. Nothing is changed quietly.',
    ],
  },
  {
    language: 'en',
    section: 'culture',
    headline: 'The lighthouse museum finds its maps again',
    standfirst: 'A hundred and twenty sea charts spent twenty years in a cellar. From Saturday they hang on dry walls.',
    byline: 'Vera Lind',
    paragraphs: [
      'The museum of lighthouses in Old Halden has opened a room for its sea charts. The earliest of the hundred and twenty sheets was printed in 1718.',
      'The charts survived two floods in the cellar of the town library. The museum has not removed the water stains. “They are part of the story,” said curator Mark Linder.',
      'Pictures like those of the charts live on the desk under Pictures, each with its alt text, caption and credit; a picture without a credit cannot be published.',
    ],
  },
  {
    language: 'en',
    section: 'sport',
    headline: 'Harbour rowers win by a length in the rain',
    standfirst: 'The crew from the eastern quay takes the autumn cup for the third time in a row.',
    byline: 'Jonas Fell',
    paragraphs: [
      'The crew of the eastern quay won the autumn cup on Sunday, a length ahead of the university and two ahead of the ferrymen.',
      'Rain had delayed the start by forty minutes. “We trained in worse,” said stroke Ida Marn.',
      'Results arrive at the desk as plain text. Paste them on the Wire page, press Use, and the draft stands ready with its byline and date.',
    ],
  },
  {
    language: 'az',
    section: 'culture',
    headline: 'Payız kitab yarmarkası şəhər bağında açılır',
    standfirst: 'Otuz iki nəşriyyat, uşaqlar üçün ayrıca çadır və hər axşam oxu saatı.',
    byline: 'Nigar Dənizli',
    paragraphs: [
      'Dənizkənddə payız kitab yarmarkası şənbə günü açılır. Yarmarkaya otuz iki nəşriyyat qatılır.',
      'Bu il uşaq ədəbiyyatına ayrıca çadır ayrılıb, hər gün saat 17:00-da oxu saatı keçiriləcək. Giriş pulsuzdur.',
      'Redaksiyada yazının dili ayrıca sahədir: tərcümə bir düymə ilə yaradılır, şəkil, teqlər və rubrika ilə birlikdə.',
    ],
  },
  {
    language: 'ru',
    section: 'news',
    headline: 'Ночной поезд в столицу возвращается в декабре',
    standfirst: 'Три рейса в неделю, прежняя цена и новый мост через Селлу.',
    byline: 'Вера Северская',
    paragraphs: [
      'Ночной поезд между Порт-Хальденом и столицей вернётся в расписание с декабря, говорится в сообщении железнодорожной компании.',
      'Поезд будет ходить трижды в неделю. Перерыв в движении компания объясняет ремонтом моста через реку Селла.',
      'На странице материала всегда видно, кто его прислал и с чьих слов. У переводов есть ссылки друг на друга.',
    ],
  },
  {
    language: 'en',
    section: 'economy',
    headline: 'Night ferry fills up and the company orders a hybrid ship',
    standfirst: 'Passenger numbers rose 7.2 percent in the third quarter, Halden Ferries says.',
    byline: 'Pia Storm',
    paragraphs: [
      'Halden Ferries carried 412,000 passengers in the third quarter, 7.2 percent more than a year ago, the company said. It will order one hybrid ferry for delivery in two years.',
      'The night crossing has been full since its first week, according to chief executive Pia Lundgaard. No dividend is planned.',
      'Copy under embargo carries its hour with it: the desk shows it, and Publish stays grey until it is over.',
    ],
  },
  {
    language: 'en',
    section: 'politics',
    headline: 'Upper Sella asks for a timetable for its river',
    standfirst: 'Three villages receive water by lorry. The environment minister has asked for talks four times.',
    byline: 'Tomas Reke',
    paragraphs: [
      'The level of the reservoir at Upper Sella fell by 2.1 metres over the summer, and three villages now receive water by lorry, Environment Minister Ada Quist said.',
      '“We are asking for a timetable, not for a favour,” Quist said. The neighbouring republic has not answered four requests for talks, according to the ministry.',
      'A correction to a number like this one is asked about when changes are published: minor, correction, clarification or update. Readers are told.',
    ],
  },
  {
    language: 'en',
    section: 'news',
    kicker: 'Port Halden',
    headline: 'Harbour reopens on Monday after eleven weeks of repairs',
    standfirst: 'Two of four cranes work again. Dockers want an inspection before the first ship is unloaded.',
    byline: 'Mara Ellingsen',
    paragraphs: [
      'The harbour of Port Halden will reopen to cargo ships on Monday after eleven weeks of repairs, Transport Minister Oren Vasko said.',
      'On the eastern quay, 240 metres of wall have been rebuilt, and two of the four cranes damaged in the September storm are working again. The other two will follow before the end of the year, according to the minister.',
      'The repairs cost 18.4 million crowns, of which 6 million came from the regional storm fund. Who pays for dredging the northern channel is open.',
      'The dockers’ union says its members have not seen the new safety rules and will start only after an inspection.',
      'This story came in as a plain text on the wire. The desk read its byline, its date and its first sentence, showed what it took off, and an editor pressed Publish.',
    ],
  },
]

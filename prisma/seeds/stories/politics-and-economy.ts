import type { Story } from '../newsroom.ts'

export const politicsAndEconomy: Story[] = [
  {
    language: 'en',
    section: 'economy',
    headline: 'Halden Ferries sells winter tickets from Thursday',
    standfirst: '',
    byline: 'Halden Ferries press office',
    genre: 'press_release',
    text: [
      'Tickets for the winter timetable of Halden Ferries are on sale from Thursday. The night crossing runs every day but Tuesday; prices stay as they are.',
      'This text was written by the company and is printed as it came.',
    ],
  },
  {
    language: 'en',
    section: 'politics',
    headline: 'Council buys a second tram line by three votes',
    standfirst: 'Twenty-one members were for it, eighteen against. The first rail is to lie in spring.',
    byline: 'Tomas Reke',
    accordingTo: 'the council’s minutes',
    urgency: 4,
    text: [
      'Port Halden will build a second tram line. The council voted for it with twenty-one votes to eighteen after six hours, the minutes show.',
      'The line links the eastern quay with the hospital. It costs 64 million crowns, of which the region pays half.',
      'Treasurer Hanne Roth voted against her own party. “I can count trams, and I can count money,” she said.',
    ],
  },
  {
    language: 'en',
    section: 'economy',
    headline: 'What the storm fund can pay for, and what it cannot',
    standfirst: 'Six million crowns were for the harbour. The list of those who still wait is longer than the money.',
    byline: 'Pia Storm',
    genre: 'analysis',
    urgency: 4,
    tags: ['Storm fund', 'September storm'],
    text: [
      'The regional storm fund holds 31 million crowns, its last report says. A third of it was promised before the storm came.',
      'Three claims are certain to be paid:',
      '- the rebuilt quay, with 6 million;',
      '- the roofs of nine schools, with 2.4 million;',
      '- the dike at Old Halden, with 9 million.',
      'Everything else depends on how the fund reads one word in its rules. They speak of damage “by water”. The fishermen’s nets were torn by wind.',
      'The fund decides in December. Until then its manager answers no questions, as he has told this paper twice.',
    ],
  },
  {
    language: 'en',
    section: 'politics',
    headline: 'The villages that count their buckets count the days as well',
    standfirst:
      'Three places on the Sella get their water by lorry. Talks with the neighbours have a date now, but no table.',
    byline: 'Tomas Reke',
    accordingTo: 'Environment Minister Ada Quist',
    dateline: 'UPPER SELLA',
    urgency: 4,
    tags: ['Upper Sella'],
    text: [
      'A lorry with eight thousand litres comes to Upper Sella at seven in the morning. By nine it is empty. “We wash on Saturdays,” said Berit Moe, who keeps the list of who carries for whom.',
      'The reservoir above the village is 2.1 metres lower than in spring, Environment Minister Ada Quist said. She expects the neighbouring republic at talks on the twelfth. Where they will be held is not settled.',
      'The republic’s embassy confirmed the day and said nothing of the water.',
    ],
  },
]

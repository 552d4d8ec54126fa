import type { Story } from '../newsroom.ts'

export const cultureSportOpinion: Story[] = [
  {
    language: 'en',
    section: 'opinion',
    kicker: 'From the desk',
    headline: 'Why this paper prints who says so',
    standfirst: 'A claim is worth as much as the person who makes it. That is why the lines beside the text matter.',
    byline: 'The editors',
    genre: 'opinion',
    text: [
      'Every story on this site tells you where it comes from: who wrote it, which agency sent it, and according to whom. If a number came from a ministry, it says so. If nobody stood behind it, we would rather not print it.',
      'On the desk these are three different fields, because they are three different facts. The byline is the writer. The agency is the house that sent the copy. “According to” is the person or office that told the agency.',
      'When we get something wrong, the correction stands on the page with its time, and on a page of its own. Nothing is changed quietly.',
      'What you read here today is made up, as is the town: it shows what a front page looks like before the first real one. An editor withdraws these stories in a minute.',
    ],
  },
  {
    language: 'en',
    section: 'sport',
    headline: 'Goalless in the fog, and few saw it',
    standfirst: '',
    byline: 'Jonas Fell',
    text: [
      'Port Halden and Nordmark drew without goals in a fog that hid one penalty area from the other. The referee stopped play twice to count the players.',
      '“I think we were better,” said coach Anders Vik. “I was told so.”',
    ],
  },
  {
    language: 'az',
    section: 'culture',
    headline: 'Uşaq çadırında ilk oxu saatını şagirdlər özləri aparacaq',
    standfirst: 'Payız kitab yarmarkasının açılışında on iki yaşlı oxucular öz hekayələrini oxuyacaq.',
    byline: 'Nigar Dənizli',
    agency: 'Sahil Xəbər',
    accordingTo: 'təşkilat komitəsi',
    text: [
      'Dənizkənddə payız kitab yarmarkasının uşaq çadırında ilk oxu saatını şagirdlər özləri aparacaq, təşkilat komitəsi bildirib.',
      'On iki yaşlı altı oxucu yay məktəbində yazdığı hekayələri oxuyacaq. Giriş pulsuzdur.',
    ],
  },
  {
    language: 'en',
    section: 'sport',
    headline: 'Harbour rowers win by a length in the rain',
    standfirst: 'The four of the eastern quay takes the autumn cup for the third time in a row.',
    byline: 'Jonas Fell',
    tags: ['Port Halden'],
    picture: {
      name: 'rowers',
      alt: 'Four rowers in red caps and a cox pull a red boat through the rain.',
      caption: 'The four of the eastern quay on the last hundred metres.',
    },
    text: [
      'The four of the eastern quay won the autumn cup on Sunday, a length ahead of the university and two ahead of the ferrymen.',
      'Rain had delayed the start by forty minutes. “We trained in worse,” said stroke Ida Marn.',
    ],
  },
  {
    language: 'en',
    section: 'culture',
    headline: 'The sea charts that the water signed',
    standfirst: 'A hundred and twenty sheets spent twenty years in a cellar. Now they hang, with their stains.',
    byline: 'Vera Lind',
    picture: {
      name: 'charts',
      alt: 'Two visitors, seen from behind, look at old sea charts on a dark wall.',
      caption: 'The large chart of 1718 shows an island that was never there.',
    },
    text: [
      'The museum of lighthouses in Old Halden has left the stains on its sea charts. Two floods went over them in the cellar of the town library, where they lay for twenty years.',
      '“The water signed them,” said curator Mark Linder. “We only had to add the date.”',
      'The earliest of the hundred and twenty sheets was printed in 1718. It shows an island north of the mole that nobody has ever found, and a note in another hand: looked again, nothing.',
    ],
  },
]

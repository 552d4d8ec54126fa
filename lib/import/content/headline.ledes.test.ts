import { expect, test } from 'vitest'
import { deriveHeadline } from './headline.ts'

test.each([
  [
    'The Wexland Transport Ministry announced Wednesday that it will close the northern tunnel for six weeks.',
    'Wexland Transport Ministry says it will close the northern tunnel for six weeks',
  ],
  [
    'Ferrymaker Oldmoor said on Wednesday it would cut 400 jobs at its main yard.',
    'Ferrymaker Oldmoor says it would cut 400 jobs at its main yard',
  ],
  [
    '“We will not sell the harbour,” Mayor Ada Quist said on Monday.',
    '“We will not sell the harbour,” Mayor Ada Quist says',
  ],
  [
    'The Bank of Wexland cut its key rate to 4.25 percent on Thursday, citing weak growth.',
    'The Bank of Wexland cut its key rate to 4.25 percent on Thursday, citing weak growth',
  ],
  [
    'According to the Wexland statistics office, prices rose 3.1 percent in May.',
    'Prices rose 3.1 percent in May, Wexland statistics office says',
  ],
  [
    "Wexland's finance ministry said on Thursday that the budget deficit had narrowed to 2 percent.",
    "Wexland's finance ministry: the budget deficit had narrowed to 2 percent",
  ],
  [
    'Talks on the river treaty will resume next month, delegates said on Friday.',
    'Talks on the river treaty will resume next month, delegates say',
  ],
  [
    'Two fishermen were found alive off Oldmoor, police said on Sunday.',
    'Two fishermen were found alive off Oldmoor, police say',
  ],
  [
    'Wexland President Tam Osgood said on Tuesday that he would not call early elections.',
    'Wexland President Tam Osgood says he would not call early elections',
  ],
  [
    'Fenwick Airlines will resume flights to Port Quill in June, the company said in a statement on Monday.',
    'Fenwick Airlines will resume flights to Port Quill in June, company says',
  ],
  [
    'At least five people were hurt when a tram left its rails in Oldmoor on Saturday, rescuers said.',
    'At least five people were hurt when a tram left its rails in Oldmoor on Saturday, rescuers say',
  ],
  [
    'Thousands of farmers marched through Wexcombe on Friday to protest against fuel taxes.',
    'Thousands of farmers marched through Wexcombe on Friday to protest against fuel taxes',
  ],
  [
    'Wheat exports from Port Quill fell by a third in October, traders and port officials said on Wednesday.',
    'Wheat exports from Port Quill fell by a third in October, traders and port officials say',
  ],
  [
    'Foreign Minister Mara Fenwick told reporters on Thursday that the talks had failed.',
    'Foreign Minister Mara Fenwick: the talks had failed',
  ],
  [
    'The Oldmoor police department said Tuesday that three men had been detained.',
    'Oldmoor police department: three men had been detained',
  ],
  [
    'Opposition leader Bel Ardent said on Monday she will run for president next year.',
    'Opposition leader Bel Ardent says she will run for president next year',
  ],
  [
    '“The bridge is safe, and it will stay open,” said Tam Osgood, the chief engineer.',
    '“The bridge is safe, and it will stay open,” Tam Osgood says',
  ],
  [
    'A court in Port Quill sentenced two former ministers to five years in prison on Monday.',
    'A court in Port Quill sentenced two former ministers to five years in prison on Monday',
  ],
  [
    'According to Ada Quist, who heads the harbour board, the cranes will arrive in spring.',
    'The cranes will arrive in spring, Ada Quist says',
  ],
  [
    'Officials say the dam may have to be emptied before winter.',
    'Officials: the dam may have to be emptied before winter',
  ],
  [
    'Carmaker Brindle announced Friday that its plant in Lowfield will stop work until March.',
    'Carmaker Brindle says its plant in Lowfield will stop work until March',
  ],
  [
    'The Lowfield city council said on Monday it would raise bus fares by a tenth.',
    'Lowfield city council says it would raise bus fares by a tenth',
  ],
  [
    '“Nobody has asked us to leave,” ambassador Rian Holt said Wednesday in Eastmere.',
    '“Nobody has asked us to leave,” ambassador Rian Holt says',
  ],
  [
    'Grain trader Marlow lowered its profit forecast on Tuesday, citing poor harvests.',
    'Grain trader Marlow lowered its profit forecast on Tuesday, citing poor harvests',
  ],
  [
    'According to the Eastmere border guard, 1,200 people crossed the bridge in a week.',
    '1,200 people crossed the bridge in a week, Eastmere border guard says',
  ],
  [
    "Eastmere's health minister said on Friday that the outbreak was under control.",
    "Eastmere's health minister: the outbreak was under control",
  ],
  [
    'Heavy rain will reach the coast by Thursday, forecasters said on Tuesday.',
    'Heavy rain will reach the coast by Thursday, forecasters say',
  ],
  [
    'Eastmere and Lowfield agreed to reopen their border in April, the two governments said on Monday.',
    'Eastmere and Lowfield agreed to reopen their border in April, two governments say',
  ],
  [
    'Prime Minister Ilse Varn said on Sunday that she had not been told about the contract.',
    'Prime Minister Ilse Varn says she had not been told about the contract',
  ],
  [
    "The miners' union says its members will strike from Monday.",
    "Miners' union says its members will strike from Monday",
  ],
  [
    'Lawmakers in Eastmere passed a law on Wednesday that bans plastic bags in shops.',
    'Lawmakers in Eastmere passed a law on Wednesday that bans plastic bags in shops',
  ],
  [
    'The central bank has sold $200 million since January to support the crown, Governor Pell Ostrow said on Friday.',
    'The central bank has sold $200 million since January to support the crown, Governor Pell Ostrow says',
  ],
  [
    'Health officials reported on Monday that 14 cases of measles had been found in Lowfield.',
    'Health officials: 14 cases of measles had been found in Lowfield',
  ],
  [
    "Brindle's chief executive, Odo Kerr, told investors on Thursday that sales would double by next year.",
    "Brindle's chief executive Odo Kerr: sales would double by next year",
  ],
  ['“It was a mistake,” said Ilse Varn.', '“It was a mistake,” Ilse Varn says'],
  [
    'The rail operator said in a statement that trains to Eastmere had been halted by snow.',
    'Rail operator: trains to Eastmere had been halted by snow',
  ],
  [
    'Rescue teams pulled eight miners from a flooded shaft near Lowfield on Sunday after two days of work.',
    'Rescue teams pulled eight miners from a flooded shaft near Lowfield on Sunday after two days of work',
  ],
  [
    'The United Harbours group said Monday that they would appeal against the ruling.',
    'United Harbours group says they would appeal against the ruling',
  ],
  [
    'Scientists said on Thursday they had found a new kind of frog in the Marlow hills.',
    'Scientists say they had found a new kind of frog in the Marlow hills',
  ],
])('%s is told as %s', (lede, headline) => {
  expect(deriveHeadline([lede], 'en')?.value).toBe(headline)
})

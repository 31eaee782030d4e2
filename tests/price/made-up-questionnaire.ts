/** Five made-up items on a scale of 0 to 10. They are not published. */
import { published } from '#domain/instrument/published.ts'
import { Questionnaire } from '#domain/instrument/questionnaire.ts'

const said = (nl: string, en: string) => ({ nl, en })

export const madeUpQuestionnaire = published(
  Questionnaire.parse({
    kind: 'questionnaire',
    instrumentId: 'made-up/1',
    id: 'made-up',
    title: said('Hoe ik erbij zit', 'How I am'),
    status: said('verzonnen', 'made up'),
    origin: said('verzonnen', 'made up'),
    blocks: [{ id: 'HI', name: said('Hoe ik erbij zit', 'How I am'), short: said('Ik', 'Me') }],
    scale: Array.from({ length: 11 }, (_, value) => ({
      value,
      ...(value === 0 ? { label: said('helemaal niet', 'not at all') } : {}),
      ...(value === 10 ? { label: said('helemaal wel', 'completely') } : {}),
    })),
    missing: [],
    items: [
      {
        id: 'HI1',
        block: 'HI',
        core: true,
        text: said('Ik heb zin in deze klas', 'I look forward to this class'),
      },
      {
        id: 'HI2',
        block: 'HI',
        core: true,
        text: said('Ik weet wat ik wil zien', 'I know what I want to see'),
      },
      { id: 'HI3', block: 'HI', text: said('Ik durf iets nieuws', 'I dare something new') },
      { id: 'HI4', block: 'HI', text: said('Ik vraag om hulp', 'I ask for help') },
      { id: 'HI5', block: 'HI', text: said('Ik ga uitgerust naar huis', 'I go home rested') },
    ],
  }),
)

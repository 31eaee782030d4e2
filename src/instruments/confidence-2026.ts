/**
 * ZE/1: how certain a teacher is of what can be done now, on a scale of its own. The threshold of a change is the ordinary
 * fluctuation of one person who fills it in again: 1.96 · √2 · SD · √(1 − r), with SD 1.5 on this scale and r .81, the
 * least of the subscales of the published short form with four items. Both are assumptions until there are own data.
 */
import { published } from '#domain/instrument/published.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { inDevelopment, ownWording } from './provenance.ts'

export const confidence2026: Questionnaire = published({
  kind: 'questionnaire',
  instrumentId: 'ZE/1',
  title: {
    nl: 'Zekerheid nu',
    en: 'Certainty now',
  },
  status: inDevelopment,
  origin: ownWording,
  id: 'ZE',
  writer: ['teacher'],
  instruction: {
    nl: 'Dit gaat over hoe zeker je bent van wat je nu kunt, niet over wat je zou moeten kunnen. Denk aan je eigen klassen in de afgelopen vier weken. Alleen jij ziet dit; je beslist zelf of je het deelt.',
    en: 'This is about how certain you are of what you can do now, not of what you ought to be able to do. Think of your own classes in the past four weeks. Only you see this; you decide whether to share it.',
  },
  stem: {
    nl: 'Hoe zeker ben je dat het je nu lukt om …',
    en: 'How certain are you that, right now, you can …',
  },
  blocks: [
    {
      id: 'SG',
      name: {
        nl: 'Spelgevoel',
        en: 'Feel for the game',
      },
      short: {
        nl: 'Spelgevoel',
        en: 'Feel for the game',
      },
    },
    {
      id: 'SE',
      name: {
        nl: 'Vertrouwen in eigen kunnen',
        en: 'Teacher self-efficacy',
      },
      short: {
        nl: 'Eigen kunnen',
        en: 'Self-efficacy',
      },
    },
    {
      id: 'GZ',
      name: {
        nl: 'Gezag',
        en: 'Authority',
      },
      short: {
        nl: 'Gezag',
        en: 'Authority',
      },
    },
    {
      id: 'LD',
      name: {
        nl: 'Trouw aan de (hogere) leerdoelen',
        en: 'Fidelity to the (higher) learning goals',
      },
      short: {
        nl: 'Leerdoelen',
        en: 'Learning goals',
      },
    },
  ],
  scale: [
    {
      value: 0,
      label: {
        nl: 'dat lukt me nu zeker niet',
        en: 'I certainly cannot now',
      },
    },
    {
      value: 1,
    },
    {
      value: 2,
    },
    {
      value: 3,
    },
    {
      value: 4,
    },
    {
      value: 5,
      label: {
        nl: 'half zeker',
        en: 'half certain',
      },
    },
    {
      value: 6,
    },
    {
      value: 7,
    },
    {
      value: 8,
    },
    {
      value: 9,
    },
    {
      value: 10,
      label: {
        nl: 'dat lukt me nu zeker',
        en: 'I certainly can now',
      },
    },
  ],
  missing: [],
  items: [
    {
      id: 'ZE01',
      block: 'SG',
      text: {
        nl: '… te merken dat de sfeer in een klas gaat omslaan?',
        en: '… notice that the mood in a class is about to turn?',
      },
    },
    {
      id: 'ZE02',
      block: 'SG',
      text: {
        nl: '… een leerling bij te sturen zonder dat de klas meekijkt?',
        en: '… steer a pupil without the class looking on?',
      },
    },
    {
      id: 'ZE03',
      block: 'SG',
      text: {
        nl: '… een klas terug te halen als leerlingen elkaar opjutten?',
        en: '… bring a class back when pupils egg each other on?',
      },
    },
    {
      id: 'ZE04',
      block: 'SG',
      text: {
        nl: '… rustig door te gaan als een leerling met aanzien je uitdaagt?',
        en: '… calmly go on when a high-status pupil challenges you?',
      },
    },
    {
      id: 'ZE05',
      block: 'SE',
      text: {
        nl: '… een les die stroef begint op gang te krijgen?',
        en: '… get a lesson going that starts slowly?',
      },
    },
    {
      id: 'ZE06',
      block: 'SE',
      text: {
        nl: '… een andere aanpak te vinden als je uitleg niet aankomt?',
        en: '… find another approach when your explanation does not get across?',
      },
    },
    {
      id: 'ZE07',
      block: 'SE',
      text: {
        nl: '… na een botsing de draad van de les op te pakken?',
        en: '… pick up the thread of the lesson after a clash?',
      },
    },
    {
      id: 'ZE08',
      block: 'SE',
      text: {
        nl: '… je lastigste groep op het lastigste uur aan het leren te krijgen?',
        en: '… get your most difficult group learning at the most difficult hour?',
      },
    },
    {
      id: 'ZE09',
      block: 'GZ',
      text: {
        nl: '… zó te zeggen wat je verwacht dat leerlingen het kunnen herhalen?',
        en: '… say what you expect in a way that pupils can repeat?',
      },
    },
    {
      id: 'ZE10',
      block: 'GZ',
      text: {
        nl: '… bij elke leerling dezelfde grens aan te houden?',
        en: '… keep the same boundary with every pupil?',
      },
    },
    {
      id: 'ZE11',
      block: 'GZ',
      text: {
        nl: '… met een gewone stem te praten als een leerling een grens opzoekt?',
        en: '… speak in an ordinary voice when a pupil tests a boundary?',
      },
    },
    {
      id: 'ZE12',
      block: 'GZ',
      text: {
        nl: '… zonder dreigen door te gaan als de spanning in de klas oploopt?',
        en: '… go on without threatening when tension in class rises?',
      },
    },
    {
      id: 'ZE13',
      block: 'LD',
      text: {
        nl: '… een lesdoel te noemen dat leerlingen kunnen navertellen?',
        en: '… state a lesson goal that pupils can retell?',
      },
    },
    {
      id: 'ZE14',
      block: 'LD',
      text: {
        nl: '… na een onderbreking binnen een minuut terug te zijn bij de stof?',
        en: '… be back at the subject within a minute after an interruption?',
      },
    },
    {
      id: 'ZE15',
      block: 'LD',
      text: {
        nl: '… de lat hoog te houden bij wie zegt dat het niet lukt?',
        en: '… keep the bar high for those who say they cannot do it?',
      },
    },
    {
      id: 'ZE16',
      block: 'LD',
      text: {
        nl: '… bij grote verschillen vrijwel alle leerlingen het doel te laten halen?',
        en: '… have nearly all pupils reach the goal when differences are large?',
      },
    },
  ],
  picture: {
    of: 'asked',
    share: 0.7,
    distribution: 3,
    mean: {
      core: 3,
      full: 3,
    },
  },
  change: {
    share: 0.7,
    common: {
      core: 3,
      full: 3,
    },
    threshold: 1.8,
  },
})

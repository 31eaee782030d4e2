/**
 * F03/1: the teacher's own view of one lesson, in the first person, on the same items as the coach. It is locked before
 * the coach's view is opened.
 */
import type { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from './provenance.ts'

export const selfView2026: Form = published({
  kind: 'form',
  instrumentId: 'F03/1',
  id: 'F03',
  key: 'self_observation',
  title: {
    nl: 'Zelfbeeld van deze les',
    en: 'Self-view of this lesson',
  },
  status: inDevelopment,
  origin: ownWording,
  who: {
    nl: '{leraar}',
    en: 'teacher',
  },
  when: {
    nl: 'Binnen 24 uur na de les, vóór het coachbeeld opengaat.',
    en: 'Within 24 hours of the lesson, before the coach’s view opens.',
  },
  purpose: {
    nl: 'Dezelfde 16 kernindicatoren in de ik-vorm, over dezelfde les: een tweede blik voor het gesprek.',
    en: 'The same 16 core indicators in the first person, about the same lesson: a second view for the conversation.',
  },
  privacy: {
    nl: 'Alleen jij, tot je zelf vastzet en deelt. Nooit in cijfers over jou.',
    en: 'Only you, until you lock and share it yourself. Never in figures about you.',
  },
  fields: [
    {
      id: 'scores',
      type: 'scores',
      required: false,
      label: {
        nl: 'Hoe was het in deze les?',
        en: 'How was it in this lesson?',
      },
      help: {
        nl: 'Eén tik per regel. De regel bij elk niveau staat eronder. Overslaan mag.',
        en: 'One tap per line. The line of each level stands beneath. Skipping is fine.',
      },
      writer: ['teacher'],
      set: 'core',
      voice: 'self',
    },
    {
      id: 'moment_good',
      type: 'text',
      required: false,
      label: {
        nl: 'Welk moment ging goed?',
        en: 'Which moment went well?',
      },
      help: {
        nl: 'Eén moment is genoeg; noem ongeveer de tijd.',
        en: 'One moment is enough; mention the approximate time.',
      },
      writer: ['teacher'],
      max: 200,
    },
    {
      id: 'talk_about',
      type: 'text',
      required: false,
      label: {
        nl: 'Waar wil je het in het gesprek over hebben?',
        en: 'What do you want to talk about in the conversation?',
      },
      writer: ['teacher'],
      max: 200,
    },
    {
      id: 'share',
      type: 'boolean',
      required: true,
      label: {
        nl: 'De coach mag dit zien zodra beide beelden vaststaan.',
        en: 'The coach may see this as soon as both views are locked.',
      },
      help: {
        nl: 'Nee is ook een antwoord: dan ligt het alleen voor jou naast het coachbeeld.',
        en: 'No is an answer too: then it lies beside the coach’s view for you only.',
      },
      writer: ['teacher'],
    },
  ],
  rules: [
    {
      nl: 'Eerst vastzetten, dan openen: geen van beiden ziet het andere beeld eerder.',
      en: 'Lock first, then open: neither sees the other view earlier.',
    },
    {
      nl: 'Tijd: 16 tikken van ± 6 seconden en één zin.',
      en: 'Time: 16 taps of ± 6 seconds and one sentence.',
    },
  ],
  leftOut: [
    {
      nl: 'Geen bewijs, geen gemiddelde van jezelf, geen ‘hoe goed schatte je jezelf in’.',
      en: 'No evidence, no mean of yourself, no ‘how well did you judge yourself’.',
    },
  ],
})

/**
 * The table of record types, one row per kind: who may create it, who may write what, who reads it when, how long it is
 * kept. Rights, sharing, retention and the privacy page are derived from it, and `docs/records.md` is printed from it. A
 * kind without a row cannot be created.
 */
import type { FieldRight, RecordType } from './record-type.ts'

const everybody = ['coordinator', 'coach', 'teacher'] as const
const ofCoach = {
  bornBy: ['coach'],
  ownerIs: 'coach',
  binds: { coach: ['owner'], teacher: ['owner', 'coach'] },
  coOwners: ['coach', 'teacher'],
  keeps: { months: 12 },
} as const
const sheetOfCoach = {
  bornBy: ['coach'],
  ownerIs: 'coach',
  keeps: { months: 12, daysAfterLock: 30 },
} as const
const bySelf = { bornBy: ['teacher'], ownerIs: 'teacher', form: 'F03' } as const
const selfViewFacts = ['visit', 'framework', 'words', 'forms']
const marks = { at: 'passages/**', by: ['teacher'], together: true } as const
const bornByGivers = { bornBy: ['coach', 'teacher'], form: 'F07' } as const
const feedUp = { at: 'feed_up', by: ['receiver'], together: true } as const

const recordTypes = {
  account: {
    title: { nl: 'Eigen gegevens en contacten', en: 'Own details and contacts' },
    bornBy: everybody,
    fields: ['name', 'contacts/*', 'invitations/*', 'informed', 'recoveryKept'].map(byOwner),
    keeps: { months: 12 },
  },
  introduction: {
    title: { nl: 'Wie met wie kennismaakt', en: 'Who is introduced to whom' },
    bornBy: ['coordinator'],
    fields: [byOwner('introduced/*')],
    opens: { member: 'at birth' },
    keeps: { months: 12 },
  },
  trajectory: {
    title: { nl: 'Naam, school en deelname', en: 'Name, school and taking part' },
    ...ofCoach,
    isOnePerPerson: true,
    fields: [
      byCoach('introduced/*'),
      ...['name', 'school', 'subject', 'secret', 'invitation', 'framework', 'closed', 'stopped'].map(byCoach),
      byTeacher('informed'),
      byTeacher('objection'),
      byTeacher('counts'),
    ],
    opens: { teacher: 'at birth', coach: 'when shared' },
  },
  visit: {
    title: { nl: 'Wanneer een bezoek is', en: 'When a visit is' },
    ...ofCoach,
    fields: [
      ...['ordinal', 'date', 'start', 'end', 'class', 'sectorYear', 'subjectGroup', 'pupilsBand'].map(
        byCoach,
      ),
      ...['lessonParts', 'lessonType', 'cancelled', 'focus'].map(byCoach),
      byTeacher('focus'),
      { at: 'commit/{self}', by: ['coach', 'teacher'], only: 'once' },
    ],
    opens: { teacher: 'at birth', coach: 'when shared' },
  },
  worksheet: {
    title: { nl: 'Werkaantekeningen tijdens de les', en: 'Working notes during the lesson' },
    ...sheetOfCoach,
    fields: [
      ...['visit', 'set', 'words', 'forms', 'scores/*', 'notes/*/*', 'moments/*/*', 'pulse/*'].map(byCoach),
      ...['watched/*', 'clock/*', 'locked/*'].map(byCoach),
    ],
  },
  lesson: {
    title: {
      nl: 'Wat er in de les gezien is, met niveaus',
      en: 'What was seen in the lesson, with levels',
    },
    ...ofCoach,
    privateFirst: 'worksheet',
    fields: [
      { at: 'visit', by: ['coach'], only: 'birth' },
      { at: 'locked', by: ['coach'], only: 'birth' },
      { at: 'salt', by: ['coach'], only: 'birth' },
      byCoach('amend/*'),
      byCoach('shared'),
      byTeacher('opened'),
    ],
    opens: { teacher: 'when shared', coach: 'when shared' },
    comparedIn: 'visit',
  },
  'self-view-sheet': {
    title: { nl: 'Zelfbeeld van de les, in voorbereiding', en: 'Self-view of the lesson, in preparation' },
    ...bySelf,
    fields: [...selfViewFacts, 'locked/*'].map(byTeacher),
    keeps: { months: 12, daysAfterLock: 30 },
  },
  'self-view': {
    title: { nl: 'Zelfbeeld van de les', en: 'Self-view of the lesson' },
    ...bySelf,
    binds: { coach: ['owner'] },
    privateFirst: 'self-view-sheet',
    answersAtBirth: true,
    fields: [...selfViewFacts, 'salt'].map((at): FieldRight => ({ at, by: ['teacher'], only: 'birth' })),
    opens: { coach: 'when both locked' },
    comparedIn: 'visit',
    keeps: { months: 12 },
  },
  'self-view-together': {
    title: {
      nl: 'Zelfbeeld van de les, gegeven op het scherm van de coach',
      en: 'Self-view of the lesson, given on the coach’s screen',
    },
    ...ofCoach,
    form: 'F03',
    together: 'teacher',
    fields: [
      ...selfViewFacts.map((at): FieldRight => ({ at, by: ['coach'], only: 'birth' })),
      byCoach('done'),
    ],
    opens: { teacher: 'at birth', coach: 'when shared' },
  },
  confidence: {
    title: {
      nl: 'Hoe zeker iemand is van het eigen kunnen',
      en: 'How certain somebody is of what they can do',
    },
    bornBy: ['teacher'],
    ownerIs: 'teacher',
    binds: { coach: ['owner'] },
    fields: [
      { at: 'moment', by: ['teacher'], only: 'birth' },
      { at: 'words', by: ['teacher'], only: 'birth' },
      byTeacher('scores/*'),
      byTeacher('shared'),
    ],
    opens: { coach: 'when shared' },
    keeps: { months: 12 },
  },
  'conversation-sheet': {
    title: { nl: 'Nabespreking in voorbereiding', en: 'Conversation in preparation' },
    ...sheetOfCoach,
    form: 'F08',
    together: 'teacher',
    fields: [...['lesson', 'forms', 'started', 'noted/**', 'locked/*'].map(byCoach), marks],
  },
  conversation: {
    title: { nl: 'Nabespreking, zienswijze, afspraken', en: 'Conversation, own view, agreements' },
    ...ofCoach,
    privateFirst: 'conversation-sheet',
    form: 'F08',
    together: 'teacher',
    fields: [
      { at: 'lesson', by: ['coach'], only: 'birth' },
      { at: 'forms', by: ['coach'], only: 'birth' },
      byCoach('shared'),
      byCoach('noted/**'),
      { at: 'end/{self}', by: ['coach', 'teacher'] },
      { at: 'outcome/*', by: ['coach', 'teacher'] },
      byCoach('read'),
      byTeacher('opened'),
      marks,
    ],
    opens: { teacher: 'at birth', coach: 'when shared' },
  },
  duo: {
    title: { nl: 'Duo: wie bij wie kijkt', en: 'Duo: who watches whom' },
    ...ofCoach,
    binds: { coach: ['owner'], member: ['owner', 'coach'] },
    coOwners: ['coach'],
    fields: [
      ...['introduced/*', 'people/a', 'people/b', 'seats/a', 'seats/b'].map(byCoach),
      { at: 'ended', by: ['coach', 'member'] },
    ],
    opens: { member: 'at birth', coach: 'when shared' },
  },
  'duo-visit': {
    title: {
      nl: 'Duobezoek: wanneer, de kijkvraag, wat ieder meeneemt',
      en: 'Duo visit: when, the question, what each takes home',
    },
    ...ofCoach,
    form: 'F06',
    together: 'host',
    binds: { coach: ['owner'], host: ['owner', 'coach'], observer: ['owner', 'coach'] },
    coOwners: ['coach'],
    fields: [
      ...['duo', 'host', 'framework', 'forms'].map(
        (at): FieldRight => ({ at, by: ['coach'], only: 'birth' }),
      ),
      ...['date', 'start', 'end', 'class', 'cancelled'].map(
        (at): FieldRight => ({ at, by: ['coach', 'host', 'observer'] }),
      ),
      { at: 'commit/{self}', by: ['coach', 'observer'], only: 'once' },
    ],
    opens: { host: 'at birth', observer: 'at birth', coach: 'when shared' },
  },
  'observation-sheet': {
    title: {
      nl: 'Werkaantekeningen bij een collega',
      en: 'Working notes in a colleague’s lesson',
    },
    bornBy: ['coach', 'teacher'],
    fields: [
      ...['visit', 'set', 'words', 'forms', 'scores/*', 'notes/*/*', 'moments/*/*', 'pulse/*'].map(byOwner),
      ...['watched/*', 'clock/*', 'locked/*'].map(byOwner),
    ],
    keeps: { months: 12, daysAfterLock: 30 },
  },
  observation: {
    title: {
      nl: 'Wat iemand bij een collega gezien heeft, met niveaus',
      en: 'What somebody saw in a colleague’s lesson, with levels',
    },
    bornBy: ['coach', 'teacher'],
    privateFirst: 'observation-sheet',
    binds: { coach: ['owner'], observer: ['owner'], host: ['owner'] },
    fields: [
      { at: 'visit', by: ['owner'], only: 'birth' },
      { at: 'locked', by: ['owner'], only: 'birth' },
      { at: 'salt', by: ['owner'], only: 'birth' },
      byOwner('shared'),
    ],
    opens: { coach: 'when both locked', observer: 'when both locked', host: 'when shared' },
    comparedIn: 'visit',
    keeps: { months: 12 },
  },
  'feedback-sheet': {
    title: { nl: 'Feedback in voorbereiding', en: 'Feedback in preparation' },
    ...bornByGivers,
    fields: [...['about', 'forms', 'locked/*'].map(byOwner), feedUp],
    keeps: { months: 12, daysAfterLock: 30 },
  },
  feedback: {
    title: { nl: 'Feedback en feedforward, met antwoord', en: 'Feedback and feedforward, with the answer' },
    ...bornByGivers,
    binds: { receiver: ['owner'] },
    privateFirst: 'feedback-sheet',
    answersAtBirth: true,
    fields: [
      { at: 'about', by: ['owner'], only: 'birth' },
      { at: 'forms', by: ['owner'], only: 'birth' },
      { at: 'opened', by: ['receiver'] },
      { at: 'closed', by: ['receiver'] },
      { at: 'outcome/*', by: ['receiver'] },
      feedUp,
    ],
    opens: { receiver: 'at birth' },
    keeps: { months: 12, daysUnanswered: 30 },
  },
} as const satisfies Record<string, RecordType>

export type RecordKind = keyof typeof recordTypes

const rows: Record<string, RecordType> = recordTypes

export const recordTypeOf = (kind: RecordKind): RecordType => {
  const row = rows[kind]
  if (!row) throw new Error(`no record type ${kind}`)
  return row
}

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordTypes, kind)
export const recordKinds: readonly RecordKind[] = Object.keys(recordTypes).filter(isRecordKind)

function byOwner(at: string): FieldRight {
  return { at, by: ['owner'] }
}
function byCoach(at: string): FieldRight {
  return { at, by: ['coach'] }
}
function byTeacher(at: string): FieldRight {
  return { at, by: ['teacher'] }
}

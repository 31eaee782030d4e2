/**
 * The table of record types, one row per kind: who may create it, who may write what, who reads it when, how long it is
 * kept. Rights, sharing, retention and the privacy page are derived from it, and `docs/records.md` is printed from it. A
 * kind without a row cannot be created.
 */
import type { Localized } from '#domain/ground/localized.ts'
import type { AccountRole } from '#domain/wire/joining.ts'

/**
 * What an account can be in one record. `owner` created it. `teacher` is the person it is about; `coach` observes and
 * coaches her; `observer`, `host` and `member` belong to records of more than two people. `receiver` gets a note of
 * another person.
 */
export const parties = ['owner', 'coach', 'teacher', 'observer', 'host', 'member', 'receiver'] as const
export type Party = (typeof parties)[number]

/**
 * One pattern of paths: `*` is one segment, `**` the rest, `{self}` the author's own account id. `only: 'birth'`: in the
 * first entry only. `only: 'once'`: a later write replaces nothing, so that two values are visible as a conflict.
 * `together`: the owner may also type it on the owner's screen, in the party's words.
 */
export type FieldRight = { at: string; by: readonly Party[]; only?: 'birth' | 'once'; together?: true }

/**
 * `at birth`: as soon as the party has an account. `when shared`: by an act of the owner. `when both locked`: as soon as
 * owner and party have both committed themselves (`reveal.ts`). Other parties: never.
 */
export type Opens = 'at birth' | 'when shared' | 'when both locked'

export type RecordType = {
  /** The content, as the privacy page names it. */
  title: Localized
  /** Account roles that may create one. */
  bornBy: readonly AccountRole[]
  /**
   * One record per person: it has the id of its person. Nobody can make a second one of that person, because the id of a
   * record is taken by its birth.
   */
  isOnePerPerson?: true
  /** The party that the owner also is. */
  ownerIs?: Party
  /** Party → the parties that may bind an account to it. The right to write `bind/<account>` follows from it. */
  binds?: Partial<Record<Party, readonly Party[]>>
  /** Paths outside the form. They take precedence over the form's paths. */
  fields: readonly FieldRight[]
  /** The family of the form for its answers, in any version: `F08`. The form names the writers of an answer. */
  form?: string
  /** The party in whose words the owner may type answers of the form, on the owner's screen. */
  together?: Party
  /**
   * Answers of the form that its owner may give stand in the first entry and never change. Nobody else may write there,
   * whatever the form says.
   */
  answersAtBirth?: true
  /** The kind of its private sheet, from which it is made in one entry. */
  privateFirst?: string
  opens?: Partial<Record<Party, Opens>>
  /** The path that names the record in which its author commits to it, before others open theirs. */
  comparedIn?: string
  /** Parties that become co-owners when they can read it: they may grant, withdraw and erase. */
  coOwners?: readonly Party[]
  keeps: {
    /** The server erases it this many months after the last entry. */
    months: number
    /** A private sheet is erased this many days after the record was made from it. */
    daysAfterLock?: number
    /** It is shown to nobody, and its owner's device erases it, this many days after its birth without an answer. */
    daysUnanswered?: number
    /** It never leaves the device: no entry of it is ever queued. */
    isDeviceOnly?: true
  }
}

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
  'conversation-sheet': {
    title: { nl: 'Nabespreking in voorbereiding', en: 'Conversation in preparation' },
    ...sheetOfCoach,
    form: 'F08',
    together: 'teacher',
    fields: [...['lesson', 'forms', 'started', 'locked/*'].map(byCoach), marks],
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

/** What Mijn weg says about a lesson, in every state that its records can be in. */
import { describe, expect, it } from 'vitest'
import { conversationOf } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import type { VisitProgress } from '#domain/programme/progress.ts'
import { visitOf } from '#domain/programme/visit.ts'
import { ownStage } from '#features/review/own-progress.ts'
import { review as en } from '#ui/text/en/review.ts'
import { review as nl } from '#ui/text/nl/review.ts'
import { createConversationCast } from '../support/conversation-cast.ts'

const DAY = '2026-11-17'

function states() {
  const cast = createConversationCast()
  const { coach } = cast
  const stateOf = (id: (typeof cast)['visit']) => coach.record(id) ?? expect.fail('there is a record')
  const found = visitOf(stateOf(cast.visit)) ?? expect.fail('there is a visit')
  const visit = { ...found, isObserved: false }
  const lesson = lessonOf(stateOf(cast.lesson))
  const conversationId = cast.share(cast.fillSheet())
  const shared = conversationOf(stateOf(conversationId))
  const opened = { ...shared, openedAt: '2026-11-24T09:00:00.000Z' }
  const bare = { visit, lesson: undefined, conversation: undefined }
  const observed = { ...bare, visit: { ...visit, isObserved: true } }
  const withLesson = { ...bare, lesson }
  const withReport = { ...bare, lesson, conversation: shared }
  return { bare, observed, withLesson, withReport, read: { ...withReport, conversation: opened } }
}

type Row = [
  says: string,
  of: keyof ReturnType<typeof states>,
  end: ConversationEnd | undefined,
  today: string,
]

const rows: Row[] = [
  ['gepland', 'bare', undefined, '2026-11-16'],
  ['vandaag', 'bare', undefined, DAY],
  ['de dag is voorbij; je coach heeft nog niets gedeeld', 'bare', undefined, '2026-11-18'],
  ['geweest; je coach bereidt de nabespreking voor', 'observed', undefined, DAY],
  ['geweest; je coach bereidt de nabespreking voor', 'observed', undefined, '2026-11-16'],
  ['geweest; je coach bereidt de nabespreking voor', 'withLesson', undefined, '2026-11-18'],
  ['het verslag ligt voor je klaar', 'withReport', 'shared', '2026-11-25'],
  ['gelezen; je antwoord staat nog open', 'read', 'shared', '2026-11-25'],
  ['akkoord', 'read', 'agreed', '2026-11-25'],
  ['akkoord met zienswijze', 'read', 'agreed_with_statement', '2026-11-25'],
  ['niet akkoord, met zienswijze', 'read', 'not_agreed', '2026-11-25'],
  ['gewijzigd na akkoord', 'read', 'changed_after_agreement', '2026-11-25'],
  ['niet afgerond', 'read', 'not_completed', '2026-11-25'],
]

describe('her way says how a lesson stands', () => {
  it.each(rows)('“%s”: %s, %s, on %s', (says, of, end, today) => {
    const one = states()[of]
    const progress: VisitProgress = { ...none, ...one }
    expect(nl.progress.stage[ownStage(progress, end, today)]).toBe(says)
    expect(en.progress.stage[ownStage(progress, end, today)]).not.toBe('')
  })

  it('“gaat niet door” whatever else there is', () => {
    const { read } = states()
    const cancelled = { ...none, ...read, visit: { ...read.visit, isCancelled: true } }
    expect(nl.progress.stage[ownStage(cancelled, 'agreed', DAY)]).toBe('gaat niet door')
  })
})

const none = { worksheet: undefined, lessons: [], sheet: undefined, otherConversations: [] }

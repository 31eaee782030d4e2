/** The questions that records carry in words: of the tipping-point marker, the visit, the observation and the debrief. */
import type { AskedWords, Field, Form } from '#domain/instrument/instrument.ts'
import { conversationForm } from './conversation.ts'
import { lessonVisit } from './lesson-visit.ts'
import { observation } from './observation.ts'
import { tippingPoint } from './tipping-point.ts'

const { questions, direction, trigger, scope, response, effect } = tippingPoint

const ofMoments: AskedWords[number] = {
  instrumentId: tippingPoint.instrumentId,
  title: tippingPoint.title,
  questions: [
    { at: 'moments/direction', label: questions.direction, options: direction },
    { at: 'moments/trigger', label: questions.trigger, options: trigger },
    { at: 'moments/scope', label: questions.scope, options: scope },
    { at: 'moments/responses', label: questions.response, options: response },
    { at: 'moments/effect', label: questions.effect, options: effect },
  ],
}

/** `at` by the id of a field; a field that is not named there carries no words. */
function ofForm({ instrumentId, title, fields }: Form, at: Record<string, string>): AskedWords[number] {
  const named = fields.flatMap((field) => {
    const place = at[field.id]
    return place ? [{ at: place, ...wordsOf(field) }] : []
  })
  return { instrumentId, title, questions: named }
}

const wordsOf = ({ label, options }: Field) => ({ label, ...(options ? { options } : {}) })

/** What a lesson is noted with, beside the framework. */
export const lessonQuestions: AskedWords = [
  ofMoments,
  ofForm(lessonVisit, {
    sector_year: 'sectorYear',
    subject_group: 'subjectGroup',
    n_pupils_band: 'pupilsBand',
    lesson_part: 'lessonParts',
  }),
  ofForm(observation, { time_on_task: 'pulses' }),
]

/** What a conversation consists of. */
export const conversationQuestions: AskedWords = [
  ofForm(conversationForm, {
    s1_teacher_lookback: 's1',
    s2_observations: 's2',
    s3_what_works: 's3',
    s4_self_vs_coach: 's4',
    s5_opportunities: 's5',
    s6_agreements: 's6',
    s7_teacher_reflection: 's7',
    view_statement: 'statement',
    next_visit: 'nextVisit',
    duration_min: 'duration',
  }),
]

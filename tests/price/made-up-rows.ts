/**
 * Two made-up rows of the table of record types: a private record of a teacher that can be shared, and a form of a
 * coach.
 */
import type { RecordType } from '#domain/record/record-type.ts'

export const madeUpRows: Record<string, RecordType> = {
  'made-up-view': {
    title: { nl: 'Hoe ik erbij zit', en: 'How I am' },
    bornBy: ['teacher'],
    ownerIs: 'teacher',
    binds: { coach: ['owner'] },
    fields: ['words', 'scores/*', 'shared'].map((at) => ({ at, by: ['owner'] })),
    opens: { coach: 'when shared' },
    keeps: { months: 12 },
  },
  'made-up-report': {
    title: { nl: 'Verzonnen formulier', en: 'Made-up form' },
    bornBy: ['coach'],
    ownerIs: 'coach',
    binds: { teacher: ['owner'] },
    fields: ['forms', 'shared'].map((at) => ({ at, by: ['owner'] })),
    form: 'X01',
    opens: { teacher: 'when shared' },
    keeps: { months: 12 },
  },
}

/** One table: who may write which path of which kind of record. Used by the command and by the fold. */
import type { Path, RecordKind } from './entry.ts'

/** `owner`: the coach and a coach it was handed over to, or oneself in an account record. `teacher`: an account the owner bound to the record's person. */
export type Role = 'owner' | 'teacher'

/** `birth`: only in the first entry. `together`: also by the owner on behalf of the teacher, on the owner's screen. */
type Right = { role: Role; pattern: RegExp; birth?: true; together?: true }

const owner = (pattern: RegExp): Right => ({ role: 'owner', pattern })
const teacher = (pattern: RegExp): Right => ({ role: 'teacher', pattern })
const teacherOrTogether = (pattern: RegExp): Right => ({ role: 'teacher', pattern, together: true })

const bind = owner(/^bind\/[a-f0-9-]+$/)
const introduced = owner(/^introduced\/[a-f0-9-]+$/)

const rights: Record<RecordKind, Right[]> = {
  account: [owner(/^(?!bind\/)/)],
  introduction: [introduced],
  trajectory: [
    bind,
    introduced,
    owner(/^(name|school|subject|secret|invitation|closed|stopped|note)$/),
    teacher(/^(informed|objection)$/),
  ],
  visit: [
    bind,
    owner(
      /^(ordinal|date|start|end|class|sectorYear|subjectGroup|pupilsBand|lessonParts|cancelled|held|framework|focus)$/,
    ),
    teacher(/^focus$/),
  ],
  worksheet: [owner(/^(?!bind\/)/)],
  lesson: [
    bind,
    { role: 'owner', pattern: /^(visit|locked)$/, birth: true },
    owner(/^amend\/[A-Za-z0-9-]+$/),
    owner(/^shared$/),
    teacher(/^opened$/),
  ],
  'conversation-sheet': [
    owner(/^(lesson|asked|started|s2|s3|s4|s5|s6|duration|nextVisit|shared)(\/|$)/),
    teacherOrTogether(/^(s1|s7|statement)$/),
    teacherOrTogether(/^(agree|passages\/[A-Za-z0-9_-]+(\/words)?)$/),
    teacherOrTogether(/^s6\//),
  ],
  conversation: [
    bind,
    { role: 'owner', pattern: /^(lesson|asked)$/, birth: true },
    owner(/^(s2|s3|s4|s5|s6|duration|nextVisit|shared|endCoach)(\/|$)/),
    teacherOrTogether(/^(s1|s7|statement)$/),
    teacherOrTogether(/^(agree|passages\/[A-Za-z0-9_-]+(\/words)?)$/),
    teacher(/^s6\//),
    teacher(/^(opened|endTeacher)$/),
  ],
}

type WriteFacts = { isBirth: boolean; onBehalf: boolean }

/** May an author with these roles write this path? `onBehalf` opens only the teacher's own fields, and only to the owner. */
export function mayWrite(kind: RecordKind, path: Path, roles: readonly Role[], facts: WriteFacts): boolean {
  return rights[kind].some((right) => {
    if (!right.pattern.test(path)) return false
    if (right.birth && !facts.isBirth) return false
    if (facts.onBehalf) return right.together === true && roles.includes('owner')
    return roles.includes(right.role)
  })
}

/** Is this a field in the teacher's own words? There the owner's hand never replaces hers. */
export function isTeachersOwn(kind: RecordKind, path: Path): boolean {
  const matching = rights[kind].filter((right) => right.pattern.test(path))
  return matching.length > 0 && matching.every((right) => right.role === 'teacher')
}

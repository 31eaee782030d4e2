/** Who may write which path, compiled from the table of record types and the writers of a form. Used on writing and on folding. */
import type { AccountId } from '#domain/ground/id.ts'
import { type FieldRight, type Party, type RecordKind, recordTypeOf } from './record-types.ts'

/**
 * The rights of a form's answers: who may write what, by family (`F08`) and by the version that the record names. A version
 * this release does not know has the rights of those it knows. The same list for the same version.
 */
export type FormRights = (family: string, instrument: string | undefined) => readonly FieldRight[]

type CompiledRight = FieldRight & { pattern: RegExp; isBySelf: boolean }
export type Rights = {
  list: readonly CompiledRight[]
  /** The owner, and the party that the owner is. */
  ownersSide: readonly Party[]
}

/** `onBehalf`: typed on the owner's screen in the words of this party. */
type WriteFacts = { author: AccountId; isBirth: boolean; onBehalf: Party | undefined }

const noAnswers: readonly FieldRight[] = []
/** Compiled once per kind and list of a form's rights. */
const compiledByKind = new Map<RecordKind, WeakMap<readonly FieldRight[], Rights>>()

export function rightsOf(kind: RecordKind, instrument: string | undefined, formRights: FormRights): Rights {
  const { form } = recordTypeOf(kind)
  const answers = form === undefined ? noAnswers : formRights(form, instrument)
  const known = compiledByKind.get(kind) ?? new WeakMap<readonly FieldRight[], Rights>()
  compiledByKind.set(kind, known)
  const made = known.get(answers) ?? compile(kind, answers)
  known.set(answers, made)
  return made
}

/** What the kind keeps for itself is no answer: there the form gives no right. */
function compile(kind: RecordKind, answers: readonly FieldRight[]): Rights {
  const { binds = {}, together, ownerIs, ...row } = recordTypeOf(kind)
  const bind: FieldRight = { at: 'bind/*', by: Object.values(binds).flat() }
  const fields = [bind, ...row.fields]
  const taken = new Set(fields.map(rootOf))
  const ofForm = answers
    .filter((right) => !taken.has(rootOf(right)))
    .map((right) =>
      right.by.every((party) => party === together) ? { ...right, together: true as const } : right,
    )
  return {
    list: [...fields, ...ofForm].map((right) => ({
      ...right,
      pattern: patternOf(right.at),
      isBySelf: right.at.includes('{self}'),
    })),
    ownersSide: ownerIs ? ['owner', ownerIs] : ['owner'],
  }
}

const rootOf = ({ at }: FieldRight): string => at.split('/')[0] ?? ''

const SELF = '~'
const patternBySegment: Record<string, string> = { '*': '[^/]+', '**': '.+', '{self}': SELF }
const patternOf = (at: string): RegExp =>
  new RegExp(
    `^${at
      .split('/')
      .map((segment) => patternBySegment[segment] ?? segment)
      .join('/')}$`,
  )

const isAt = ({ pattern, isBySelf }: CompiledRight, path: string, author: string): boolean =>
  pattern.test(isBySelf ? ownPath(path, author) : path)

/** The author's own id as a segment becomes the sign of `{self}`. */
const ownPath = (path: string, author: string): string =>
  path
    .split('/')
    .map((segment) => (segment === author ? SELF : segment))
    .join('/')

/** May an author who is these parties write this path? `onBehalf` opens another party's own words, to the owner's side alone. */
export function mayWrite(
  { list, ownersSide }: Rights,
  path: string,
  parties: readonly Party[],
  { author, isBirth, onBehalf }: WriteFacts,
): boolean {
  const isOwners = parties.some((party) => ownersSide.includes(party))
  return list.some((right) => {
    if (right.only === 'birth' && !isBirth) return false
    const isMeant = onBehalf
      ? right.together === true && isOwners && right.by.includes(onBehalf)
      : parties.some((party) => right.by.includes(party))
    return isMeant && isAt(right, path, author)
  })
}

/** Is this a field in the words of somebody beside the owner? There the owner's hand never replaces theirs. */
export function isInOwnWords({ list, ownersSide }: Rights, path: string): boolean {
  const matching = list.filter((right) => isAt(right, path, ''))
  return matching.length > 0 && matching.every(({ by }) => !by.some((party) => ownersSide.includes(party)))
}

/** Who may write which path, compiled from the record type and the writers of its form. Writing and folding both use it. */
import type { AccountId } from '#domain/ground/id.ts'
import type { FieldRight, Party } from './record-type.ts'
import { type RecordKind, recordTypeOf } from './record-types.ts'

/**
 * The rights on a form's answers, by family (`F08`) and by the version that the record names. An unknown version gets the
 * rights of the known versions. One version always returns the same list object.
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

/** A form gives no right on the paths that the kind itself defines. */
function compile(kind: RecordKind, answers: readonly FieldRight[]): Rights {
  const { binds = {}, together, ownerIs, answersAtBirth, ...row } = recordTypeOf(kind)
  const ownersSide: Party[] = ownerIs ? ['owner', ownerIs] : ['owner']
  const bind: FieldRight = { at: 'bind/*', by: Object.values(binds).flat() }
  const fields = [bind, ...row.fields]
  const taken = new Set(fields.map(rootOf))
  const ofForm = answers
    .filter((right) => !taken.has(rootOf(right)))
    .map((right): FieldRight => {
      const owners = right.by.filter((party) => ownersSide.includes(party))
      if (answersAtBirth && owners.length > 0) return { at: right.at, by: owners, only: 'birth' }
      return right.by.every((party) => party === together) ? { ...right, together: true } : right
    })
  return {
    list: [...fields, ...ofForm].map((right) => ({
      ...right,
      pattern: patternOf(right.at),
      isBySelf: right.at.includes('{self}'),
    })),
    ownersSide,
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

/** Replaces the author's own id by the placeholder for `{self}`. */
const ownPath = (path: string, author: string): string =>
  path
    .split('/')
    .map((segment) => (segment === author ? SELF : segment))
    .join('/')

/**
 * May an author with these parties write this path? `onBehalf`: the owner's side, and nobody else, may write own words of
 * another party.
 */
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

/** Is this field written once? Then no write replaces another. */
export const isWrittenOnce = ({ list }: Rights, path: string): boolean =>
  list.some((right) => right.only === 'once' && path.split('/').some((author) => isAt(right, path, author)))

/** Does this field hold the own words of a party other than the owner? A write on the owner's screen never replaces them. */
export const isInOwnWords = (rights: Rights, path: string): boolean => whoseWords(rights, path) !== undefined

/** The party other than the owner whose own words this field holds. */
export function whoseWords({ list, ownersSide }: Rights, path: string): Party | undefined {
  const givers = list.filter((right) => isAt(right, path, '')).flatMap(({ by }) => by)
  return givers.some((party) => ownersSide.includes(party)) ? undefined : givers[0]
}

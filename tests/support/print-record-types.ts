/** Prints the table of record types as `docs/records.md`. */
import { familyOf } from '#domain/instrument/heading.ts'
import { sightOf } from '#domain/record/opening.ts'
import {
  type FieldRight,
  type Opens,
  type Party,
  parties,
  type RecordType,
} from '#domain/record/record-type.ts'
import { type RecordKind, recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import { type FormRights, rightsOf } from '#domain/record/rights.ts'
import type { AccountRole } from '#domain/wire/joining.ts'

/** The versions of forms, and the rights that follow from them. */
type Forms = { versions: readonly string[]; rights: FormRights }

export const printRecordTypes = (forms: Forms): string =>
  `${[intro(), ...recordKinds.map((kind) => printKind(kind, forms)), whoSeesWhat()].join('\n\n')}\n`

const intro = (): string => `# Records

Everything that people write in Lesspiegel lies in records: a visit, the notes of a lesson, a conversation. Each record
is of one kind, and each kind is one row of a table, [record-types.ts](../src/domain/record/record-types.ts). The row
says who may make such a record, who may write what in it, who reads it and from when, and how long it is kept. The app
asks this table when something is written, read, shared or erased, and the privacy page in the app tells what it says.

What has no place in the table does not exist. A record of another kind cannot be made. A write that its row does not
allow is refused; where it comes from another device it counts for nothing, and is shown as refused.

This page is printed from the table. \`npx vitest run tests/domain/record/records-doc.test.ts\` fails when the two
differ, and with \`-u\` it writes the page anew.

${table(
  ['kind', 'what is in it', 'made by', 'made from'],
  recordKinds.map((kind) => {
    const { title, bornBy, privateFirst } = recordTypeOf(kind)
    return [link(kind), title.en, any(bornBy.map(aRole)), privateFirst ? link(privateFirst) : '']
  }),
)}

What is made from a private sheet begins alone: one person writes the sheet, nobody else reads it, and what stands on it
becomes the shared record in one step. What was deleted or rewritten stays on the sheet.

The last section tells [who sees what](#who-sees-what): a teacher, a coach and a coordinator side by side.

## Reading a section

An account is a **party** in a record, and writes and reads there what its party may. Who made a record is its owner.
Others become a party when they are *bound* to it, with a signed entry, by somebody whom the row names. They read it
*from the beginning*, as soon as they have an account, or only after an act of its owner.

${table(
  ['party', 'who'],
  parties.filter(isUsed).map((party) => [code(party), whoIs[party]]),
)}

What is written stands at a **path**, such as \`notes/n1/text\`. In a path, \`*\` stands for one name, \`**\` for whatever
follows, and \`{self}\` for the author's own account: nobody else can write there.

A **form** says itself who may answer what. Its places are listed with the version of the form, and what stands beneath a
place, such as the rows of a list, belongs to the same people.`

const whoIs: Record<Party, string> = {
  owner: 'Who made the record.',
  coach: 'Who observes and coaches. Most records are made by a coach: there the owner is a `coach` as well.',
  teacher: 'The person whom the record is about. She may have no account yet.',
  observer: 'Who watches a lesson beside the coach.',
  host: 'Whose lesson is watched.',
  member: 'One of the people whom the record brings together.',
  receiver: 'Who gets a note of another person, and answers it.',
}

const aRole = (role: AccountRole): string => `a ${role}`

function printKind(kind: RecordKind, forms: Forms): string {
  const type = recordTypeOf(kind)
  const { title, bornBy, ownerIs, privateFirst, form, isOnePerPerson } = type
  const into = lockedInto(kind)
  const facts: [string, string][] = [
    ['Made by', `${any(bornBy.map(aRole))}, who owns it${ownerIs ? ` and is its ${code(ownerIs)}` : ''}`],
    ['How many', isOnePerPerson ? 'one per person: it has the id of its person' : ''],
    ['Made from', privateFirst ? `the private sheet ${link(privateFirst)}, in one entry` : ''],
    ['Becomes', all(into.map(link))],
    ['Parties', boundParties(type)],
    ['Read by', readers(type)],
    ['Compared in', type.comparedIn ? `the record that ${code(type.comparedIn)} names` : ''],
    ['Owned too by', coOwners(type)],
    ['Form', form ? `${form}, in the versions ${all(versionsOf(form, forms).map(code))}` : ''],
    ['Kept', kept(type, into)],
  ]
  const told = facts.filter(([, fact]) => fact !== '').map(([name, fact]) => [`**${name}**`, fact])
  const fields = [...fieldRows(type), ...answerRows(kind, type, forms)]
  return `## ${kind}

${title.en} · *${title.nl}*

${table(['', ''], told)}

${table(['path', 'written by', 'remark'], fields)}`
}

function boundParties({ binds = {}, keeps }: RecordType): string {
  if (keeps.isDeviceOnly) return 'the owner alone'
  const bound = Object.entries(binds).map(
    ([party, givers]) =>
      `${code(party)}, bound by ${any(givers.map((one) => (one === 'owner' ? 'the owner' : `a ${code(one)}`)))}`,
  )
  return bound.length > 0 ? `the owner; ${bound.join('; ')}` : 'the owner alone'
}

const opened: Record<Opens, string> = {
  'at birth': 'from the beginning',
  'when shared': 'after the owner shares it',
  'when both locked': 'after both have locked their own',
}

function readers({ opens = {}, keeps }: RecordType): string {
  if (keeps.isDeviceOnly) return 'the owner, on the device on which it was written: it is never sent'
  const others = Object.entries(opens).map(([party, when]) => `${code(party)} ${opened[when]}`)
  return others.length > 0 ? `the owner; ${others.join('; ')}; nobody else` : 'the owner alone'
}

const coOwners = (type: RecordType): string =>
  type.coOwners
    ? `${all(type.coOwners.map(code))}, once they read it: they may share, end that, and erase`
    : ''

function kept({ keeps }: RecordType, into: RecordKind[]): string {
  const { months, daysAfterLock, daysUnanswered, isDeviceOnly } = keeps
  if (isDeviceOnly) return 'on the device alone'
  const atLatest = `${months} months after the last entry`
  if (daysUnanswered !== undefined)
    return `${atLatest}; without an answer it is shown to nobody after ${daysUnanswered} days, and its owner’s device erases it`
  return daysAfterLock === undefined
    ? atLatest
    : `${daysAfterLock} days after the ${any(into.map(code))} was made from it; at latest ${atLatest}`
}

const fieldRows = ({ fields }: RecordType): string[][] =>
  grouped(fields).map(({ places, right }) => [places, ...told(right)])

/** The rights that the form adds, by version. */
function answerRows(kind: RecordKind, { fields, form }: RecordType, forms: Forms): string[][] {
  if (form === undefined) return []
  const own = new Set(['bind/*', ...fields.map(({ at }) => at)])
  return versionsOf(form, forms).flatMap((version) => {
    const answers = rightsOf(kind, version, forms.rights).list.filter(
      ({ at }) => !own.has(at) && !at.endsWith('/**'),
    )
    return grouped(answers).map(({ places, right }) => [`${version}: ${places}`, ...told(right)])
  })
}

/** Groups fields with equal rights, in the order of the table. */
function grouped(rights: readonly FieldRight[]): { places: string; right: FieldRight }[] {
  const byRight = new Map<string, { places: string; right: FieldRight }>()
  for (const right of rights) {
    const key = JSON.stringify([told(right), right.together])
    const places = [byRight.get(key)?.places ?? [], code(right.at)].flat().join(', ')
    byRight.set(key, { places, right })
  }
  return [...byRight.values()]
}

const told = ({ at, by, only, together }: FieldRight): [string, string] => [
  by.map(code).join(', '),
  [
    only === 'birth' ? 'in the first entry, and never again' : '',
    only === 'once' ? 'once: a second value stands beside the first' : '',
    together ? 'may be typed on the owner’s screen, in the words of this party' : '',
    at.includes('{self}') ? 'each for the own account' : '',
  ]
    .filter(Boolean)
    .join('; '),
]

const sights: Record<ReturnType<typeof sightOf>, string> = {
  own: '**makes it**',
  'own and received': '**makes it**, and gets those for this person',
  always: 'from the beginning',
  'when shared': 'after it is shared',
  'when both locked': 'after both have locked',
  never: '–',
}

const whoSeesWhat = (): string => `## Who sees what

${table(
  ['kind', 'a teacher', 'a coach', 'a coordinator'],
  recordKinds.map((kind) => [
    link(kind),
    ...(['teacher', 'coach', 'coordinator'] as const).map((role) => sights[sightOf(kind, role)]),
  ]),
)}

Everybody sees the records that are the own or that were granted: a teacher sees what is about her, and of a
colleague only the duo that they are in together and its visits. What one coach made, another reads only where the section
of the kind lets a \`coach\` in, as when a teacher is handed over, or is in a duo with a teacher of another coach.`

const versionsOf = (form: string, { versions }: Forms): string[] =>
  versions.filter((version) => familyOf(version) === form)
const lockedInto = (kind: RecordKind): RecordKind[] =>
  recordKinds.filter((one) => recordTypeOf(one).privateFirst === kind)

const isUsed = (party: Party): boolean =>
  party === 'owner' ||
  recordKinds.some((kind) => {
    const { ownerIs, binds = {}, opens = {} } = recordTypeOf(kind)
    return ownerIs === party || party in binds || party in opens
  })

const code = (text: string): string => `\`${text}\``
const link = (kind: string): string => `[${code(kind)}](#${kind})`
const all = (items: readonly string[]): string => inWords(items, 'and')
const any = (items: readonly string[]): string => inWords(items, 'or')
const inWords = (items: readonly string[], word: string): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}` : items.join()

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/**
 * The rules of the house as functions over source files, which a test can also call with wrong files. They use a real
 * parser.
 */
import { posix } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'

/** `name` is the path below `src`. */
export type SourceFile = { name: string; text: string }
type Import = { target: string; isType: boolean }
type Floor = { floors: readonly string[]; packages: RegExp }

/** The floors and packages that each floor may import. `world`, `paths` and `main` are files at the top of src. */
const mayImport: Record<string, Floor> = {
  domain: { floors: [], packages: /^zod$/ },
  instruments: { floors: ['domain'], packages: /^$/ },
  crypto: { floors: ['domain'], packages: /^(@hpke\/core|hash-wasm|zod)$/ },
  storage: { floors: ['domain', 'instruments', 'crypto'], packages: /^(dexie|zod)$/ },
  sync: { floors: ['domain', 'storage'], packages: /^(zustand(\/.*)?|zod)$/ },
  pwa: { floors: ['domain'], packages: /^(workbox-(window|precaching|routing)|zustand(\/.*)?|virtual:.*)$/ },
  ui: { floors: [], packages: /^(react|react-dom|react-hook-form|zod|qr)(\/.*)?$/ },
  workbench: {
    floors: ['domain', 'instruments', 'storage', 'ui'],
    packages: /^(react|react-hook-form|zod|zustand)(\/.*)?$/,
  },
  features: {
    floors: ['domain', 'instruments', 'storage', 'sync', 'pwa', 'ui', 'workbench', 'paths', 'world'],
    packages: /^(react|react-hook-form|@hookform\/resolvers|zod|zustand|wouter|ical\.js)(\/.*)?$/,
  },
  app: {
    floors: ['domain', 'storage', 'sync', 'pwa', 'ui', 'workbench', 'features', 'paths', 'world'],
    packages: /^(react|react-dom|wouter|zustand)(\/.*)?$/,
  },
  server: {
    floors: ['domain', 'instruments'],
    packages: /^(node:.*|hono(\/.*)?|@hono\/node-server(\/.*)?|kysely|better-sqlite3|pg|zod)$/,
  },
  world: { floors: ['domain'], packages: /^$/ },
  paths: { floors: ['domain'], packages: /^$/ },
  main: {
    floors: ['app', 'storage', 'sync', 'pwa', 'ui', 'world', 'paths'],
    packages: /^(react|react-dom)(\/.*)?$/,
  },
}

/** Rooms and the workbench see the book, the post and the entrance, and not what opens or carries them. */
const faces: Record<string, RegExp> = {
  storage: /^storage\/(book|live)\.ts$/,
  sync: /^sync\/(live|post|status|entrance\/entrance)\.ts$/,
}

/**
 * Inner rooms of a floor, the lowest first. A room imports only rooms before it. A file at the top of the floor is a
 * room with the name of the file.
 */
export const innerRooms: Record<string, readonly string[]> = {
  domain: ['ground', 'disclosure', 'wire', 'record', 'instrument', 'programme'],
  storage: [
    ...['book', 'disk', 'session', 'erasing', 'arriving', 'sharing'],
    ...['mailbag', 'open-book', 'people', 'live'],
  ],
  sync: [
    ...['status', 'link', 'post', 'remote', 'sign-in', 'kept-answers'],
    ...['loop', 'figures', 'open-post', 'entrance', 'live'],
  ],
  workbench: [
    ...['local-date', 'file-out', 'looks', 'problem-banner', 'ask-dialog', 'on-demand', 'file-button'],
    ...['living', 'questionnaire', 'form', 'lesson', 'conversation', 'person', 'duo'],
  ],
  server: [
    ...['ground', 'db', 'post', 'server-context', 'door', 'figures', 'operating'],
    ...['routes', 'app', 'main'],
  ],
}

/** A restricted name, and the only files that may use it. */
const doors: { says: RegExp; only: RegExp }[] = [
  { says: /\b(btoa|atob)\b/, only: /^crypto\// },
  {
    // Randomness without secrets: when to repeat or to send, and which groups of a code are asked.
    says: /\brandomBytes\b/,
    only: /^(crypto\/|(server\/(.*\/)?)?world\.ts|sync\/(figures|loop)\/|features\/settings\/recovery(-code-page)?\.tsx)/,
  },
  { says: /\bindexedDB\b/, only: /^storage\// },
  { says: /\bsubtle\b/, only: /^crypto\// },
  { says: /\bfetch\(|\.fetch\b/, only: /^(sync\/remote\.ts|world\.ts|server\/)/ },
  { says: /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/, only: /^$/ },
  { says: /\bserviceWorker\b/, only: /^pwa\// },
  {
    says: /\bDate\.now\b|new Date(\(\s*\)|\b(?!\())|(?<!new )\bDate\(|\bperformance\./,
    only: /^(server\/ground\/)?world\.ts$/,
  },
  { says: /\bMath\.random\b/, only: /^(server\/ground\/)?world\.ts$/ },
  {
    says: /\b(getRandomValues|randomUUID)\b/,
    only: /^((server\/ground\/)?world\.ts$|crypto\/)/,
  },
  { says: /\b(randomBytes|randomInt)\b/, only: /^((?!server\/)|server\/ground\/world\.ts$)/ },
  { says: /\bconsole\b/, only: /^world\.ts$/ },
  { says: /\b(local|session)Storage\b/, only: /^storage\/disk\/emergency-copy\.ts$/ },
]

/** The only files that may assert the type of a value from outside. */
const mayClaimTypes =
  /^(domain\/ground\/(id|problem)|crypto\/(sealing|invitation)|server\/door\/problem-answer)\.ts$/

/** Words that no name may contain, and names that mean nothing alone. */
const drawer = /^(manager|service|helper|util|misc|common|shared|handler)s?$/i
const sayNothing = /^(base|data|types?|new|index)$/i

const floorOf = (name: string) => name.split('/')[0]?.replace(/\.tsx?$/, '') ?? ''
const roomOf = (name: string) => name.split('/')[1] ?? ''
const parse = ({ name, text }: SourceFile) => parseSync(name, text, { sourceType: 'module' })

/** Every module that is named: import, export … from, import(), typeof import(), import.meta.glob, require. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  const add = (source: ESTree.Node | null, isType: boolean) => {
    if (!source) return
    const plain =
      source.type === 'TemplateLiteral' && source.quasis.length === 1 ? source.quasis[0] : undefined
    const target = source.type === 'Literal' ? String(source.value) : plain?.value.cooked
    found.push({ target: target ?? '(not to be read)', isType })
  }
  const areTypes = (kinds: readonly (string | undefined)[]) =>
    kinds.length > 0 && kinds.every((kind) => kind === 'type')
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) => {
      const kinds = specifiers.map((one) => (one.type === 'ImportSpecifier' ? one.importKind : 'value'))
      add(source, importKind === 'type' || areTypes(kinds))
    },
    ExportNamedDeclaration: ({ source, exportKind, specifiers }) =>
      add(source, exportKind === 'type' || areTypes(specifiers.map((one) => one.exportKind))),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source, false),
    TSImportType: ({ source }) => add(source, true),
    TSExternalModuleReference: ({ expression }) => add(expression, false),
    CallExpression: ({ callee, arguments: [first] }) => {
      const isRequire = callee.type === 'Identifier' && callee.name === 'require'
      const isGlob = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty'
      if (isRequire || isGlob) add(first ?? null, false)
    },
  }).visit(parse(file).program)
  return found
}

export function wrongImports(file: SourceFile): string[] {
  const floor = floorOf(file.name)
  const rule = mayImport[floor]
  if (!rule) return [`${file.name}: unknown floor`]
  return importsOf(file).flatMap((one) =>
    isWelcome(file.name, floor, rule, one) ? [] : [`${file.name}: ${one.target}`],
  )
}

function isWelcome(name: string, floor: string, rule: Floor, { target, isType }: Import): boolean {
  if (target.startsWith('.')) return /^\.\/(?!.*\.\.)/.test(target)
  if (!target.startsWith('#')) {
    const isReactInLive = /^(storage|sync)\/live\.ts$/.test(name) && target === 'react'
    return rule.packages.test(target) || isReactInLive
  }
  const path = target.slice(1)
  if (path.includes('..')) return false
  const other = floorOf(path)
  if (other === floor) return floor === 'features' ? roomOf(path) === roomOf(name) : isDown(floor, name, path)
  if (other === 'world' && isType) return floor !== 'domain' && floor !== 'server'
  if (name.startsWith('ui/text/') && other === 'domain') return isType
  const face = floor === 'features' || floor === 'workbench' ? faces[other] : undefined
  return rule.floors.includes(other) && (face?.test(path) ?? true)
}

/** Within a floor: the same room, or a room before it. */
function isDown(floor: string, from: string, to: string): boolean {
  const order = innerRooms[floor]
  if (!order || roomOf(from) === roomOf(to)) return true
  const place = (path: string) => order.indexOf(roomOf(path).replace(/\.tsx?$/, ''))
  return place(to) !== -1 && place(to) < place(from)
}

/** Rooms of a floor that the order above lacks. */
export const unknownRooms = (files: readonly SourceFile[]): string[] => [
  ...new Set(
    files.flatMap(({ name }) => {
      const order = innerRooms[floorOf(name)]
      const room = roomOf(name).replace(/\.tsx?$/, '')
      return order && !order.includes(room) ? [`${floorOf(name)}/${room}`] : []
    }),
  ),
]

/** The text with its comments blanked, so that positions stay the same. */
const codeOf = (file: SourceFile): string =>
  parse(file).comments.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    file.text,
  )

export function missedDoors(file: SourceFile): string[] {
  const code = codeOf(file)
  return doors
    .filter(({ says, only }) => says.test(code) && !only.test(file.name))
    .map(({ says }) => `${file.name}: ${says.exec(code)?.[0]}`)
}

/** Import cycles between files, with type imports. Each cycle is reported once. */
export function circles(files: readonly SourceFile[]): string[] {
  const targetsByName = new Map(
    files.map((file) => [file.name, importsOf(file).map((one) => pathOf(file, one))]),
  )
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (name: string, progress: string[]) => {
    if (progress.includes(name)) found.add([...progress.slice(progress.indexOf(name)), name].join(' → '))
    if (done.has(name)) return
    done.add(name)
    for (const target of targetsByName.get(name) ?? []) walk(target, [...progress, name])
  }
  for (const { name } of files) walk(name, [])
  return [...found]
}

const pathOf = ({ name }: SourceFile, { target }: Import): string =>
  target.startsWith('./') ? posix.join(posix.dirname(name), target) : target.replace(/^#/, '')

/**
 * Files of more than 300 lines, functions of more than 60, and components of more than 120. Factories (`createX`,
 * `openX`) may have 120 lines, and their members are measured one by one.
 */
export function tooLong(file: SourceFile): string[] {
  if (/^(instruments|ui\/text)\//.test(file.name)) return []
  const linesOf = ({ start, end }: { start: number; end: number }) =>
    file.text.slice(start, end).split('\n').length
  const lines = file.text.trimEnd().split('\n').length
  const found = lines > 300 ? [`${file.name}: ${lines} lines`] : []
  const check = (name: string, node: ESTree.Node) => {
    const most = /^([A-Z]|create[A-Z]|open[A-Z])/.test(name) ? 120 : 60
    if (linesOf(node) > most) found.push(`${file.name}: ${name} has ${linesOf(node)} lines`)
  }
  new Visitor({
    FunctionDeclaration: (node) => check(node.id?.name ?? '', node),
    VariableDeclarator: ({ id, init }) => {
      if (init?.type === 'ArrowFunctionExpression') check(id.type === 'Identifier' ? id.name : '', init)
    },
    Property: ({ key, value }) => {
      if (value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression')
        check(key.type === 'Identifier' ? key.name : '', value)
    },
  }).visit(parse(file).program)
  return found
}

/**
 * Names that mean nothing, file names that are not kebab-case, default exports, barrels, type assertions, swallowed
 * errors.
 */
export function wrongForms(file: SourceFile): string[] {
  const found: string[] = []
  const say = (what: string) => found.push(`${file.name}: ${what}`)
  const base = posix.basename(file.name).replace(/\.tsx?$/, '')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(base)) say('not kebab-case')
  if (base.split('-').some((word) => drawer.test(word)) || sayNothing.test(base)) say('a drawer')
  const { program } = parse(file)
  const handsOn = (node: ESTree.Node) =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)
  if (program.body.some(handsOn) && !/^app\/[a-z-]+-chunk\.ts$/.test(file.name)) say('a barrel')
  const checkName = ({ id }: { id: { name: string } | null }) => {
    if (
      id &&
      (/(Manager|Service|Helper|Util|Handler)s?$/.test(id.name) ||
        drawer.test(id.name) ||
        sayNothing.test(id.name))
    )
      say(`a drawer, ${id.name}`)
  }
  new Visitor({
    ExportDefaultDeclaration: () => say('a default export'),
    TSTypeAliasDeclaration: checkName,
    TSInterfaceDeclaration: checkName,
    ClassDeclaration: checkName,
    TSAsExpression: ({ typeAnnotation }) => {
      const isConst =
        typeAnnotation.type === 'TSTypeReference' &&
        typeAnnotation.typeName.type === 'Identifier' &&
        typeAnnotation.typeName.name === 'const'
      if (!isConst && !mayClaimTypes.test(file.name)) say('claims a type with `as`')
    },
    TSNonNullExpression: () => say('a non-null `!`'),
    TSAnyKeyword: () => say('any'),
    CatchClause: ({ body }) => {
      if (body.body.length === 0) say('swallows an error')
    },
  }).visit(program)
  return found
}

/** Commands that write at any path. A room takes the path from a form or from the record. */
const writesAnywhere = /^(answer|answerRow|removeRow|keepVersion)$/

const startsWithText = (node: ESTree.Node | undefined) =>
  node?.type === 'Literal' || (node?.type === 'TemplateLiteral' && node.quasis[0]?.value.raw !== '')

const isChanges = (node: ESTree.Node): boolean =>
  node.type === 'MemberExpression' &&
  ((node.property.type === 'Identifier' && node.property.name === 'changes') || isChanges(node.object))

/**
 * Above the domain, commands make the entries: no room writes an object with `changes`, changes one, or names a path to a
 * command that writes anywhere.
 */
export function rawWrites(file: SourceFile): string[] {
  if (!/^(features|workbench|app|sync)\//.test(file.name)) return []
  const found: string[] = []
  new Visitor({
    ObjectExpression: ({ properties }) => {
      for (const one of properties) {
        if (one.type !== 'Property') continue
        const { key } = one
        const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined
        if (name === 'changes') found.push(`${file.name}: writes a raw path`)
      }
    },
    AssignmentExpression: ({ left }) => {
      if (isChanges(left)) found.push(`${file.name}: changes a draft`)
    },
    CallExpression: ({ callee, arguments: [at] }) => {
      if (callee.type === 'Identifier' && writesAnywhere.test(callee.name) && startsWithText(at))
        found.push(`${file.name}: names a raw path`)
    },
  }).visit(parse(file).program)
  return found
}

/**
 * Storage functions whose outcome says whether something was written. The number of arguments tells them from others
 * with the same name.
 */
const writes: Record<string, { least: number; of?: RegExp }> = {
  append: { least: 2 },
  appendOrTell: { least: 2 },
  create: { least: 1, of: /^(book|writing)$/ },
  share: { least: 3 },
  withdraw: { least: 3 },
  handOver: { least: 2, of: /^book$/ },
  erase: { least: 1, of: /^(book|bin)$/ },
  put: { least: 1, of: /^bin$/ },
  takeOut: { least: 1, of: /^bin$/ },
}

/** The handler whose outcome its component checks. */
const ASKS_FOR_OUTCOME = 'onDo'

/**
 * Writes whose outcome is ignored: by `void`, as a statement, or as the whole of a handler. A refusal would then
 * vanish without a sentence. For taps there are `write` and `writeNew`, which report it.
 */
export function ignoredOutcomes(file: SourceFile): string[] {
  const found = new Set<string>()
  const see = (node: ESTree.Node) => {
    for (const one of writesIn(node))
      found.add(`${file.name}: ${file.text.slice(one.start, one.end).split('\n')[0]}`)
  }
  new Visitor({
    ExpressionStatement: ({ expression }) => see(expression),
    UnaryExpression: ({ operator, argument }) => {
      if (operator === 'void') see(argument)
    },
    JSXAttribute: ({ name, value }) => {
      const handler = value?.type === 'JSXExpressionContainer' ? value.expression : undefined
      const isShort = handler?.type === 'ArrowFunctionExpression' && handler.expression
      if (isShort && handler.body && name.name !== ASKS_FOR_OUTCOME) see(handler.body)
    },
    MemberExpression: ({ object, property }) => {
      if (property.type === 'Identifier' && property.name === 'recordId') see(object)
    },
    VariableDeclarator: ({ id, init }) => {
      const isIdAlone = id.type === 'ObjectPattern' && id.properties.every((one) => isNamed(one, 'recordId'))
      if (init && isIdAlone) see(init)
    },
  }).visit(parse(file).program)
  return [...found]
}

const isNamed = (one: ESTree.ObjectPattern['properties'][number], name: string) =>
  one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === name

/** The writes that an expression evaluates to. */
function writesIn(node: ESTree.Node): ESTree.Node[] {
  switch (node.type) {
    case 'AwaitExpression':
    case 'UnaryExpression':
      return writesIn(node.argument)
    case 'ParenthesizedExpression':
    case 'ChainExpression':
      return writesIn(node.expression)
    case 'ConditionalExpression':
      return [...writesIn(node.consequent), ...writesIn(node.alternate)]
    case 'LogicalExpression':
      return writesIn(node.right)
    case 'MemberExpression':
      return node.property.type === 'Identifier' && node.property.name === 'kept' ? writesIn(node.object) : []
    case 'CallExpression':
      return isWrite(node) ? [node] : []
    default:
      return []
  }
}

function isWrite({ callee, arguments: facts }: ESTree.CallExpression): boolean {
  const isMember = callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
  const verb = isMember ? callee.property : callee
  const rule = verb.type === 'Identifier' && Object.hasOwn(writes, verb.name) ? writes[verb.name] : undefined
  if (!rule || facts.length < rule.least) return false
  if (!rule.of) return true
  const owner = isMember ? callee.object : undefined
  const name = owner?.type === 'MemberExpression' ? owner.property : owner
  return name?.type === 'Identifier' && rule.of.test(name.name)
}

/** The entry points of the builds: the client, the server, the service worker. */
export const entryPoints = ['main.tsx', 'server/main.ts', 'pwa/worker/sw.ts']

/**
 * Files that no entry point reaches, and exports that no reached file imports. Tests are no entry points, because
 * code for tests alone is dead. A test may import what its own file also uses.
 */
export function unusedExports(
  files: readonly SourceFile[],
  entries: readonly string[],
  tests: readonly SourceFile[] = [],
): string[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  const asked = new Map<string, Set<string>>()
  const reached = new Set<string>()
  const toRead = [...entries]
  for (let name = toRead.pop(); name !== undefined; name = toRead.pop()) {
    const file = byName.get(name)
    if (!file || reached.has(name)) continue
    reached.add(name)
    for (const { target, names } of namesImportedBy(file)) {
      const path = pathOf(file, { target, isType: false })
      asked.set(path, new Set([...(asked.get(path) ?? []), ...names]))
      toRead.push(path)
    }
  }
  const tested = new Map<string, Set<string>>()
  for (const test of tests) {
    for (const { target, names } of namesImportedBy(test)) {
      const path = pathOf(test, { target, isType: false })
      tested.set(path, new Set([...(tested.get(path) ?? []), ...names]))
    }
  }
  const isTestedPart = (file: SourceFile, name: string) =>
    tested.get(file.name)?.has(name) === true &&
    (codeOf(file).match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) > 1
  return files.flatMap((file) => {
    if (entries.includes(file.name)) return []
    if (!reached.has(file.name)) return [`${file.name}: nothing reaches it`]
    const names = asked.get(file.name) ?? new Set()
    return exportsOf(file)
      .filter((name) => !names.has(name) && !names.has('*') && !isTestedPart(file, name))
      .map((name) => `${file.name}: ${name}`)
  })
}

/**
 * Functions that an object type promises and no file reads, by member access or by destructuring. Names are compared
 * without their types, so a name that is also read elsewhere is missed. React reads handlers that are spread on an
 * element.
 */
export function unusedMembers(files: readonly SourceFile[]): string[] {
  const read = new Set<string>()
  const promised: { name: string; of: string }[] = []
  for (const file of files) {
    const promise = (key: ESTree.Node) => {
      if (key.type === 'Identifier') promised.push({ name: key.name, of: file.name })
    }
    new Visitor({
      MemberExpression: ({ property, computed }) => {
        if (property.type === 'Identifier' && !computed) read.add(property.name)
      },
      ObjectPattern: ({ properties }) => {
        for (const one of properties)
          if (one.type === 'Property' && one.key.type === 'Identifier') read.add(one.key.name)
      },
      TSMethodSignature: ({ key }) => promise(key),
      TSPropertySignature: ({ key, typeAnnotation }) => {
        if (typeAnnotation?.typeAnnotation.type === 'TSFunctionType') promise(key)
      },
    }).visit(parse(file).program)
  }
  const isHandler = (name: string) => /^on[A-Z]/.test(name)
  return promised
    .filter(({ name }) => !read.has(name) && !isHandler(name))
    .map(({ name, of }) => `${of}: ${name}`)
}

/** The imported names per target. `*` when they are unknown, as for a dynamic import. */
function namesImportedBy(file: SourceFile): { target: string; names: string[] }[] {
  const found = importsOf(file).map(({ target }) => ({ target, names: [] as string[] }))
  const add = (target: string, ...names: string[]) => found.push({ target, names })
  const nameOf = (node: ESTree.ModuleExportName) => (node.type === 'Literal' ? node.value : node.name)
  new Visitor({
    ImportDeclaration: ({ source, specifiers }) => {
      for (const one of specifiers)
        add(source.value, one.type === 'ImportSpecifier' ? nameOf(one.imported) : '*')
    },
    ExportNamedDeclaration: ({ source, specifiers }) => {
      if (source) add(source.value, ...specifiers.map(({ local }) => nameOf(local)))
    },
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal') add(String(source.value), '*')
    },
    TSImportType: ({ source }) => add(source.value, '*'),
  }).visit(parse(file).program)
  return found
}

function exportsOf(file: SourceFile): string[] {
  const names = parse(file).module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, moduleRequest }) => (moduleRequest ? [] : (exportName.name ?? []))),
  )
  return [...new Set(names)]
}

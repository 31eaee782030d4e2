/** What makes a browser test pass or fail by the speed of the machine, found in its source. */
import { type ESTree, parseSync, Visitor } from 'vite'
import type { SourceFile } from './house-rules.ts'

/** Waits for a time, and leaves a page past the tablet, which waits until everything is saved. */
const refused = /^(waitForTimeout|setTimeout|setInterval|goto|goBack|goForward|reload)$/

/** Also: an exported act that is not made by `act`, and so may end before its write is on the device. */
export function races({ name, text }: SourceFile): string[] {
  if (!/^tests\/(e2e|webkit)\//.test(name)) return []
  const found: string[] = []
  const isAct = /acts\.ts$/.test(name)
  new Visitor({
    CallExpression: ({ callee }) => {
      const verb = callee.type === 'MemberExpression' ? callee.property : callee
      const called =
        verb.type === 'Identifier' ? verb.name : verb.type === 'Literal' ? String(verb.value) : ''
      if (refused.test(called)) found.push(`${name}: ${called}`)
    },
    ExportNamedDeclaration: ({ declaration }) => {
      if (isAct) for (const one of bareActs(declaration)) found.push(`${name}: ${one} is not made by act`)
    },
  }).visit(parseSync(name, text, { sourceType: 'module' }).program)
  return found
}

function bareActs(declaration: ESTree.Declaration | null): string[] {
  if (declaration?.type === 'FunctionDeclaration')
    return declaration.async ? [declaration.id?.name ?? 'a function'] : []
  if (declaration?.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init }) => {
    const isBare =
      (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression') && init.async
    return isBare ? [id.type === 'Identifier' ? id.name : 'a function'] : []
  })
}

/** What is left behind and what was on screen: the stores of a browser, the files of a server, a page in words. */
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { bytesOf, type ServerProcess } from '../support/server-process.ts'
import type { Tablet } from '../support/tablet.ts'

/** Everything the browser keeps for this origin that the app wrote: every row of every database, and both storages. */
export function storesOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const toText = (_key: string, value: unknown) => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value)
      return ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value
    }
    const parts: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store)
        const [keys, rows] = [await wait(table.getAllKeys()), await wait(table.getAll())]
        parts.push(`${name}/${store}: ${JSON.stringify({ keys, rows }, toText)}`)
      }
      database.close()
    }
    for (const storage of [localStorage, sessionStorage]) parts.push(JSON.stringify({ ...storage }))
    return parts.join('\n')
  })
}

/** The server's whole folder and everything it logged; the first coordinator's link was printed there on purpose. */
export function tracesOf(server: ServerProcess): string {
  const files = readdirSync(server.dataDir, { recursive: true }).map(String)
  return `${bytesOf(server.dataDir, files)}\n${server.log()}`
}

/** Which of these words can be read in a text, as they are or with JSON's or URL's escapes. */
export function readableIn(text: string, words: readonly string[]): string[] {
  const forms = (word: string) => [
    word,
    JSON.stringify(word).slice(1, -1),
    encodeURIComponent(word),
    toBase64(word),
  ]
  return words.filter((word) => forms(word).some((form) => text.includes(form)))
}

/** The part of the base64 text that does not depend on what stands before or after it. */
function toBase64(word: string): string {
  const whole = Buffer.from(word).toString('base64').replace(/=+$/, '')
  return whole.slice(0, whole.length - (whole.length % 4))
}

/** For a failed test: where each person was and what was there to read. */
export async function tellScreens(tablets: readonly (Tablet | undefined)[]): Promise<void> {
  for (const tablet of tablets) {
    if (!tablet) continue
    const words = await tablet.page
      .locator('body')
      .ariaSnapshot({ timeout: 3000 })
      .catch(() => 'gone')
    process.stderr.write(
      `\n${tablet.profile}\n${tablet.page.url()}\n${words}\n${tablet.complaints.join('\n')}\n`,
    )
  }
}

/**
 * Finds a link in a text that a mail program may have rewritten: `#` as `%23`, invisible signs, broken lines, the link
 * inside another one. Without imports, because the first script of the page uses it.
 */

type LinkText = {
  /** Undefined for a bare `<id>.<secret>`. */
  is: 'join' | 'device' | undefined
  id: string
  secret: string
  /** The link did not stand in the text as it was sent. */
  isChanged: boolean
}

/** A link inside a link is encoded once more each time. */
const ENCODED_AT_MOST = 3

function decoded(text: string): string {
  let plain = text
  for (let round = 0; round < ENCODED_AT_MOST; round++)
    plain = plain.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return plain
}

/** Soft line breaks of a mail (`=` at the end), the quote marks of an answer, spaces and invisible signs. */
const joined = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/\n[ \t]*(>[ \t]*)+/g, '')
    .replace(/[\s\p{Cf}]+/gu, '')

export function linkIn(text: string): LinkText | undefined {
  const found = /(?:\/(join|device))?\/?#?([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})/.exec(decoded(joined(text)))
  const [, kind, id, secret] = found ?? []
  if (!id || !secret) return undefined
  const is = kind === 'join' || kind === 'device' ? kind : undefined
  return { is, id, secret, isChanged: !text.includes(`${is ? `/${is}#` : ''}${id}.${secret}`) }
}

/** The address of a link whose secret stands in the path, with the secret in the fragment. Undefined for any other. */
export function mendedAddress(address: { pathname: string; search: string; hash: string }) {
  const [, page, rest] = /^\/(join|device)(?![A-Za-z])(.+)$/.exec(address.pathname) ?? []
  if (!page || rest === undefined) return undefined
  const all = `${address.pathname}${address.search}${address.hash}`
  const link = linkIn(all)
  if (link) return `/${link.is ?? page}#${link.id}.${link.secret}`
  // An incomplete link says on the page that it is incomplete.
  return `/${page}#${decoded(rest + address.search + address.hash).replace(/^[/#]+/, '')}`
}

/** A link is found in a message, also when the mail program changed it. */
import { describe, expect, it } from 'vitest'
import { linkIn, mendedAddress } from '#domain/ground/link-text.ts'
import { linkTo, parseLink } from '#sync/link.ts'

const ID = '6f1c2d3e-4a5b-4c6d-8e7f-0123456789ab'
const SECRET = `${'AbC-_9'.repeat(7)}Z`
const join = `https://spiegel.example/join#${ID}.${SECRET}`
const device = join.replace('join', 'device')
const encoded = encodeURIComponent

describe('a link in a message', () => {
  it('is found as it was sent, and counts as unchanged', () => {
    for (const text of [join, `Hoi!\n\nOpen <${join}>.\nGroet`, `${ID}.${SECRET}`])
      expect(linkIn(text)).toMatchObject({ id: ID, secret: SECRET, isChanged: false })
    expect(parseLink(device, 'join')).toMatchObject({ value: { is: 'device' } })
    expect(parseLink(join, 'device')).toMatchObject({ value: { is: 'join' } })
    expect(parseLink(linkTo('https://spiegel.example', { ...must(join), is: 'device' }))).toEqual(
      parseLink(device),
    )
  })

  it.each([
    ['the number sign is encoded', (link: string) => link.replace('#', '%23')],
    ['the number sign is encoded twice', (link: string) => link.replace('#', '%2523')],
    [
      'it stands inside a link of a mail filter',
      (link: string) => `https://safe.example/?url=${encoded(link)}&data=05`,
    ],
    [
      'a space of no width is in it',
      (link: string) => link.replace('.', '.\u200B').replace('AbC', 'A\u00ADbC'),
    ],
    ['a soft line break is in it', (link: string) => `${link.slice(0, 50)}=\r\n${link.slice(50)}`],
    ['a line break is in it', (link: string) => `${link.slice(0, 90)}\r\n${link.slice(90)}`],
    ['an answer quotes it over two lines', (link: string) => `> ${link.slice(0, 90)}\n> ${link.slice(90)}`],
    ['a slash stands before the number sign', (link: string) => link.replace('#', '/#')],
  ])('is found when %s', (_, rewrite) => {
    for (const [link, is] of [
      [join, 'join'],
      [device, 'device'],
    ] as const)
      expect(linkIn(`Hoi!\n${rewrite(link)}\nGroet`)).toEqual({ is, id: ID, secret: SECRET, isChanged: true })
  })

  it('is not found in a text without one', () => {
    for (const text of ['', 'kom je ook?', join.slice(0, -1), '100%', '%E0%A4%A'])
      expect(parseLink(text)).toEqual({ ok: false, problem: 'link_malformed' })
  })
})

const must = (text: string) => {
  const found = parseLink(text)
  return found.ok ? found.value : expect.fail('no link')
}

describe('an address with the secret in its path', () => {
  const at = (address: string) => {
    const { pathname, search, hash } = new URL(address, 'https://spiegel.example')
    return mendedAddress({ pathname, search, hash })
  }

  it('gets the secret into the fragment', () => {
    for (const is of ['join', 'device'])
      for (const sign of ['%23', '%2523', '/%23', '/#', '/'])
        expect(at(`/${is}${sign}${ID}.${SECRET}`)).toBe(`/${is}#${ID}.${SECRET}`)
    expect(at(`/join%23${ID}.${SECRET}?utm_source=mail#top`)).toBe(`/join#${ID}.${SECRET}`)
  })

  it('that is cut off opens the page that says so', () => {
    expect(at('/join%236f1c2d3e-4a5b')).toBe('/join#6f1c2d3e-4a5b')
  })

  it('is not looked for on any other page', () => {
    for (const path of [`/join#${ID}.${SECRET}`, '/join', '/device', '/', '/today', '/joiners', '/plan/1'])
      expect(at(path)).toBeUndefined()
  })
})

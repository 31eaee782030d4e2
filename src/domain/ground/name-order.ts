/**
 * One spelling of names for every search and every sort. A person types “francoise” for Françoise, and two devices may
 * write one letter as one code point or as two. Nothing here depends on the language of the device.
 */

/** Letters that no normalization takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
  ʼ: "'",
}

/** Lower case, without accents and other marks. */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, (letter) => plainLetters[letter] ?? letter)

export function compareNames(one: string, two: string): number {
  const [a, b] = [foldName(one), foldName(two)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every typed word stands somewhere in the text. */
export function hasWords(text: string, typed: string): boolean {
  const folded = foldName(text)
  return foldName(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** The letters by which the lock screen tells the people of one device apart before anything is opened. */

/**
 * "Marijke de Vries" → MV: the first letters of the first and the last word that begins with a capital. Somebody else
 * on the device may have these already: then as few more letters of the last word as tell the two apart (MVr), and a
 * number when all letters are the same.
 */
export function initialsOf(name: string, taken: readonly string[] = []): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  const first = [...(capitals[0] ?? words[0] ?? '?')]
  const last = capitals.length > 1 ? [...(capitals.at(-1) ?? '')] : []
  const [head = '', ...rest] = last.length > 0 ? last : first
  const start = (last.length > 0 ? `${first[0]}${head}` : head).toUpperCase()
  const longer = [start, ...rest.map((_, place) => start + rest.slice(0, place + 1).join(''))]
  const free = longer.find((letters) => !taken.includes(letters))
  if (free !== undefined) return free
  let number = 2
  while (taken.includes(`${start}${number}`)) number++
  return `${start}${number}`
}

/** Rules for a PIN, and the weak PINs that deserve a warning because a finder of the tablet tries them first. */

/** NIST SP 800-63B-4 (2025), section 3.2.2: at least six characters for a secret that unlocks a device. */
export const PIN_DIGITS = 6
export const MIN_PASSPHRASE_LENGTH = 12

/** The most used six-digit PINs besides rows and repetitions (Markert et al., IEEE S&P 2020). */
const mostUsed = new Set([
  '123321',
  '159753',
  '147258',
  '789456',
  '456789',
  '131313',
  '101010',
  '696969',
  '520520',
])

/** One digit or group repeated, digits in pairs, a row up or down, or one of the most used. */
export function isWeakPin(pin: string): boolean {
  if (/^(.{1,3})\1+$/.test(pin) || /^(?:(.)\1)+$/.test(pin) || mostUsed.has(pin)) return true
  const steps = [...pin].slice(1).map((sign, i) => sign.charCodeAt(0) - pin.charCodeAt(i))
  return steps.length > 0 && steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1
}

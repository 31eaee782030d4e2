/** Status and origin of all instruments. */
import type { Localized } from '#domain/ground/localized.ts'

export const inDevelopment: Localized = { nl: 'in ontwikkeling', en: 'in development' }

export const ownWording: Localized = {
  nl: 'Eigen formulering voor dit project; geen items van de Transformatieve School, ICALT of TSES.',
  en: 'Original wording for this project; no items of the Transformative School, ICALT or TSES.',
}

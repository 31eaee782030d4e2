/** The class that sets the hue of a level (`--hue`, `--hue-ink` in foundation.css). A longer scale shares four strengths. */
const STRENGTHS = 4

/** `place`: the position of the level in the scale. The value of a level decides nothing. */
export const levelHue = (place: number, levels: number): string =>
  `ls-level-${1 + Math.round((place * (STRENGTHS - 1)) / Math.max(1, levels - 1))}`

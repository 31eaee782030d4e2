/**
 * The minutes in which a class was not together on the lesson, estimated from momentary judgements (instrument
 * lestijd/1). Two bounds and a band, never one number: “partly” lies between them, and a sample is uncertain.
 */
type PulseCounts = { together: number; partly: number; not: number; none: number }

type Minutes = {
  /** Judgements other than “n/a”. */
  valid: number
  /** The minutes that the judgements stand for. */
  minutesValid: number
  /** Without and with the judgements “partly”. */
  bounds: readonly [number, number]
  /** The bounds with the uncertainty of the sample. */
  band: readonly [number, number]
}

const LEAST_VALID = 10
const EVERY_MINUTES = 2
/** The share of the time watched for which a judgement was given. */
const LEAST_COVERAGE = 0.8

/** Undefined when there are too few judgements, or none for a large part of the lesson. */
export function notTogether(counts: PulseCounts, windowMinutes: number): Minutes | undefined {
  const { together, partly, not, none } = counts
  const valid = together + partly + not
  if (valid < LEAST_VALID || (valid + none) * EVERY_MINUTES < LEAST_COVERAGE * windowMinutes) return undefined
  const minutesValid = (windowMinutes * valid) / (valid + none)
  const minutes = (share: number) => share * minutesValid
  return {
    valid,
    minutesValid,
    bounds: [minutes(not / valid), minutes((not + partly) / valid)],
    band: [minutes(wilson(not, valid)[0]), minutes(wilson(not + partly, valid)[1])],
  }
}

const Z = 1.959964

/** The 95 % interval of a share. */
function wilson(count: number, of: number): readonly [number, number] {
  const share = count / of
  const centre = share + Z ** 2 / (2 * of)
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  const scale = 1 + Z ** 2 / of
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)]
}

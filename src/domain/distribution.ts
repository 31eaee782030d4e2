/**
 * Tail areas and quantiles of the t and F distributions, for the intervals beside a coefficient. Both rest on the
 * regularised incomplete beta function (continued fraction, modified Lentz; Press et al., Numerical Recipes, 6.4).
 * Degrees of freedom need not be whole.
 */

/** The standard normal quantile at .975. */
export const Z_975 = 1.959963984540054

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function for x > 0 (Lanczos, g = 7, nine terms). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const y = x - 1
  const series = lanczos.reduce((sum, term, i) => sum + term / (y + i + 1), 0.9999999999998099)
  const t = y + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(series)
}

const awayFromZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)

function betaContinuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let step = 1
    for (const factor of [even, odd]) {
      d = 1 / awayFromZero(1 + factor * d)
      c = awayFromZero(1 + factor / c)
      step = d * c
      h *= step
    }
    if (Math.abs(step - 1) < 1e-15) break
  }
  return h
}

/** I_x(a, b) for 0 ≤ x ≤ 1 and a, b > 0. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaContinuedFraction(x, a, b)) / a
    : 1 - (front * betaContinuedFraction(1 - x, b, a)) / b
}

/** P(F > f) for an F variable with df1 and df2 degrees of freedom. */
export function fUpperTail(f: number, df1: number, df2: number): number {
  return f <= 0 ? 1 : incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2)
}

/** The value f with P(F ≤ f) = p, for 0 < p < 1; by bisection in the beta scale. */
export function fQuantile(p: number, df1: number, df2: number): number {
  let low = 0
  let high = 1
  for (let i = 0; i < 200 && high - low > 1e-17; i++) {
    const middle = (low + high) / 2
    if (incompleteBeta(middle, df2 / 2, df1 / 2) > 1 - p) high = middle
    else low = middle
  }
  const y = (low + high) / 2
  return (df2 * (1 - y)) / (df1 * y)
}

/** P(|T| > |t|) for a t variable with df degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
  return fUpperTail(t * t, 1, df)
}

/** The value t with P(T ≤ t) = p, for .5 < p < 1. */
export function tQuantile(p: number, df: number): number {
  return Math.sqrt(fQuantile(2 * p - 1, 1, df))
}

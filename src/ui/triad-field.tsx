/** Three weights with a sum of 100. Changing one divides the remainder over the other two in proportion. */
import { Slider } from './slider.tsx'

type TriadFieldProps = {
  label: string
  description?: string | undefined
  corners: readonly string[]
  weights: readonly number[] | undefined
  /** The text of a weight, such as “40 van 100”. */
  told: (weight: number) => string
  onChange: (weights: number[]) => void
}

const WHOLE = 100

export function TriadField({ label, description, corners, weights, told, onChange }: TriadFieldProps) {
  return (
    <fieldset className="ls-stack-s">
      <legend>{label}</legend>
      {description && <p className="ls-soft ls-small">{description}</p>}
      {corners.map((corner, place) => (
        <Slider
          key={corner}
          label={corner}
          description={weights && told(weights[place] ?? 0)}
          min={0}
          max={WHOLE}
          step={5}
          value={weights?.[place]}
          onChange={(weight) => onChange(shared(weights ?? [WHOLE / 3, WHOLE / 3, WHOLE / 3], place, weight))}
        />
      ))}
    </fieldset>
  )
}

/** Whole numbers with a sum of 100. */
function shared(weights: readonly number[], place: number, weight: number): number[] {
  const others = weights.reduce((sum, one, at) => (at === place ? sum : sum + one), 0)
  const left = WHOLE - weight
  const next = weights.map((one, at) =>
    at === place ? weight : Math.round(others > 0 ? (one / others) * left : left / (weights.length - 1)),
  )
  const last = weights.length - 1 === place ? weights.length - 2 : weights.length - 1
  const excess = next.reduce((sum, one) => sum + one, 0) - WHOLE
  return next.map((one, at) => (at === last ? one - excess : one))
}

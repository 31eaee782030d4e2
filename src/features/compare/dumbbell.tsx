/** Two lessons on one axis: an open dot for the first, a filled dot for the second, and a line between them. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import css from './dumbbell.module.css'

type DumbbellProps = {
  scale: QuestionnaireWords['scale']
  /** In scale points. A lesson without a value has no dot. */
  first: number | undefined
  second: number | undefined
  /** A thick line is more than the ordinary fluctuation between two lessons. Without a line the two are not compared. */
  line: 'thin' | 'thick' | undefined
  /** What the picture shows, in words. */
  label: string
}

export function Dumbbell({ scale, first, second, line, label }: DumbbellProps) {
  const [least = 0, most = 1] = [scale[0]?.value, scale.at(-1)?.value]
  const place = (value: number) => `${((value - least) / (most - least)) * 100}%`
  return (
    <span role="img" aria-label={label} className={css.axis}>
      {scale.map(({ value }) => (
        <i key={value} className={css.level} style={{ insetInlineStart: place(value) }} />
      ))}
      {line && first !== undefined && second !== undefined && first !== second && (
        <i
          className={css.line}
          data-line={line}
          style={{
            insetInlineStart: place(Math.min(first, second)),
            inlineSize: `${(Math.abs(second - first) / (most - least)) * 100}%`,
          }}
        />
      )}
      {second !== undefined && <i className={css.second} style={{ insetInlineStart: place(second) }} />}
      {first !== undefined && (
        <i className={css.first} data-around={first === second} style={{ insetInlineStart: place(first) }} />
      )}
    </span>
  )
}

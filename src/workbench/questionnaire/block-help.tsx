/**
 * Help on one block: its description, how it looks in a calm lesson, the meaning of each level, and the scoring
 * rules.
 */
import { Fragment, memo } from 'react'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import css from './block-help.module.css'
import { levelName } from './framework-words.ts'

type BlockHelpProps = { framework: Questionnaire; block: string }

export const BlockHelp = memo(function BlockHelp({ framework, block }: BlockHelpProps) {
  const text = useText().workbench
  const pick = usePick()
  const { blocks, scale, missing, counting = [], scoringRules = [] } = framework
  const chosen = blocks.find(({ id }) => id === block)
  const means = [
    ...scale.map((level) => ({
      key: String(level.value),
      term: level.label ? `${level.value} ${levelName(level, pick)}` : levelName(level, pick),
      meaning: level.meaning,
    })),
    ...missing.map(({ code, label, meaning }) => ({ key: code, term: pick(label), meaning })),
    ...counting.map(({ word, means }) => ({ key: word.nl, term: pick(word), meaning: means })),
  ]
  return (
    <Disclosure plain summary={text.aboutBlock(chosen ? pick(chosen.name) : '')}>
      <div className={css.help}>
        {chosen?.description && <p>{pick(chosen.description)}</p>}
        {chosen?.calm && <p>{pick(chosen.calm)}</p>}
        <dl className={css.means}>
          {means.map(
            ({ key, term, meaning }) =>
              meaning && (
                <Fragment key={key}>
                  <dt>{term}</dt>
                  <dd>{pick(meaning)}</dd>
                </Fragment>
              ),
          )}
        </dl>
        {scoringRules.length > 0 && (
          <ol className={css.rules}>
            {scoringRules.map((rule) => (
              <li key={rule.nl}>{pick(rule)}</li>
            ))}
          </ol>
        )}
      </div>
    </Disclosure>
  )
})

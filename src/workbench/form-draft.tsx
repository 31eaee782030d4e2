/**
 * What was typed into a submit form and not yet sent: a sealed keepsake of this device, found again after another room,
 * a lock or a reload. Only what differs from where the form began is kept, so that the rest stays as fresh as it is.
 */
import { useEffect, useMemo, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { ZodType } from 'zod'
import { type Json, sameJson } from '#domain/canonical.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import { createPause, useBeforeLeaving } from './kept-draft.ts'

type Values = { readonly [field: string]: Json | undefined }

function createFormKeepsake(book: Book, about: string) {
  const name = `form/${about}`
  const write = (values: Values | null) => book.keep(name, values)
  const pause = createPause<Values>(book, async (values) => {
    if (Object.keys(values).length > 0) await write(values)
    else if (book.keepsake(name)) await write(null)
  })
  return {
    /** What was left, laid over where the form begins now; nothing where an earlier release left another shape. */
    read: <V extends Values>(start: Values, shape: ZodType<V>): V | undefined => {
      const left = book.keepsake(name)
      return left && typeof left === 'object' ? shape.safeParse({ ...start, ...left }).data : undefined
    },
    keep: (values: Values, start: Values) =>
      pause.keep(
        Object.fromEntries(
          Object.entries(values).filter(([field, value]) => !sameJson(value ?? null, start[field] ?? null)),
        ),
      ),
    keepNow: pause.keepNow,
    drop: async () => {
      pause.stop()
      if (book.keepsake(name)) await write(null)
    },
  }
}

function useFormKeepsake(about: string) {
  const book = useBook()
  const kept = useMemo(() => createFormKeepsake(book, about), [book, about])
  useBeforeLeaving(kept.keepNow)
  useEffect(() => () => void kept.keepNow(), [kept])
  return kept
}

export type FormDraft = {
  /** Something was here already when the form opened. */
  isLeft: boolean
  startOver: () => void
  /** The form was sent. */
  drop: () => Promise<void>
}

/** `about` says what the form is about, so that a draft is never laid over something else. */
export function useFormDraft<V extends FieldValues & Values>(
  form: UseFormReturn<V>,
  about: string,
  shape: ZodType<V>,
): FormDraft {
  const kept = useFormKeepsake(about)
  const [isLeft, setLeft] = useState(false)
  const { reset, subscribe, getValues } = form
  useEffect(() => {
    const left = kept.read(getValues(), shape)
    setLeft(left !== undefined)
    if (left) reset(left, { keepDefaultValues: true })
    return subscribe({
      formState: { values: true },
      callback: ({ values, defaultValues }) => kept.keep(values, { ...defaultValues }),
    })
  }, [kept, shape, reset, subscribe, getValues])
  const drop = () => {
    setLeft(false)
    return kept.drop()
  }
  const startOver = () => {
    reset()
    void drop()
  }
  return { isLeft, startOver, drop }
}

/** The same for a form of a field or two, which holds its values itself. */
export function useTyped<V extends Values>(about: string, start: V, shape: ZodType<V>) {
  const kept = useFormKeepsake(about)
  const [left, setLeft] = useState(() => kept.read(start, shape))
  const [values, setValues] = useState(left ?? start)
  const type = (change: Partial<V>) => {
    const next = { ...values, ...change }
    setValues(next)
    kept.keep(next, start)
  }
  const drop = () => {
    setLeft(undefined)
    return kept.drop()
  }
  const startOver = () => {
    setValues(start)
    void drop()
  }
  const draft: FormDraft = { isLeft: left !== undefined, startOver, drop }
  return { values, type, draft }
}

export function LeftHere({ draft }: { draft: FormDraft }) {
  const text = useText().words
  return draft.isLeft ? (
    <div className="ls-row ls-soft">
      <p role="status">{text.leftHere}</p>
      <Button look="quiet" onClick={draft.startOver}>
        {text.startOver}
      </Button>
    </div>
  ) : null
}

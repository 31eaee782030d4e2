/**
 * The draft of a submit form: a sealed keepsake of this device that survives navigation, a lock and a reload. It
 * holds only the changed fields, so that the other ones take their current values.
 */
import { useEffect, useMemo, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { ZodType } from 'zod'
import { type Json, sameJson } from '#domain/ground/canonical.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import { createPause, useBeforeLeaving } from './kept-draft.ts'

type Values = { readonly [field: string]: Json | undefined }

type FormDraft = {
  /** A draft existed when the form opened. */
  isLeft: boolean
  startOver: () => void
  /** Called after the form was sent. */
  drop: () => Promise<void>
}

function createFormKeepsake(book: Book, name: string) {
  const write = (values: Values) => book.keep(name, Object.keys(values).length > 0 ? values : null)
  return {
    ...createPause<Values>(book, write),
    /**
     * The draft merged over the current start values. Undefined when it does not fit `shape`, as after a change of
     * the form.
     */
    read: <V extends Values>(start: Values, shape: ZodType<V>): V | undefined => {
      const left = book.keepsake(name)
      return left && typeof left === 'object' ? shape.safeParse({ ...start, ...left }).data : undefined
    },
    forget: async () => {
      if (book.keepsake(name)) await write({})
    },
  }
}

function useFormKeepsake(about: string, restart: () => void) {
  const book = useBook()
  const kept = useMemo(() => createFormKeepsake(book, `form/${about}`), [book, about])
  const [isLeft, setLeft] = useState(false)
  useBeforeLeaving(kept.keepNow)
  useEffect(() => () => void kept.keepNow(), [kept])
  const drop = () => {
    setLeft(false)
    kept.stop()
    return kept.forget()
  }
  const startOver = () => {
    restart()
    void drop()
  }
  return { kept, setLeft, draft: { isLeft, startOver, drop } }
}

const changedIn = (values: Values, start: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([field, value]) => !sameJson(value ?? null, start[field] ?? null)),
  )

/**
 * `about` names what the form is about, so that a draft is not offered to another form. It ends with the record id if
 * there is one, so that erasing the record erases the draft.
 */
export function useFormDraft<V extends FieldValues & Values>(
  { reset, subscribe, getValues }: UseFormReturn<V>,
  about: string,
  shape: ZodType<V>,
): FormDraft {
  const { kept, setLeft, draft } = useFormKeepsake(about, reset)
  useEffect(() => {
    const left = kept.read(getValues(), shape)
    setLeft(left !== undefined)
    if (left) reset(left, { keepDefaultValues: true })
    return subscribe({
      formState: { values: true },
      callback: ({ values, defaultValues }) => kept.keep(changedIn(values, { ...defaultValues })),
    })
  }, [kept, setLeft, shape, reset, subscribe, getValues])
  return draft
}

/** As `useFormDraft`, for a small form without react-hook-form. */
export function useTyped<V extends Values>(about: string, start: V, shape: ZodType<V>) {
  const [values, setValues] = useState(start)
  const { kept, setLeft, draft } = useFormKeepsake(about, () => setValues(start))
  const [begun] = useState(start)
  useEffect(() => {
    const left = kept.read(begun, shape)
    if (!left) return
    setValues(left)
    setLeft(true)
  }, [kept, setLeft, begun, shape])
  const type = (change: Partial<V>) => {
    const next = { ...values, ...change }
    setValues(next)
    kept.keep(changedIn(next, start))
  }
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

/** The sheet with a teacher's facts, to add somebody or to change what was entered. */
import { Dialog } from '#ui/dialog.tsx'
import { useText } from '#ui/text/language.tsx'
import { TeacherForm, type TeacherFormProps } from '#workbench/person/teacher-form.tsx'

export function TeacherDialog({
  title,
  onClose,
  ...form
}: TeacherFormProps & { title: string; onClose: () => void }) {
  const text = useText().words
  return (
    <Dialog open title={title} onClose={onClose} closeLabel={text.close}>
      <TeacherForm {...form} />
    </Dialog>
  )
}

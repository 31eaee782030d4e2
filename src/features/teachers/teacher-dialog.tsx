/** A dialog with the facts of a teacher, to add a teacher or to change one. */
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

/**
 * Offers a file through the share dialog where files can be shared, because an iPad hides its downloads. Otherwise
 * downloads it.
 */

type FileOut = { name: string; type: string; text: string }

/** `cancelled` means that the person closed the share dialog. */
export async function offerFile({ name, type, text }: FileOut): Promise<'shared' | 'saved' | 'cancelled'> {
  const file = new File([text], name, { type })
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    }
  }
  saveFile(file)
  return 'saved'
}

function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

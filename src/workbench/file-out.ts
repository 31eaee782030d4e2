/** Hands a file to the person: the share sheet where files can be shared (an iPad has no downloads folder in sight), else a download. */

type FileOut = { name: string; type: string; text: string }

/** `cancelled`: the person closed the share sheet. */
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

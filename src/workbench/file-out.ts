/**
 * Offers a file: through the share dialog on a tablet or phone, because an iPad hides its downloads, and as a download
 * where a mouse is. A share dialog on a desktop often has no way to keep a file.
 */

export type FileOut = { name: string; type: string; text: string }
/** `cancelled` means that the person closed the share dialog. */
export type Offered = 'shared' | 'saved' | 'cancelled'

const toFile = ({ name, type, text }: FileOut) => new File([text], name, { type })

export async function offerFile(out: FileOut): Promise<Offered> {
  const file = toFile(out)
  if (isHandheld() && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    }
  }
  return saveFile(out)
}

/** True where a finger is the first pointer. */
const isHandheld = () => window.matchMedia?.('(pointer: coarse)').matches ?? false

/** Downloads it, whatever the device. */
export function saveFile(out: FileOut): 'saved' {
  const file = toFile(out)
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return 'saved'
}

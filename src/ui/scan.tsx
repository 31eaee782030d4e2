/** Reads a QR code with the camera. Frames are decoded on the device and are neither stored nor sent. */
import { useEffect, useRef, useState } from 'react'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import css from './scan.module.css'

type CameraTrouble = 'denied' | 'missing'

/** Large enough to read a code that fills a third of the picture, small enough to decode it several times a second. */
const FRAME_WIDTH = 640
const FRAME_EVERY_MS = 200

type ScanWords = {
  scan: string
  stopScan: string
  scanning: string
  camera: Record<CameraTrouble, string>
}

export function Scan({ words: text, onText }: { words: ScanWords; onText: (text: string) => void }) {
  const [isOn, setIsOn] = useState(false)
  const [trouble, setTrouble] = useState<CameraTrouble>()
  const fail = (reason: CameraTrouble) => {
    setIsOn(false)
    setTrouble(reason)
  }
  const found = (read: string) => {
    setIsOn(false)
    onText(read)
  }
  return (
    <div className="ls-stack">
      <div>
        <Button
          look={isOn ? 'quiet' : 'primary'}
          icon="device"
          onClick={() => {
            setTrouble(undefined)
            setIsOn(!isOn)
          }}
        >
          {isOn ? text.stopScan : text.scan}
        </Button>
      </div>
      {trouble && <Banner tone="warn">{text.camera[trouble]}</Banner>}
      {isOn && <Viewfinder label={text.scanning} onFound={found} onTrouble={fail} />}
    </div>
  )
}

type Watching = { onFound: (text: string) => void; onTrouble: (reason: CameraTrouble) => void }

function Viewfinder({ label, onFound, onTrouble }: Watching & { label: string }) {
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef({ onFound, onTrouble })
  tell.current = { onFound, onTrouble }
  useEffect(() => {
    const view = video.current
    if (!view) return
    return watchCamera(view, {
      onFound: (read) => tell.current.onFound(read),
      onTrouble: (reason) => tell.current.onTrouble(reason),
    })
  }, [])
  return (
    <figure className={css.viewfinder}>
      <video ref={video} muted playsInline />
      <figcaption className="ls-small ls-soft">{label}</figcaption>
    </figure>
  )
}

/** Starts the camera on `view` and stops at the first code. The returned function switches the camera off. */
function watchCamera(view: HTMLVideoElement, { onFound, onTrouble }: Watching): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let stream: MediaStream | undefined
  const stop = () => {
    isOver = true
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  const run = async () => {
    if (!navigator.mediaDevices) return onTrouble('missing')
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    } catch (error) {
      const isDenied = error instanceof DOMException && error.name === 'NotAllowedError'
      return isOver ? undefined : onTrouble(isDenied ? 'denied' : 'missing')
    }
    if (isOver) return stop()
    view.srcObject = stream
    await view.play().catch(() => undefined)
    const { decodeQR } = await import('qr/decode.js')
    const look = () => {
      if (isOver) return
      const read = readFrame(view, decodeQR)
      if (read === undefined) timer = setTimeout(look, FRAME_EVERY_MS)
      else {
        stop()
        onFound(read)
      }
    }
    look()
  }
  void run()
  return stop
}

type Decode = (image: { width: number; height: number; data: Uint8ClampedArray }) => string

function readFrame(view: HTMLVideoElement, decode: Decode): string | undefined {
  if (view.videoWidth === 0) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = FRAME_WIDTH
  canvas.height = Math.round((FRAME_WIDTH * view.videoHeight) / view.videoWidth)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(view, 0, 0, canvas.width, canvas.height)
  try {
    return decode(context.getImageData(0, 0, canvas.width, canvas.height)) || undefined
  } catch {
    // The decoder throws on every frame without a code, which is the normal case.
    return undefined
  }
}

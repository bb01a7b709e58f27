// Says that this page is still there, every few seconds, for as long as it is: what keeps a place, or a desk, alive.
import { useEffect } from 'react'
import type { Message } from '#kit/message.ts'
import { socket } from '#screen/socket.ts'

/**
 * Sends `message` now and every `seconds`, until the screen is left; a cut line is no news, so nothing is queued.
 * `sayHidden` adds whether the page is in front.
 */
export const usePresence = (
  message: Message,
  body: Readonly<Record<string, string>>,
  seconds: number,
  { when = true, sayHidden = false }: { readonly when?: boolean; readonly sayHidden?: boolean } = {},
): void => {
  const said = JSON.stringify(body)
  useEffect(() => {
    if (!when) return
    const say = () => {
      const hidden = sayHidden && document.hidden ? { hidden: true } : {}
      if (socket.state === 'open') void socket.request(message, { ...JSON.parse(said), ...hidden }).catch(() => {})
    }
    say()
    const timer = setInterval(say, seconds * 1000)
    // The first word after a cut is what brings the place back into play: it does not wait for its turn.
    const stop = socket.watch(say)
    if (sayHidden) document.addEventListener('visibilitychange', say)
    return () => {
      document.removeEventListener('visibilitychange', say)
      clearInterval(timer)
      stop()
    }
  }, [message, said, seconds, when, sayHidden])
}

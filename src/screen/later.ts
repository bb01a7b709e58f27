// What a screen says only when waiting lasts: true once a condition has held for a while.
import { useEffect, useState } from 'react'

/** True when `holds` has been true for `ms` milliseconds without a break; false again as soon as it ends. */
export function useLater(holds: boolean, ms: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!holds) return
    const timer = setTimeout(() => setLate(true), ms)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [holds, ms])
  return holds && late
}

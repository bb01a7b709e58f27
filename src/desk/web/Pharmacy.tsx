// The address on a printed prescription: its code stands after the `#`, and is taken out of the address at once.
import { useState } from 'react'
import { PharmacyPage } from '#prescription/web/PharmacyPage.tsx'

export function Pharmacy() {
  const [code] = useState(() => {
    const given = location.hash.slice(1)
    history.replaceState(null, '', location.pathname)
    return given
  })
  return <PharmacyPage given={code} />
}

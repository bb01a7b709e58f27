// The address on a printed prescription: its code stands after the `#`, and is taken out of the address once it was read.
import { useEffect, useState } from 'react'
import { PharmacyPage } from '#prescription/web/PharmacyPage.tsx'

export function Pharmacy() {
  const [code] = useState(() => location.hash.slice(1))
  useEffect(() => history.replaceState(null, '', location.pathname), [])
  return <PharmacyPage given={code} />
}

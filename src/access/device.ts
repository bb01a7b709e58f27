// A device in words its owner recognises: browser and system from what the browser says, the address in part.

const browsers = [
  ['Edge', /\bEdg(?:A|iOS)?\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const
const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

export interface Device {
  /** Product names, the same in every language; null when none is recognised. */
  readonly browser: (typeof browsers)[number][0] | null
  readonly system: (typeof systems)[number][0] | null
}

/** What a User-Agent lets guess. It may lie: it helps its owner recognise a device and decides nothing. */
export const deviceOf = (userAgent: string): Device => ({
  browser: browsers.find(([, form]) => form.test(userAgent))?.[0] ?? null,
  system: systems.find(([, form]) => form.test(userAgent))?.[0] ?? null,
})

/** The beginning of an address: enough to tell home from elsewhere, too little to name a line. */
export const partOf = (address: string): string => {
  const four = /^(?:::ffff:)?(\d+\.\d+)\.\d+\.\d+$/i.exec(address)?.[1]
  if (four) return `${four}.…`
  const groups = address.split(':').filter(Boolean).slice(0, 2)
  return groups.length > 0 && address.includes(':') ? `${groups.join(':')}:…` : '…'
}

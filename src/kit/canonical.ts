// One text for one content, so that what was signed can be hashed again by anyone.
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One text for one content: keys sorted, no space, absent stays absent. For the strings and integers used here this is
 * the JSON Canonicalization Scheme (RFC 8785), so that anyone can compute the SHA-256 again from the content.
 */
export const canonical = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => `${JSON.stringify(key)}:${canonical(held as Json)}`)
    .join(',')}}`
}

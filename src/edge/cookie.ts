// The two cookies of a browser: the session it holds, and the mark by which an account knows it again; and how one is read.

/**
 * Under HTTPS the prefix makes browsers refuse them from another host, another path or a page without HTTPS, so that nobody
 * can plant one (RFC 6265bis, `__Host-`). Without HTTPS, which only the machine itself may do, browsers would refuse the prefix.
 */
export const cookieNames = ({ secure }: { readonly secure: boolean }) => {
  const prefix = secure ? '__Host-' : ''
  return { session: `${prefix}colloque`, device: `${prefix}colloque-device` } as const
}

/** The value of the named cookie, or undefined. Names are compared whole: `xcolloque` is not `colloque`. */
export const readCookie = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)

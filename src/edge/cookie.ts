// Reads one cookie from a header, for the socket's handshake, which Fastify does not see.

/** The value of the named cookie, or undefined. Names are compared whole: `xcolloque` is not `colloque`. */
export const readCookie = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)

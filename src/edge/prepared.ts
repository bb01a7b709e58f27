// Statements that come back are kept planned by PostgreSQL, a connection at a time: the row rules make planning most of their cost.
import pg from 'pg'

/** Enough for every statement the acts ask often; each is kept on each connection that asked it. */
const most = 500
/** Lists of any length make as many statements as lengths: the long ones are planned each time. */
const mostValues = 32

type Ask = (config: unknown, values?: unknown) => Promise<unknown>

/**
 * Names the statements of a pool's connections, so that each is read and planned once a connection. A change of a table under a running
 * process (a later version migrates) makes PostgreSQL refuse once what was planned before: everything then takes a new name.
 */
export const openPrepared = () => {
  let generation = 0
  let names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known || names.size >= most) return known
    const name = `c${generation}_${names.size}`
    names.set(text, name)
    return name
  }
  const forget = (error: unknown) => {
    if (!(error instanceof pg.DatabaseError) || error.code !== '0A000') return
    generation++
    names = new Map()
  }
  return (client: pg.PoolClient): void => {
    const ask = client.query.bind(client) as Ask
    const named: Ask = (text, values) => {
      const some = typeof text === 'string' && Array.isArray(values) && values.length > 0 && values.length <= mostValues
      const name = some ? nameOf(text) : undefined
      if (!name) return ask(text, values)
      const answered = ask({ name, text, values })
      answered.catch(forget)
      return answered
    }
    client.query = named as typeof client.query
  }
}

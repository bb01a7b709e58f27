// Must be imported before anything that uses zod: the policy allows no code made from text, so zod must not try to make any.
import { z } from 'zod'

z.config({ jitless: true })

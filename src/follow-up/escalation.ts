// Who is told next of a follow-up that nobody has read, and when: the owner, the deputy, then the on-call lead. Pure.
import { type Dated, inForce } from '#kit/dated.ts'
import { type Day, type Instant, plusSeconds } from '#kit/time.ts'
import { ends, remindersOf, type Window } from './window.ts'

/**
 * How soon what came must be read. `urgent`: a red flag, or a result that the laboratory marked urgent; `soon`: things get
 * worse, or nobody knows how urgent the result is; `ordinary`: everything else, silence included.
 */
export const concerns = ['urgent', 'soon', 'ordinary'] as const
export type Concern = (typeof concerns)[number]

export interface Delays {
  /** Seconds without anybody reading before the deputy is told, and the on-call lead. The owner is told at once. */
  readonly deputySeconds: Readonly<Record<Concern, number>>
  readonly leadSeconds: Readonly<Record<Concern, number>>
  /** True once a named doctor of the operator has signed it. */
  readonly validated: boolean
}

const hour = 3600

export const delays: readonly Dated<Delays>[] = [
  {
    from: '2026-11-22' as Day,
    source:
      'Seuils de l’exploitant, à signer par son médecin responsable : aucun texte trouvé ne les fixe. Obligation générale : continuité des soins, CSP R.4127-47.',
    rule: {
      deputySeconds: { urgent: 300, soon: 4 * hour, ordinary: 24 * hour },
      leadSeconds: { urgent: 900, soon: 8 * hour, ordinary: 48 * hour },
      validated: false,
    },
  },
]

/** @throws on a day before the first version: whoever asks has a wrong clock */
export const delaysOn = (on: Day): Delays => {
  const found = inForce(delays, on)
  if (!found) throw new Error(`no delays hold on ${on}`)
  return found.rule
}

/** Who has been told, in their order. */
export const tellings = ['owner', 'deputy', 'lead'] as const
export type Told = (typeof tellings)[number]

export interface Attention {
  /** Since when someone must read. */
  readonly since: Instant
  readonly concern: Concern
  readonly told: Told
  readonly seen: boolean
}

export interface Standing {
  readonly window: Window
  /** The answers or the result came. */
  readonly came: boolean
  /** How many reminders are behind. */
  readonly reminded: number
  readonly attention?: Attention
  readonly deputy: boolean
  readonly closed: boolean
}

export type Step = 'remind' | 'unanswered' | 'tell-deputy' | 'tell-lead'
export interface Due {
  readonly step: Step
  readonly at: Instant
}

/** What is to be done next and when; the same facts always give the same answer. Undefined: nothing, until something comes. */
export const nextStep = (it: Standing, policy: Delays): Due | undefined => {
  if (it.closed) return undefined
  const due = [telling(it, policy), reminding(it)].filter(one => one !== undefined)
  return due.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
}

const telling = ({ attention, deputy }: Standing, policy: Delays): Due | undefined => {
  if (!attention || attention.seen || attention.told === 'lead') return undefined
  const { since, concern, told } = attention
  return told === 'owner' && deputy
    ? { step: 'tell-deputy', at: plusSeconds(since, policy.deputySeconds[concern]) }
    : { step: 'tell-lead', at: plusSeconds(since, policy.leadSeconds[concern]) }
}

const reminding = ({ window, came, reminded, attention }: Standing): Due | undefined => {
  if (came) return undefined
  const at = remindersOf(window)[reminded]
  if (at) return { step: 'remind', at }
  // Silence is told once; someone who said that things get worse after the window has broken it, and while nobody has read
  // that they do, silence adds nothing.
  const over = ends(window)
  return attention && (!attention.seen || attention.since >= over) ? undefined : { step: 'unanswered', at: over }
}

/**
 * Since when someone must read, how soon, and who has been told, once something more has come: what nobody has read stays as old
 * and as grave as it was. A second page, or a word that all is well, never takes an urgent result away from whoever was told of it.
 */
export const attentionAfter = (
  before: Attention | undefined,
  now: { readonly at: Instant; readonly concern: Concern; readonly to: Told; readonly afterSilence: boolean },
): Omit<Attention, 'seen'> => {
  const unread = before && !before.seen && !now.afterSilence
  return unread && concerns.indexOf(before.concern) <= concerns.indexOf(now.concern)
    ? { since: before.since, concern: before.concern, told: before.told }
    : { since: now.at, concern: now.concern, told: now.to }
}

/** Who is told first of something new: whoever has left the structure reads nothing any more. */
export const firstTold = (here: { readonly owner: boolean; readonly deputy: boolean }): Told =>
  here.owner ? 'owner' : here.deputy ? 'deputy' : 'lead'

/** How many reminders are behind at an instant: a process that was down over two of them sends one. */
export const remindersBehind = (of: Window, at: Instant): number => remindersOf(of).filter(time => time <= at).length

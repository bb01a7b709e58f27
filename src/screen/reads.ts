// Reading and acting from a screen: TanStack Query over the declared routes.
import {
  QueryClient,
  type QueryKey,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { AnyRoute, CommonRefusal, OutcomeOf, OutputOf, RefusalOf } from '#kit/route.ts'
import { call, type Input } from './api.ts'
import { Offline } from './offline.ts'

/** Where a reading is kept: all readings of a route, or one. For invalidation and `useChanged`. */
export const keyOf = <R extends AnyRoute>(route: R, input?: Input<R>): QueryKey =>
  input === undefined ? [route.name] : [route.name, input]

/** One client a page: `call` already repeats, and a refusal is an answer, so nothing is repeated here. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', refetchOnReconnect: true, staleTime: 5_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

export type Reading<R> = UseQueryResult<OutcomeOf<R>>

export interface ReadOptions {
  /** False while something needed is missing. */
  readonly when?: boolean
  /** Milliseconds between readings, for what no topic announces. */
  readonly every?: number | undefined
  /** What is read never changes: once is enough. */
  readonly lasting?: true
}

/** Reads a GET route; show it with `<QueryScreen of={reading}>`, or look at `reading.data` (an outcome). */
export const useRead = <R extends AnyRoute>(
  route: R,
  input: Input<R>,
  { when = true, every, lasting }: ReadOptions = {},
): Reading<R> =>
  useQuery({
    queryKey: keyOf(route, input),
    queryFn: ({ signal }) => call(route, input, { signal }),
    enabled: when,
    ...(lasting ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    // A server that comes back is not announced by the device: what failed is asked again until it answers.
    refetchInterval: query => (query.state.error instanceof Offline ? 5_000 : (every ?? false)),
  })

export interface Refusal<R> {
  readonly code: RefusalOf<R> | CommonRefusal
  readonly detail: Readonly<Record<string, string | number>>
}

export interface Act<R> {
  /** Resolves with what the act made, or undefined when it was refused or nobody answered: `act` then says so. */
  readonly run: (input: Input<R>) => Promise<OutputOf<R> | undefined>
  readonly busy: boolean
  readonly refusal: Refusal<R> | undefined
  /** `Offline` (offline.ts) or `Fault` (api.ts). */
  readonly failure: Error | undefined
  readonly forget: () => void
}

/** An act of a route; what it changes is told by `touches`, the routes (or keys) to read again. Show its end with `<ActNotice>`. */
export const useAct = <R extends AnyRoute>(route: R, touches: readonly AnyRoute[] = []): Act<R> => {
  const client = useQueryClient()
  // The key of an act that got no answer is kept: pressing again with the same input repeats it rather than doing it twice.
  const unanswered = useRef<{ input: string; key: string }>(undefined)
  const mutation = useMutation({
    mutationFn: async (input: Input<R>) => {
      const said = JSON.stringify(input)
      if (unanswered.current?.input !== said) unanswered.current = { input: said, key: crypto.randomUUID() }
      const outcome = await call(route, input, { key: unanswered.current.key })
      unanswered.current = undefined
      return outcome
    },
    onSuccess: outcome =>
      outcome.ok
        ? Promise.all(touches.map(touched => client.invalidateQueries({ queryKey: keyOf(touched) })))
        : undefined,
  })
  const outcome = mutation.data
  return {
    run: input =>
      mutation.mutateAsync(input).then(
        answer => (answer.ok ? (answer.value as OutputOf<R>) : undefined),
        () => undefined, // kept in mutation.error, shown by ActNotice
      ),
    busy: mutation.isPending,
    refusal: outcome && !outcome.ok ? { code: outcome.refused, detail: outcome.detail ?? {} } : undefined,
    failure: mutation.error ?? undefined,
    forget: mutation.reset,
  }
}

// The tables of the database by name; each room adds its own by declaration merging, so that edge knows none of them.

/** A room writes `declare module '#edge/tables.ts' { interface Tables { ticket: TicketTable } }` beside its queries. */
export interface Tables {
  idempotency: IdempotencyTable
  outbox: OutboxTable
  outbox_heard: OutboxHeardTable
  subject_key: SubjectKeyTable
  deployment: DeploymentTable
  blob: BlobTable
}

export interface IdempotencyTable {
  scope: string
  route: string
  key: string
  body_hash: Buffer
  result_id: string | null
  created_at: string
}

export interface OutboxTable {
  id: string
  name: string
  body: string
  created_at: string
  done_at: string | null
}

export interface OutboxHeardTable {
  listener: string
  fact_id: string
  heard_at: string
}

export interface SubjectKeyTable {
  subject_id: string
  wrapped_by: string
  wrapped: Buffer
  created_at: string
}

export interface BlobTable {
  id: string
  part: number
  subject_id: string
  bytes_sealed: Buffer
}

export interface DeploymentTable {
  single: boolean
  kind: 'demo' | 'real'
  key_check: Buffer
  created_at: string
}

-- The heads of the trail in the database too, signed: a line's proof needs the head that covers it.

create table audit_head (
  position bigint primary key,
  chain_hash bytea not null,
  at timestamptz not null,
  signature bytea not null
);
comment on table audit_head is 'Where the chain stood after each batch, signed with a key outside the database; the same lines are kept in a file beside the keys. Insert only. Kept with the trail.';
comment on column audit_head.position is 'public; of the last entry it covers';
comment on column audit_head.chain_hash is 'public';
comment on column audit_head.at is 'public';
comment on column audit_head.signature is 'public; Ed25519';
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy sealed on audit_head using (actor_system() in ('sealer', 'verifier'));
grant select, insert on audit_head to colloque_app;

-- Bulk checks: what callers asked to have checked in the background, and what was found.

create table constructability.bulk_check (
  id text primary key,
  owner_kind text not null check (owner_kind in ('user', 'anonymous')),
  owner_id text not null,
  -- All is checked under this one; it is not discarded while the bulk check is here.
  data_version text not null,
  state text not null check (
    state in ('COLLECTING', 'QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  total int not null check (total >= 0),
  done int not null default 0 check (done between 0 and total),
  failure text,
  started_at timestamptz(3) not null default now(),
  ended_at timestamptz(3),
  -- When a chunk of it was last taken: the one that has waited longest is served next.
  served_at timestamptz not null default now(),
  expires_at timestamptz(3) not null
);

create index on constructability.bulk_check (served_at) where state in ('QUEUED', 'RUNNING');
create index on constructability.bulk_check (owner_kind, owner_id);
create index on constructability.bulk_check (expires_at);
create index on constructability.bulk_check (data_version);

-- A row holds many ids: a million of them are a thousand rows, of which each is checked, and its
-- findings written, by one short statement.
create table constructability.bulk_check_chunk (
  bulk_check_id text not null references constructability.bulk_check on delete cascade,
  -- Of its first id, counted from 0 over the whole bulk check.
  position int not null,
  count int not null check (count > 0),
  -- A JSON array, kept as the text that it is handed on as.
  ids text not null,
  -- A byte for each id; null while it is not checked.
  findings bytea,
  -- Whoever checks it now, and until when nobody else may.
  leased_by text,
  leased_until timestamptz,
  attempts int not null default 0,
  primary key (bulk_check_id, position)
);

create index on constructability.bulk_check_chunk (bulk_check_id, position)
  where findings is null;

-- What a write answered, so that a repeated one is answered alike and done once.
create table constructability.answered_request (
  scope text not null,
  key text not null,
  input_hash text not null,
  answer jsonb not null,
  answered_at timestamptz not null default now(),
  primary key (scope, key)
);

create index on constructability.answered_request (answered_at);

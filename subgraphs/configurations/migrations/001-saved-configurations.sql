create table configurations.market (
  dataset_version int  not null,
  code            text not null,
  time_zone       text not null,
  primary key (dataset_version, code)
);

create table configurations.saved_configuration (
  id               text primary key,
  owner_kind       text not null check (owner_kind in ('user', 'anonymous')),
  owner_id         text not null,
  name             text not null,
  revision         int  not null check (revision > 0),
  configuration_id text not null,
  data_version     text not null,
  share_code       text unique,
  -- Milliseconds, so that a page's cursor names it exactly.
  saved_at         timestamptz(3) not null
);

create index on configurations.saved_configuration (owner_kind, owner_id, saved_at desc, id desc);
create index on configurations.saved_configuration (data_version);

-- What a write answered, so that a repeated one is answered alike and done once.
create table configurations.answered_request (
  scope       text not null,
  key         text not null,
  input_hash  text not null,
  answer      jsonb not null,
  answered_at timestamptz not null default now(),
  primary key (scope, key)
);

create index on configurations.answered_request (answered_at);

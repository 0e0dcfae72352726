-- Datasets take precedence in the order of their first activation.
create table imports.dataset (
  name text primary key,
  precedence int generated always as identity unique
);

-- One import of one dataset. Services key their product data by `version`.
create table imports.dataset_version (
  version int generated always as identity primary key,
  dataset text not null,
  title text not null,
  source text,
  licence text,
  record_count int not null,
  -- staging: services may hold some of it; whoever finds it with the dataset's lock free discards it.
  -- superseded: a later import took its place. withdrawn: a rollback did.
  -- draining: nobody may go back to it any more, services are about to discard it.
  state text not null check (
    state in ('staging', 'active', 'superseded', 'withdrawn', 'draining', 'discarded')),
  imported_at timestamptz not null default now(),
  inactive_since timestamptz
);

create unique index one_active_version_a_dataset on imports.dataset_version (dataset)
  where state = 'active';
create index dataset_version_by_dataset on imports.dataset_version (dataset, version);

-- Type keys are unique across datasets that are active together.
create table imports.type_key (
  dataset_version int not null references imports.dataset_version,
  code text not null,
  primary key (code, dataset_version)
);
create index type_key_by_version on imports.type_key (dataset_version);

-- Each set of dataset versions that was ever active; its id names its members.
create table imports.data_version (
  id text primary key,
  activated_at timestamptz not null
);
create index data_version_by_time on imports.data_version (activated_at desc, id);

-- The pointer: the one row that an activation changes, and all that the gateway may read.
create table imports.active_data_version (
  only_row boolean primary key default true check (only_row),
  id text not null default ''
);
insert into imports.active_data_version default values;

grant usage on schema imports to ucp_gateway;
grant select on imports.active_data_version to ucp_gateway;

create table imports.import_run (
  id bigint generated always as identity primary key,
  dataset text not null,
  outcome text not null,
  report jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz not null default now()
);

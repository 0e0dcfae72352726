-- What an activation touches is told in its event; null for what was imported before it was noted.
alter table imports.dataset_version add brands text[], add markets text[];

-- Events for others, written in the transaction of the change that they tell (docs/adr/0008).
create table imports.outbox (
  position bigint primary key,
  type text not null,
  subject text not null,
  data jsonb not null,
  published_at timestamptz not null
);

-- The last event's position. A publisher holds the row until it commits, so that positions are
-- consecutive and become visible in their order.
create table imports.outbox_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null default 0
);
insert into imports.outbox_head default values;

grant select on imports.outbox, imports.outbox_head to ucp_gateway;

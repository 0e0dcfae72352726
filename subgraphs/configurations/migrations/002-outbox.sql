-- Events for others, written in the transaction of the change that they tell (docs/adr/0008).
create table configurations.outbox (
  position     bigint primary key,
  type         text not null,
  subject      text not null,
  data         jsonb not null,
  published_at timestamptz not null
);

-- The last event's position. A publisher holds the row until it commits, so that positions are
-- consecutive and become visible in their order.
create table configurations.outbox_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null default 0
);
insert into configurations.outbox_head default values;

-- Of this schema the gateway may read what is told to everybody, and nothing that somebody saved.
grant usage on schema configurations to ucp_gateway;
grant select on configurations.outbox, configurations.outbox_head to ucp_gateway;

-- The dataset versions whose records are complete here; one that is missing was never staged whole
-- or is discarded, and prices under it are unknown.
create table pricing.held_version (
  dataset_version int primary key,
  held_at timestamptz not null default now()
);

create table pricing.market (
  dataset_version int not null,
  code text not null,
  time_zone text not null,
  locales text[] not null,
  primary key (dataset_version, code)
);

create table pricing.model (
  dataset_version int not null,
  code text not null,
  brand text not null,
  series text not null,
  primary key (dataset_version, code)
);

create table pricing.package (
  dataset_version int not null,
  brand text not null,
  code text not null,
  contents text[] not null,
  primary key (dataset_version, brand, code)
);

-- One row per scope of a record, with the scope's series and models already applied.
create table pricing.standard_equipment (
  dataset_version int not null,
  model text not null,
  codes text[] not null,
  markets text[], -- null: all
  valid_from date,
  valid_to date
);
create index on pricing.standard_equipment (dataset_version, model);

create table pricing.price_list (
  dataset_version int not null,
  code text not null,
  market text not null,
  brand text, -- null: all
  currency text not null,
  basis text not null check (basis in ('NET', 'GROSS')),
  rounding_mode text not null check (rounding_mode in ('HALF_UP', 'HALF_EVEN', 'DOWN', 'UP')),
  rounding_step_minor bigint not null check (rounding_step_minor > 0),
  valid_from date not null,
  valid_to date,
  primary key (dataset_version, code)
);
create index on pricing.price_list (dataset_version, market);

-- `scope` says what the amount holds for: model/CODE, series/BRAND/CODE or brand/CODE; `code` is
-- the option or package, empty for the model's own price.
create table pricing.price (
  dataset_version int not null,
  price_list text not null,
  scope text not null,
  code text not null,
  amount_minor bigint not null,
  primary key (dataset_version, price_list, scope, code)
);

create table pricing.tax_rate (
  dataset_version int not null,
  market text not null,
  code text not null,
  name jsonb not null,
  kind text not null,
  rate numeric not null check (rate >= 0),
  base text not null check (base in ('NET', 'NET_AND_TAXES_BEFORE')),
  position int not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (dataset_version, market, code, valid_from)
);

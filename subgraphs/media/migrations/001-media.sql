-- What pictures are drawn from. Every table but held_version belongs to a dataset version, which
-- leads its key; rows are written once and never updated.
--
-- A model takes its options and standard equipment from its own dataset: sources that know a brand
-- by the same name need not agree on its codes.

-- The dataset versions that are here in full; nothing is drawn from any other.
create table media.held_version (
  dataset_version int primary key,
  held_at timestamptz not null default now()
);

create table media.brand (
  dataset_version int not null,
  code text not null,
  name text not null,
  primary key (dataset_version, code)
);

create table media.market (
  dataset_version int not null,
  code text not null,
  time_zone text not null,
  locales text[] not null,
  primary key (dataset_version, code)
);

create table media.model (
  dataset_version int not null,
  code text not null,
  brand text not null,
  name jsonb not null,
  body_style text not null,
  electric boolean not null,
  -- Null where the dimensions are not known: there is nothing to draw.
  length_mm int,
  width_mm int,
  height_mm int,
  wheelbase_mm int,
  ground_clearance_mm int,
  doors int,
  primary key (dataset_version, code)
);

-- Options and packages, which share one namespace; contents is null for a plain option.
create table media.option (
  dataset_version int not null,
  brand text not null,
  code text not null,
  role text not null,
  name jsonb not null,
  appearance jsonb,
  contents text[],
  primary key (dataset_version, brand, code)
);

-- One row per scope of a record, with the scope's series and models already applied.
create table media.standard_equipment (
  dataset_version int not null,
  model text not null,
  codes text[] not null,
  markets text[], -- null: all
  valid_from date,
  valid_to date
);
create index on media.standard_equipment (dataset_version, model);

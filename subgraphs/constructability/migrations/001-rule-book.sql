-- All that decides whether a car can be built. Every table but held_version belongs to a dataset
-- version, which leads its key; rows are written once and never updated.
--
-- A model takes its families, options, rules and standard equipment from its own dataset: sources
-- that know a brand by the same name need not agree on its codes.

create table constructability.held_version (
  dataset_version int primary key,
  staged_at timestamptz not null default now()
);
comment on table constructability.held_version is
  'The dataset versions that are here in full; only of these can a verdict of the past be given.';

create table constructability.market (
  dataset_version int not null,
  code text not null,
  time_zone text not null,
  locales text[] not null,
  primary key (dataset_version, code)
);

create table constructability.model (
  dataset_version int not null,
  code text not null,
  brand text not null,
  series text not null,
  scopes jsonb,
  primary key (dataset_version, code)
);

create table constructability.family (
  dataset_version int not null,
  brand text not null,
  code text not null,
  cardinality text not null,
  ordinal int not null,
  primary key (dataset_version, brand, code)
);

-- scopes: as in the interchange format, null for everywhere and always.
-- models: the type keys that the scopes can match, null for all of the brand; it spares a page of
-- models the rows of all others.

create table constructability.option (
  dataset_version int not null,
  brand text not null,
  code text not null,
  family text not null,
  ordinal int not null,
  -- Of a package; null for a plain option.
  contents text[],
  scopes jsonb,
  models text[],
  primary key (dataset_version, brand, code)
);

create table constructability.rule (
  dataset_version int not null,
  brand text not null,
  code text not null,
  ordinal int not null,
  body jsonb not null,
  scopes jsonb,
  models text[],
  primary key (dataset_version, brand, code)
);

create table constructability.standard (
  dataset_version int not null,
  model text not null,
  ordinal int not null,
  codes text[] not null,
  scopes jsonb,
  primary key (dataset_version, model, ordinal)
);

-- What people call the things that a verdict speaks of; apart from the rules, so that a verdict
-- nobody asks the reasons of reads no texts.
create table constructability.wording (
  dataset_version int not null,
  -- Of a model, whose code is unique by itself, ''.
  brand text not null,
  subject text not null check (subject in ('RULE', 'FAMILY', 'OPTION', 'MODEL')),
  code text not null,
  -- A rule's kind or a family's cardinality; '' for options and models.
  detail text not null,
  texts jsonb not null,
  primary key (dataset_version, brand, subject, code)
);

-- Everything below belongs to one dataset version, whose number leads every key: a version is
-- written beside the others, read together with those that are active, and removed as a whole.
-- Texts are jsonb objects of locale to text.

create table catalog.held_version (
  dataset_version int primary key,
  dataset text not null
);

create table catalog.brand (
  dataset_version int not null,
  code text not null,
  name text not null,
  primary key (dataset_version, code)
);

create table catalog.market (
  dataset_version int not null,
  code text not null,
  country_code text not null,
  name jsonb not null,
  currency_code text not null,
  time_zone text not null,
  locales text[] not null,
  primary key (dataset_version, code)
);

create table catalog.series (
  dataset_version int not null,
  brand text not null,
  code text not null,
  name jsonb not null,
  description jsonb,
  position int,
  primary key (dataset_version, brand, code)
);

create table catalog.model (
  dataset_version int not null,
  code text not null,
  brand text not null,
  series text not null,
  name jsonb not null,
  description jsonb,
  body_style text not null,
  model_year int,
  technical_data jsonb not null,
  primary key (dataset_version, code)
);

-- Where and when a model is offered: its scopes worked out, one row for each market and span of
-- days, spans of one market being disjoint. Carries what a search filters and sorts by, so that a
-- search reads this one table.
create table catalog.model_offer (
  dataset_version int not null,
  model text not null,
  market text not null,
  span int not null,
  effective_from date,
  effective_to date,
  brand text not null,
  series text not null,
  body_style text not null,
  powertrain text not null,
  drivetrain text,
  model_year int,
  power_kw double precision,
  seats int,
  length_mm int,
  range_km double precision,
  -- Normalised; compared byte by byte, for the order of pages must not hang on a server's locale.
  sort_name text collate "C" not null,
  search_text text collate "C" not null,
  primary key (dataset_version, model, market, span)
);

create index model_offer_by_name
  on catalog.model_offer (dataset_version, market, sort_name, model collate "C");

create index model_offer_by_brand
  on catalog.model_offer (dataset_version, market, brand);

-- Type keys that a model of another dataset has too. Nearly always empty: a search looks here
-- first, instead of asking of each model whether another one comes before it.
create table catalog.shared_type_key (
  dataset_version int not null,
  code text not null,
  primary key (dataset_version, code)
);

create table catalog.family (
  dataset_version int not null,
  brand text not null,
  code text not null,
  name jsonb not null,
  cardinality text not null,
  role text not null,
  position int,
  primary key (dataset_version, brand, code)
);

-- Options and packages share one namespace; contents is null for a plain option.
create table catalog.option (
  dataset_version int not null,
  brand text not null,
  code text not null,
  family text not null,
  name jsonb not null,
  description jsonb,
  position int,
  contents text[],
  primary key (dataset_version, brand, code)
);

-- An option is offered where one of its scopes matches; a null matches everything.
create table catalog.option_scope (
  dataset_version int not null,
  brand text not null,
  code text not null,
  scope int not null,
  series text[],
  models text[],
  markets text[],
  effective_from date,
  effective_to date,
  primary key (dataset_version, brand, code, scope)
);

create table catalog.standard (
  dataset_version int not null,
  model text not null,
  ordinal int not null,
  codes text[] not null,
  markets text[],
  effective_from date,
  effective_to date,
  primary key (dataset_version, model, ordinal)
);

-- What cars cost before tax rates, for ranking them by price without asking anyone: the records of a
-- market's price lists, as the pricing service has them for itself.

create table constructability.price_list (
  dataset_version int not null,
  code text not null,
  market text not null,
  brand text, -- null: all
  valid_from date not null,
  valid_to date,
  primary key (dataset_version, code)
);
create index on constructability.price_list (dataset_version, market);

-- scope: model/CODE, series/BRAND/CODE or brand/CODE. code: the option's or package's, empty for the
-- model's own price.
create table constructability.price (
  dataset_version int not null,
  price_list text not null,
  scope text not null,
  code text not null,
  amount_minor bigint not null,
  primary key (dataset_version, price_list, scope, code)
);

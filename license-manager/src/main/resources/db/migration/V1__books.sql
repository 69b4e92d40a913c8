-- The books of one store. Times are milliseconds since 1970; "ticks" are the lease clock's, which
-- never goes back, all others are dates for people.

create table store (
  only_row integer primary key check (only_row = 1),
  identity_pem text not null,
  vendor_key_pem text,
  -- Grows with every change of the licenses, so that a manager knows when its copy of them is old.
  license_version bigint not null,
  -- When a manager last wrote that it was there, in ticks.
  heartbeat_ticks bigint,
  -- The latest date that any heartbeat was written at: no license is valid again before it.
  latest_calendar bigint
);

create table license (
  license_id text primary key,
  document text not null,
  applied_at bigint not null
);

-- Whoever changes a pool locks its row first.
create table pool (
  pool_id ${generated_id},
  product text not null,
  feature text not null,
  -- How many rows of holder point here, so that a checkout costs the same in a pool of any size.
  in_use bigint not null,
  -- The counting rule that made those rows; absent while there never was one.
  counting text,
  unique (product, feature)
);

-- One row is one seat.
create table holder (
  holder_id ${generated_id},
  pool_id bigint not null references pool,
  holder_key text not null,
  user_name text not null,
  host text not null,
  since bigint not null,
  unique (pool_id, holder_key)
);
create index holder_by_time on holder (pool_id, since);

create table lease (
  lease_id text primary key,
  pool_id bigint not null references pool,
  holder_id bigint not null references holder,
  secret_hash text not null,
  version text not null,
  user_name text not null,
  host text not null,
  machine_id text not null,
  process_id bigint not null,
  address text not null,
  since bigint not null,
  lasting bigint not null,
  expires_ticks bigint not null
);
create index lease_by_holder on lease (holder_id);
create index lease_by_expiry on lease (pool_id, expires_ticks);

-- Ids that were given back and cannot be used again for a while.
create table dead_lease (
  lease_id text primary key,
  until_ticks bigint not null
) ${without_rowid};
create index dead_lease_by_time on dead_lease (until_ticks);

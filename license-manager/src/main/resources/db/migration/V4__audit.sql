-- What became of calls: the access log, of which the newest rows are kept.

create table access_log (
  log_id ${generated_id},
  logged_at bigint not null,
  client text not null,
  user_name text not null,
  host text not null,
  process_id bigint not null,
  call_word text not null,
  product text not null,
  feature text not null,
  lease_id text not null,
  result text not null,
  detail text not null,
  -- All that a filter finds it by, in small letters.
  words text not null
);

-- How seats were used. A row for each minute, and one for each hour, in which something changed;
-- in_use of the last one goes for the time since.
create table usage_bucket (
  pool_id bigint not null references pool,
  -- The length in minutes: 1 or 60.
  width bigint not null,
  start_at bigint not null,
  seats bigint not null,
  peak bigint not null,
  peak_at bigint not null,
  in_use bigint not null,
  changed_at bigint not null,
  -- One for each seat and millisecond from the start to the last change.
  seat_millis bigint not null,
  grants bigint not null,
  refusals bigint not null,
  primary key (pool_id, width, start_at)
) ${without_rowid};

-- Who had a seat from when to when, or was refused one, in the order of the ends. The oldest are
-- added up by day.
create table seat_use (
  use_id ${generated_id},
  pool_id bigint not null references pool,
  user_name text not null,
  host text not null,
  -- The code of a refusal; empty when there was a seat.
  cause text not null,
  since bigint not null,
  until bigint not null
);

create table seat_use_day (
  day_at bigint not null,
  pool_id bigint not null references pool,
  user_name text not null,
  cause text not null,
  times bigint not null,
  -- In milliseconds.
  held bigint not null,
  -- The longest use that ended on that day; absent when none did.
  longest_since bigint,
  longest_until bigint,
  primary key (day_at, pool_id, user_name, cause)
) ${without_rowid};

-- When no license manager ran.
create table absence (
  absence_id ${generated_id},
  since bigint not null,
  until bigint not null
);

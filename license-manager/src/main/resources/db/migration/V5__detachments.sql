-- Seats that left their pool for a machine until a date.

create table detachment (
  detachment_id text primary key,
  pool_id bigint not null references pool,
  -- Whose seat it is; absent once it was written off, and given to others.
  holder_id bigint references holder,
  secret_hash text not null,
  user_name text not null,
  host text not null,
  machine_id text not null,
  address text not null,
  -- The rule by which it was counted when it was granted.
  counting text not null,
  since bigint not null,
  -- When the machine lets go of it, by the calendar.
  until_at bigint not null,
  -- From when on the seat is free by the lease clock, if the calendar says so too.
  free_ticks bigint not null,
  written_off_at bigint
);
create index detachment_by_holder on detachment (holder_id);
create index detachment_by_end on detachment (pool_id, free_ticks);

-- Every change of a detachment is written into a journal outside of this store as well: which one,
-- and the number of the entry written last before a commit here.
alter table store add column journal_id text;
alter table store add column journal_last bigint not null default 0;

-- Until when seats are held back, on both clocks, because the journal was lost; absent when it never
-- was. Of each pool how many seats were known to be away then.
alter table store add column held_back_ticks bigint;
alter table store add column held_back_until bigint;
alter table pool add column known_away bigint not null default 0;

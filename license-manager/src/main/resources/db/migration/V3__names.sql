-- The names that reservations go by, in small letters, so that those who are named can be counted
-- without reading all holders of a pool: the user's, and the machine's without its domain.

alter table holder add column user_key text not null default '';
alter table holder add column machine_key text not null default '';
update holder set user_key = lower(user_name), machine_key = lower(${machine_of_host});
create index holder_by_user on holder (pool_id, user_key);
create index holder_by_machine on holder (pool_id, machine_key);

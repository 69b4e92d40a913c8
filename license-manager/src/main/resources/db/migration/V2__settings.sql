-- What administrators have set. What is not here has its default.

create table setting (
  -- The manager whose own setting it is; empty where all managers of the store share it.
  manager text not null,
  setting_key text not null,
  setting_value text not null,
  primary key (manager, setting_key)
);

-- Who changed what, kept for good. Values are absent where the default held, and of the password.
create table setting_change (
  change_id ${generated_id},
  changed_at bigint not null,
  changed_by text not null,
  manager text not null,
  setting_key text not null,
  value_before text,
  value_after text
);

-- Grows with every change of a setting, so that a manager knows when its copy of them is old.
alter table store add column setting_version bigint not null default 0;

alter table store add column password_hash text;

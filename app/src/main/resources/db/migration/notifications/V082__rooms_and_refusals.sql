-- a room can be edited: which version of it was
alter table news_channel add column version bigint default 1 not null;

-- Addresses to which the mail server says no for good, and what it says: for admins. Until a letter arrives there.
create table news_refusal (
  -- folded
  address varchar(254) not null primary key,
  says varchar(300) not null,
  refused_at timestamptz not null
);

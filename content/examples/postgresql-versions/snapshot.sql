C: create extension pageinspect;

C: create table account (id int primary key, balance int not null);

C: insert into account values (1, 100);

-- Transaction ids differ on every server. This function counts those on the page instead: T1 is the oldest.

C: create function t(given xid) returns text language sql as $$
	select case when given::text = '0' then '-' else 'T' || count(distinct id::text) end
	from heap_page_items(get_raw_page('account', 0)), lateral (values (t_xmin), (t_xmax)) v (id)
	where id::text::bigint between 1 and given::text::bigint
$$;

-- #region snapshot
A: begin isolation level repeatable read;

A: select ctid, t(xmin) as xmin, t(xmax) as xmax, balance from account;

B: begin;

B: update account set balance = 70;

B: select ctid, t(xmin) as xmin, t(xmax) as xmax, balance from account;

C: select ctid, t(xmin) as xmin, t(xmax) as xmax, balance from account;

B: commit;

C: select ctid, t(xmin) as xmin, t(xmax) as xmax, balance from account;

A: select ctid, t(xmin) as xmin, t(xmax) as xmax, balance from account;
-- #endregion snapshot

-- #region page
C: select lp, t(t_xmin) as xmin, t(t_xmax) as xmax, t_ctid,
	pg_xact_status(t_xmin::text::xid8) as maker, pg_xact_status(nullif(t_xmax::text, '0')::xid8) as ender
from heap_page_items(get_raw_page('account', 0));
-- #endregion page

-- #region conflict
A: update account set balance = balance + 1;

A: rollback;
-- #endregion conflict

-- #region aborted
B: begin;

B: update account set balance = 0;

B: rollback;

C: select ctid, t(xmin) as xmin, t(xmax) as xmax, balance from account;

C: select lp, t(t_xmin) as xmin, t(t_xmax) as xmax, pg_xact_status(t_xmin::text::xid8) as maker
from heap_page_items(get_raw_page('account', 0));
-- #endregion aborted

create extension pageinspect;

create table account (id int primary key, visits int not null) with (fillfactor = 50);

insert into account values (1, 0);

-- #region hot
update account set visits = visits + 1;

update account set visits = visits + 1;

select lp, t_ctid, t_infomask2 & 16384 <> 0 as hot_updated, t_infomask2 & 32768 <> 0 as heap_only
from heap_page_items(get_raw_page('account', 0));

select itemoffset, ctid from bt_page_items('account_pkey', 1);
-- #endregion hot

-- #region pruned
vacuum account;

select lp, case lp_flags when 0 then 'unused' when 1 then 'normal' when 2 then 'redirect' when 3 then 'dead' end as state, lp_off
from heap_page_items(get_raw_page('account', 0));
-- #endregion pruned

-- #region not-hot
create index on account (visits);

update account set visits = visits + 1;

select lp, t_ctid, t_infomask2 & 16384 <> 0 as hot_updated, t_infomask2 & 32768 <> 0 as heap_only
from heap_page_items(get_raw_page('account', 0)) where lp_flags = 1;

select itemoffset, ctid from bt_page_items('account_pkey', 1);
-- #endregion not-hot

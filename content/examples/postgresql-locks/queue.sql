D: create table orders (id int primary key, total int not null);

D: insert into orders select i, i from generate_series(1, 100) i;

A: set application_name = 'A';

B: set application_name = 'B';

C: set application_name = 'C';

-- #region queue
A: begin;

A: select count(*) from orders;

B: alter table orders add column note text;

C: select total from orders where id = 7;

D: select application_name as session, mode, granted from pg_locks join pg_stat_activity using (pid)
where relation = 'orders'::regclass order by granted desc, waitstart;

A: commit;
-- #endregion queue

-- #region timeout
A: begin;

A: select count(*) from orders;

B: set lock_timeout = '100ms';

B: alter table orders add column paid boolean;

C: select total from orders where id = 7;

A: commit;

B: alter table orders add column paid boolean;
-- #endregion timeout

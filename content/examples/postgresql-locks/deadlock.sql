A: create table account (id int primary key, balance int not null);

A: insert into account values (1, 100), (2, 100);

-- Each session looks for a deadlock after it has waited this long. B looks first.

A: set deadlock_timeout = '10min';

B: set deadlock_timeout = '100ms';

-- #region deadlock
A: begin;

A: update account set balance = balance - 10 where id = 1;

B: begin;

B: update account set balance = balance - 20 where id = 2;

A: update account set balance = balance + 10 where id = 2;

B: update account set balance = balance + 20 where id = 1;

B: rollback;

A: commit;

A: select * from account order by id;
-- #endregion deadlock

C: create table checking (balance int not null);

C: create table savings (balance int not null);

C: insert into checking values (0);

C: insert into savings values (0);

A: begin isolation level serializable;

A: select c.balance + s.balance as total from checking c, savings s;

B: begin isolation level serializable;

B: update savings set balance = balance + 20;

B: commit;

-- #region report
C: begin isolation level serializable read only;

C: select c.balance as checking, s.balance as savings from checking c, savings s;

C: commit;

-- What C has read is remembered after its end, as long as it may matter.
B: select count(*) filter (where relation = 'checking'::regclass) as checking,
	count(*) filter (where relation = 'savings'::regclass) as savings
from pg_locks where mode = 'SIReadLock';

A: update checking set balance = balance - 11;

A: rollback;
-- #endregion report

-- #region retry
A: begin isolation level serializable;

A: select c.balance + s.balance as total from checking c, savings s;

A: update checking set balance = balance - 10;

A: commit;

C: select c.balance as checking, s.balance as savings from checking c, savings s;
-- #endregion retry

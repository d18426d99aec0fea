C: create table checking (balance int not null);

C: create table savings (balance int not null);

C: insert into checking values (0);

C: insert into savings values (0);

A: begin isolation level serializable;

A: select c.balance + s.balance as total from checking c, savings s;

-- #region report
B: begin isolation level serializable;

B: update savings set balance = balance + 20;

-- The snapshot of C is older than the end of B.
C: begin isolation level serializable read only;

C: select c.balance as checking, s.balance as savings from checking c, savings s;

B: commit;

C: commit;

A: update checking set balance = balance - 11;

A: commit;
-- #endregion report

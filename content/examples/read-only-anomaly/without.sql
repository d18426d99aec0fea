C: create table checking (balance int not null);

C: create table savings (balance int not null);

C: insert into checking values (0);

C: insert into savings values (0);

-- #region withdraw
A: begin isolation level serializable;

A: select c.balance + s.balance as total from checking c, savings s;

B: begin isolation level serializable;

B: update savings set balance = balance + 20;

B: commit;

A: update checking set balance = balance - 11;

A: commit;
-- #endregion withdraw

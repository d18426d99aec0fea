C: create table checking (balance int not null);

C: create table savings (balance int not null);

C: insert into checking values (0);

C: insert into savings values (0);

-- A withdraws 10. What would leave less than nothing in both together costs 1 more.
A: begin isolation level repeatable read;

A: select c.balance + s.balance as total from checking c, savings s;

-- B deposits 20.
B: begin isolation level repeatable read;

B: update savings set balance = balance + 20;

B: commit;

-- #region report
-- C prints the statement of the account.
C: begin isolation level repeatable read read only;

C: select c.balance as checking, s.balance as savings from checking c, savings s;

C: commit;

A: update checking set balance = balance - 11;

A: commit;

C: select c.balance as checking, s.balance as savings from checking c, savings s;
-- #endregion report

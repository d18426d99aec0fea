B: create extension pgstattuple;

B: create table account (id int primary key, balance int not null);

B: insert into account select i, 100 from generate_series(1, 1000) i;

B: vacuum account;

-- #region held
A: set application_name = 'report';

A: begin isolation level repeatable read;

A: select 1;

B: update account set balance = balance + 1;

B: vacuum account;

B: select tuple_count as live, dead_tuple_count as dead, table_len / 8192 as pages from pgstattuple('account');

B: select application_name, state from pg_stat_activity
where backend_xmin is not null and state like 'idle in transaction%' and datname = current_database();
-- #endregion held

-- #region freed
A: commit;

B: vacuum account;

B: select tuple_count as live, dead_tuple_count as dead, table_len / 8192 as pages from pgstattuple('account');

B: update account set balance = balance + 1;

B: select tuple_count as live, dead_tuple_count as dead, table_len / 8192 as pages from pgstattuple('account');
-- #endregion freed

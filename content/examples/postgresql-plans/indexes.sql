create table orders (
	id int primary key, customer_id int not null, status text not null, email text not null,
	created_at timestamptz not null, total int not null, detail jsonb not null
);

insert into orders
select i, i % 300, case i % 50 when 0 then 'open' else 'paid' end, 'Reader' || i || '@Example.org',
	'2026-01-01 00:00Z'::timestamptz + i * interval '1 minute', i % 997,
	jsonb_build_object('coupon', 'C' || i % 500, 'gift', i % 7 = 0)
from generate_series(1, 30000) i;

vacuum (analyze) orders;

-- #region none
explain (analyze, buffers, costs off, timing off, summary off)
select id, total from orders where customer_id = 42 order by created_at desc limit 10;
-- #endregion none

-- #region multicolumn
create index by_customer on orders (customer_id, created_at);

explain (analyze, buffers, costs off, timing off, summary off)
select id, total from orders where customer_id = 42 order by created_at desc limit 10;
-- #endregion multicolumn

-- #region second-column
explain (analyze, buffers, costs off, timing off, summary off)
select id, total from orders where created_at >= '2026-01-21 00:00Z';
-- #endregion second-column

-- #region covering
create index by_customer_covering on orders (customer_id, created_at) include (total);

explain (analyze, buffers, costs off, timing off, summary off)
select created_at, total from orders where customer_id = 42;

update orders set status = 'sent' where customer_id = 42;

explain (analyze, buffers, costs off, timing off, summary off)
select created_at, total from orders where customer_id = 42;
-- #endregion covering

-- #region partial
create index open_orders on orders (created_at) where status = 'open';

explain (costs off)
select id from orders where status = 'open' order by created_at limit 10;

explain (costs off)
select id from orders where status <> 'paid' order by created_at limit 10;
-- #endregion partial

-- #region expression
create index by_email on orders (lower(email));

explain (costs off)
select id from orders where lower(email) = 'reader7@example.org';

explain (costs off)
select id from orders where email = 'Reader7@Example.org';
-- #endregion expression

-- #region gin
create index by_detail on orders using gin (detail jsonb_path_ops);

explain (analyze, costs off, timing off, summary off)
select count(*) from orders where detail @> '{"coupon": "C7"}';

explain (costs off)
select count(*) from orders where detail ->> 'coupon' = 'C7';
-- #endregion gin

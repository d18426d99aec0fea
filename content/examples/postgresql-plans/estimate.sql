-- 30,000 parcels. The city decides the country, and the planner does not know it.

create table parcel (id int primary key, city text not null, country text not null, grams int not null);

insert into parcel
select i, 'city-' || i % 20, 'country-' || i % 20, i % 5000 from generate_series(1, 30000) i;

create table label (parcel_id int primary key, printed boolean not null);

insert into label select i, i % 3 = 0 from generate_series(1, 30000) i;

vacuum (analyze) parcel, label;

-- #region wrong
explain (analyze, buffers, timing off, summary off)
select count(*) from parcel join label on label.parcel_id = parcel.id
where city = 'city-4' and country = 'country-4' and printed;
-- #endregion wrong

-- #region statistics
create statistics parcel_place (dependencies) on city, country from parcel;

analyze parcel;

explain (analyze, buffers, timing off, summary off)
select count(*) from parcel join label on label.parcel_id = parcel.id
where city = 'city-4' and country = 'country-4' and printed;
-- #endregion statistics

-- Each type of datatype.html, in each of its forms.
CREATE TABLE types (
    a1 bigint, a2 int8, a3 integer, a4 int, a5 int4, a6 smallint, a7 int2,
    b1 boolean, b2 bool, b3 bytea, b4 uuid, b5 json, b6 jsonb, b7 xml, b8 money, b9 oid,
    c1 char, c2 char(5), c3 character varying(9), c4 varchar, c5 text, c6 "char", c7 name, c8 bpchar,
    d1 numeric, d2 numeric(7), d3 numeric(7, 3), d4 decimal(38, 10), d5 real, d6 float4, d7 double precision, d8 float(20), d9 float(40),
    d10 numeric(3, 5), d11 numeric(5, -2),
    e1 date, e2 time, e3 time(3), e4 timetz, e5 timestamp, e6 timestamp(3), e7 timestamptz, e8 timestamptz(0), e9 interval,
    e10 interval(3), e11 interval year to month, e12 interval day to second(2),
    f1 bit, f2 bit(8), f3 varbit, f4 varbit(16), f5 inet, f6 cidr, f7 macaddr, f8 macaddr8,
    g1 point, g2 line, g3 lseg, g4 box, g5 path, g6 polygon, g7 circle,
    h1 tsvector, h2 tsquery, h3 jsonpath, h4 regclass, h5 pg_lsn, h6 int2vector, h7 oidvector,
    i1 int4range, i2 numrange, i3 tstzrange, i4 datemultirange,
    j1 integer[], j2 varchar(10)[], j3 numeric(5, 2)[][], j4 timestamptz[3], j5 inet[]
);

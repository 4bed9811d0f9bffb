package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.error.JalchemyException;
import java.util.Set;

/** Names of the server's own types (select typname from pg_type), which hide types of the user with the same name. */
final class PostgresqlTypeNames {

    private static final Set<String> TAKEN = Set.of("""
            aclitem any anyarray anycompatible anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar
            bytea char cid cidr circle cstring date datemultirange daterange event_trigger fdw_handler float4 float8
            gtsvector index_am_handler inet int2 int2vector int4 int4multirange int4range int8 int8multirange int8range
            internal interval json jsonb jsonpath language_handler line lseg macaddr macaddr8 money name numeric
            nummultirange numrange oid oidvector path point polygon record refcursor regclass regcollation regconfig
            regdatabase regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype
            table_am_handler text tid time timestamp timestamptz timetz trigger tsm_handler tsmultirange tsquery tsrange
            tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit varchar void xid xid8 xml
            """.strip().split("\\s+", -1));

    private PostgresqlTypeNames() {}

    /**
     * Returns {@code name} if a type of the user may have that name.
     *
     * @throws JalchemyException if the server has a type of that name, which it would use in its place
     */
    static String free(String name, Identifiers identifiers) {
        String stored = identifiers.stored(name);
        if (TAKEN.contains(stored) || stored.startsWith("pg_")) {
            throw new JalchemyException(
                    "TYPE_NAME_TAKEN",
                    "PostgreSQL has a type called \"" + stored + "\" itself, which it takes wherever the enum type \""
                            + name + "\" is meant. Give the enum type another name.");
        }
        return name;
    }
}

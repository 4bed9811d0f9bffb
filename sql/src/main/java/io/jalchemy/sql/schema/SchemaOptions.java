package io.jalchemy.sql.schema;

/**
 * How the objects of a {@link MetaData} are created and dropped.
 *
 * @param checksFirst whether the database is asked what is there, so that only what is missing is created, and only what exists is dropped
 * @param schemas whether schemas that tables name are created if they are missing; they are not dropped
 */
public record SchemaOptions(boolean checksFirst, boolean schemas) {

    /** What exists is left alone, and schemas have to be there. */
    public static final SchemaOptions DEFAULTS = new SchemaOptions(true, false);

    /** Returns these options without asking the database: what exists is an error of the database. */
    public SchemaOptions withoutCheck() {
        return new SchemaOptions(false, schemas);
    }

    /** Returns these options so that schemas are created that tables name and that do not exist. */
    public SchemaOptions withSchemas() {
        return new SchemaOptions(checksFirst, true);
    }
}

package io.jalchemy.tests.staff;

import io.jalchemy.orm.model.CollectionKind;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.tree.AliasName;

/** The path of {@link io.jalchemy.tests.staff.Sample}: the entity and its attributes in statements. Generated. */
public final class SamplePath extends EntityPath<io.jalchemy.tests.staff.Sample, java.lang.Long> {

    private static final EntityModel MODEL = EntityModel.of(io.jalchemy.tests.staff.Sample.class, "samples")
            .with(ColumnModel.of("id", io.jalchemy.sql.schema.Column.of("id", io.jalchemy.sql.type.Types.BIGINT).primaryKey()))
            .with(ColumnModel.of("flag", io.jalchemy.sql.schema.Column.of("flag", io.jalchemy.sql.type.Types.BOOLEAN).nullable(false)))
            .with(ColumnModel.of("tiny", io.jalchemy.sql.schema.Column.of("tiny", io.jalchemy.sql.type.Types.SMALLINT).nullable(false)))
            .with(ColumnModel.of("number", io.jalchemy.sql.schema.Column.of("number", io.jalchemy.sql.type.Types.INTEGER).nullable(false)))
            .with(ColumnModel.of("big", io.jalchemy.sql.schema.Column.of("big", io.jalchemy.sql.type.Types.BIGINT).nullable(false)))
            .with(ColumnModel.of("single", io.jalchemy.sql.schema.Column.of("single", io.jalchemy.sql.type.Types.REAL).nullable(false)))
            .with(ColumnModel.of("twice", io.jalchemy.sql.schema.Column.of("twice", io.jalchemy.sql.type.Types.DOUBLE).nullable(false)))
            .with(ColumnModel.of("maybe", io.jalchemy.sql.schema.Column.of("maybe", io.jalchemy.sql.type.Types.INTEGER).nullable(true)))
            .with(ColumnModel.of("price", io.jalchemy.sql.schema.Column.of("price", io.jalchemy.sql.type.Types.NUMERIC.withPrecision(12, 2)).nullable(true)))
            .with(ColumnModel.of("huge", io.jalchemy.sql.schema.Column.of("huge", io.jalchemy.sql.type.Types.BIG_INTEGER).nullable(true)))
            .with(ColumnModel.of("text", io.jalchemy.sql.schema.Column.of("the_text", io.jalchemy.sql.type.Types.TEXT).nullable(true)))
            .with(ColumnModel.of("bytes", io.jalchemy.sql.schema.Column.of("the_bytes", io.jalchemy.sql.type.Types.BLOB).nullable(true)))
            .with(ColumnModel.of("day", io.jalchemy.sql.schema.Column.of("day", io.jalchemy.sql.type.Types.DATE).nullable(true)))
            .with(ColumnModel.of("time", io.jalchemy.sql.schema.Column.of("the_time", io.jalchemy.sql.type.Types.TIME).nullable(true)))
            .with(ColumnModel.of("moment", io.jalchemy.sql.schema.Column.of("moment", io.jalchemy.sql.type.Types.TIMESTAMP).nullable(true)))
            .with(ColumnModel.of("instant", io.jalchemy.sql.schema.Column.of("instant", io.jalchemy.sql.type.Types.TIMESTAMP_TZ).nullable(true)))
            .with(ColumnModel.of("offset", io.jalchemy.sql.schema.Column.of("the_offset", io.jalchemy.sql.type.Types.TIMESTAMP_OFFSET).nullable(true)))
            .with(ColumnModel.of("length", io.jalchemy.sql.schema.Column.of("length", io.jalchemy.sql.type.Types.INTERVAL).nullable(true)))
            .with(ColumnModel.of("uuid", io.jalchemy.sql.schema.Column.of("the_uuid", io.jalchemy.sql.type.Types.UUID).nullable(true)))
            .with(ColumnModel.of("color", io.jalchemy.sql.schema.Column.of("color", io.jalchemy.sql.type.Types.enumeration(io.jalchemy.tests.staff.Sample.Color.class).withLength(10)).nullable(true)))
            .with(ColumnModel.of("truth", io.jalchemy.sql.schema.Column.of("the_truth", io.jalchemy.sql.type.Types.BOOLEAN).nullable(true)))
            .build();

    /** The entity itself. */
    public static final SamplePath SAMPLE = new SamplePath(null);

    /** The attribute {@code Sample.id}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> id = whole("id", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Sample.flag}. */
    public final io.jalchemy.sql.tree.BooleanAttribute flag = truth("flag", io.jalchemy.sql.type.Types.BOOLEAN);

    /** The attribute {@code Sample.tiny}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Short> tiny = whole("tiny", io.jalchemy.sql.type.Types.SMALLINT);

    /** The attribute {@code Sample.number}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> number = whole("number", io.jalchemy.sql.type.Types.INTEGER);

    /** The attribute {@code Sample.big}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Long> big = whole("big", io.jalchemy.sql.type.Types.BIGINT);

    /** The attribute {@code Sample.single}. */
    public final io.jalchemy.sql.tree.NumericAttribute<java.lang.Float> single = numeric("single", io.jalchemy.sql.type.Types.REAL);

    /** The attribute {@code Sample.twice}. */
    public final io.jalchemy.sql.tree.NumericAttribute<java.lang.Double> twice = numeric("twice", io.jalchemy.sql.type.Types.DOUBLE);

    /** The attribute {@code Sample.maybe}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.lang.Integer> maybe = whole("maybe", io.jalchemy.sql.type.Types.INTEGER);

    /** The attribute {@code Sample.price}. */
    public final io.jalchemy.sql.tree.NumericAttribute<java.math.BigDecimal> price = numeric("price", io.jalchemy.sql.type.Types.NUMERIC.withPrecision(12, 2));

    /** The attribute {@code Sample.huge}. */
    public final io.jalchemy.sql.tree.WholeAttribute<java.math.BigInteger> huge = whole("huge", io.jalchemy.sql.type.Types.BIG_INTEGER);

    /** The attribute {@code Sample.text}. */
    public final io.jalchemy.sql.tree.TextAttribute text = text("text", io.jalchemy.sql.type.Types.TEXT);

    /** The attribute {@code Sample.bytes}. */
    public final io.jalchemy.sql.tree.PlainAttribute<byte[]> bytes = plain("bytes", io.jalchemy.sql.type.Types.BLOB);

    /** The attribute {@code Sample.day}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.LocalDate> day = temporal("day", io.jalchemy.sql.type.Types.DATE);

    /** The attribute {@code Sample.time}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.LocalTime> time = temporal("time", io.jalchemy.sql.type.Types.TIME);

    /** The attribute {@code Sample.moment}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.LocalDateTime> moment = temporal("moment", io.jalchemy.sql.type.Types.TIMESTAMP);

    /** The attribute {@code Sample.instant}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.Instant> instant = temporal("instant", io.jalchemy.sql.type.Types.TIMESTAMP_TZ);

    /** The attribute {@code Sample.offset}. */
    public final io.jalchemy.sql.tree.TemporalAttribute<java.time.OffsetDateTime> offset = temporal("offset", io.jalchemy.sql.type.Types.TIMESTAMP_OFFSET);

    /** The attribute {@code Sample.length}. */
    public final io.jalchemy.sql.tree.PlainAttribute<java.time.Duration> length = plain("length", io.jalchemy.sql.type.Types.INTERVAL);

    /** The attribute {@code Sample.uuid}. */
    public final io.jalchemy.sql.tree.PlainAttribute<java.util.UUID> uuid = plain("uuid", io.jalchemy.sql.type.Types.UUID);

    /** The attribute {@code Sample.color}. */
    public final io.jalchemy.sql.tree.PlainAttribute<io.jalchemy.tests.staff.Sample.Color> color = plain("color", io.jalchemy.sql.type.Types.enumeration(io.jalchemy.tests.staff.Sample.Color.class).withLength(10));

    /** The attribute {@code Sample.truth}. */
    public final io.jalchemy.sql.tree.BooleanAttribute truth = truth("truth", io.jalchemy.sql.type.Types.BOOLEAN);

    private SamplePath(AliasName alias) {
        super(MODEL, alias);
    }

    @Override
    protected SamplePath aliased(AliasName alias) {
        return new SamplePath(alias);
    }

    @Override
    protected SamplePath constant() {
        return SAMPLE;
    }
}

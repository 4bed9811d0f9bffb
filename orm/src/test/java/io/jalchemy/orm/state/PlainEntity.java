package io.jalchemy.orm.state;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveState;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.model.ColumnModel;
import io.jalchemy.orm.model.EntityModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** An entity with any number of attributes, each a column of whole numbers, that is written by hand and not enhanced. */
final class PlainEntity implements LiveObject {

    private final PlainPath path;
    private final @Nullable Object[] values;
    private @Nullable LiveState state;

    private PlainEntity(PlainPath path, @Nullable LiveState state) {
        this.path = path;
        this.values = new Object[path.type.attributes().size()];
        this.state = state;
    }

    /** Returns a layout of its own, with attributes {@code a0}, {@code a1} … */
    static EntityLayout layout(int attributes) {
        EntityModel.Builder model = EntityModel.of(PlainEntity.class, "plain");
        String[] names = new String[attributes];
        for (int number = 0; number < attributes; number++) {
            names[number] = "a" + number;
            Column<Long> column = Column.of(names[number], Types.BIGINT);
            model.with(ColumnModel.of(names[number], number == 0 ? column.primaryKey() : column));
        }
        LiveType type = LiveType.register(PlainEntity.class, null, names);
        type.prototype(new PlainEntity(new PlainPath(model.build(), type), null));
        return EntityLayout.of(type);
    }

    private static final class PlainPath extends EntityPath<PlainEntity, Long> {

        private final LiveType type;

        PlainPath(EntityModel model, LiveType type) {
            super(model, null);
            this.type = type;
        }

        @Override
        protected PlainPath constant() {
            return this;
        }

        @Override
        protected PlainPath aliased(AliasName alias) {
            throw new UnsupportedOperationException("no statement names it");
        }
    }

    @Override
    public @Nullable LiveState jalchemy$state() {
        return state;
    }

    @Override
    public void jalchemy$state(@Nullable LiveState next) {
        state = next;
    }

    @Override
    public LiveType jalchemy$type() {
        return path.type;
    }

    @Override
    public @Nullable Object jalchemy$get(int attribute) {
        return values[attribute];
    }

    @Override
    public void jalchemy$set(int attribute, @Nullable Object value) {
        values[attribute] = value;
    }

    @Override
    public LiveObject jalchemy$new(@Nullable LiveState given) {
        return new PlainEntity(path, given);
    }

    @Override
    public Object jalchemy$path() {
        return path;
    }
}

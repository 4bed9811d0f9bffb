package io.jalchemy.sql;

import io.jalchemy.sql.compile.Compiled;
import io.jalchemy.sql.compile.DdlCompiler;
import io.jalchemy.sql.compile.Dialect;
import io.jalchemy.sql.compile.Feature;
import io.jalchemy.sql.compile.Folding;
import io.jalchemy.sql.compile.Identifiers;
import io.jalchemy.sql.compile.Literals;
import io.jalchemy.sql.compile.Parameter;
import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ServerDefault;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dialect with a compiler of a test's own, of a database that has everything. */
public final class OwnDialect extends Dialect {

    private static final Pattern PLACE = Pattern.compile("\\?([\\w%]+)");

    private final Function<Dialect, SqlCompiler> compilers;
    private final Function<Dialect, DdlCompiler> ddlCompilers;

    private OwnDialect(
            Function<Dialect, SqlCompiler> compilers, Function<Dialect, DdlCompiler> ddlCompilers, Folding folding) {
        super("own", new Identifiers('"', folding, Set.of("order"), 30), EnumSet.allOf(Feature.class));
        this.compilers = compilers;
        this.ddlCompilers = ddlCompilers;
    }

    static OwnDialect of(Function<Dialect, SqlCompiler> compilers) {
        return new OwnDialect(compilers, Ddl::new, Folding.LOWER);
    }

    static OwnDialect ofDdl(Function<Dialect, DdlCompiler> compilers) {
        return new OwnDialect(Places::new, compilers, Folding.LOWER);
    }

    public static OwnDialect of(Folding folding) {
        return new OwnDialect(Places::new, Ddl::new, folding);
    }

    @Override
    public String typeName(SqlType<?> type) {
        return type.toString();
    }

    @Override
    protected SqlCompiler compiler() {
        return compilers.apply(this);
    }

    @Override
    public DdlCompiler ddl() {
        return ddlCompilers.apply(this);
    }

    /** Returns the text, with the value in each place, and makes sure that values are sent in that order. */
    public String text(StatementNode statement) {
        Compiled compiled = compile(statement);
        List<String> sent = new ArrayList<>();
        for (Parameter parameter : compiled.parameters()) {
            if (!parameter.list()) {
                sent.add(String.valueOf(parameter.value()));
            }
        }
        List<String> written = new ArrayList<>();
        for (Matcher place = PLACE.matcher(compiled.sql()); place.find(); ) {
            written.add(place.group(1));
        }
        if (!sent.equals(written)) {
            throw new AssertionError("sent " + sent + ", but the text is " + compiled.sql());
        }
        String shown = compiled.sql();
        for (Parameter parameter : compiled.parameters()) {
            if (parameter.list()) {
                boolean empty = parameter.value() instanceof List<?> list && list.isEmpty();
                shown = shown.replaceFirst("\u0001", empty ? parameter.emptyList() : "*");
            }
        }
        return shown;
    }

    /** Writes the standard's text, with the value behind each place: {@code ?7}. */
    static class Places extends SqlCompiler {

        Places(Dialect dialect) {
            super(dialect);
        }

        @Override
        protected void bind(Bind<?> bind) {
            super.bind(bind);
            write(String.valueOf(bind.value()));
        }

        @Override
        protected void questionMark() {
            write("?!");
        }
    }

    /** Writes tables of no database in particular. */
    static class Ddl extends DdlCompiler {

        Ddl(Dialect dialect) {
            super(dialect, new Literals());
        }

        @Override
        protected String now(SqlType<?> type) {
            return "CURRENT_TIMESTAMP";
        }

        @Override
        protected String identity(Column<?> column, ServerDefault.Identity identity) {
            String options = sequenceOptions(identity.options());
            return "AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
        }

        @Override
        protected String computed(Column<?> column, ServerDefault.Computed computed) {
            return "AS (" + computed.sql() + ")";
        }
    }
}

package io.jalchemy.sql;

import static io.jalchemy.sql.BlogTables.TAGS;
import static io.jalchemy.sql.BlogTables.TAG_NAME;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.compile.SqlCompiler;
import io.jalchemy.sql.tree.AliasName;
import io.jalchemy.sql.tree.Bind;
import io.jalchemy.sql.tree.Compound;
import io.jalchemy.sql.tree.Cte;
import io.jalchemy.sql.tree.Exists;
import io.jalchemy.sql.tree.InsertNode;
import io.jalchemy.sql.tree.Paging;
import io.jalchemy.sql.tree.QueryNode;
import io.jalchemy.sql.tree.SelectNode;
import io.jalchemy.sql.tree.SetOperator;
import io.jalchemy.sql.tree.StatementNode;
import io.jalchemy.sql.tree.Subquery;
import io.jalchemy.sql.type.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dialect may write each clause in its own way, at its own place, wherever the clause is. */
class OpenCompilersTest {

    private static final OwnDialect STANDARD = OwnDialect.of(OwnDialect.Places::new);

    static Stream<ClauseCase> cases() {
        return Stream.of(ExpressionCases.all(), QueryCases.all(), ChangeCases.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void clause_isWrittenInTheDialectsOwnWay(ClauseCase clause) {
        OwnDialect own = OwnDialect.of(clause.compiler());
        assertThat(own.text(clause.statement())).isEqualTo(clause.text());
        assertThat(clause.text()).isNotEqualTo(STANDARD.text(clause.statement()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void clause_isWrittenSoWhereverItIs(ClauseCase clause) {
        OwnDialect own = OwnDialect.of(clause.compiler());
        Map<String, StatementNode> places = new LinkedHashMap<>();
        places.put("alone", clause.statement());
        if (clause.statement() instanceof QueryNode query) {
            places.putAll(around(query));
        }
        places.forEach((place, statement) -> assertThat(own.text(statement))
                .as(place)
                .isEqualTo(STANDARD.text(statement).replaceAll(clause.standard(), clause.own())));
    }

    /** Statements that have {@code query} inside, with a value before it and one behind it where there is room. */
    private static Map<String, StatementNode> around(QueryNode query) {
        Subquery subquery = new Subquery(query, new AliasName("s"));
        Cte cte = new Cte(query, new AliasName("c"));
        Map<String, StatementNode> places = new LinkedHashMap<>();
        places.put("in FROM", SelectNode.of(subquery.columns()));
        places.put("in a common table expression", SelectNode.of(cte.columns()));
        places.put("in a condition", SelectNode.of(List.of(TAG_NAME)).where(List.of(new Exists(query))));
        places.put("in a set operation", new Compound(SetOperator.UNION_ALL, List.of(query, query), Paging.NONE));
        places.put(
                "in an INSERT",
                new InsertNode(
                        TAGS,
                        Collections.nCopies(query.columns().size(), TAG_NAME),
                        List.of(),
                        query,
                        List.of(),
                        List.of(new Bind<>("last", Types.VARCHAR))));
        return places;
    }

    @Test
    void everyMethodThatMayBeOverridden_hasACase() {
        Set<String> open = new TreeSet<>();
        for (Class<?> type = SqlCompiler.class; type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isOpen(method)) {
                    open.add(signature(method));
                }
            }
        }
        assertThat(cases().map(ClauseCase::method).distinct()).containsExactlyInAnyOrderElementsOf(open);
    }

    private static boolean isOpen(Method method) {
        int closed = Modifier.FINAL | Modifier.STATIC;
        return Modifier.isProtected(method.getModifiers())
                && !method.isSynthetic()
                && (method.getModifiers() & closed) == 0
                && (finalMethod(method) & Modifier.FINAL) == 0;
    }

    /** The modifiers of the method as the compiler that dialects extend has it. */
    private static int finalMethod(Method method) {
        for (Class<?> type = SqlCompiler.class; type != Object.class; type = type.getSuperclass()) {
            try {
                return type.getDeclaredMethod(method.getName(), method.getParameterTypes())
                        .getModifiers();
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        throw new AssertionError(method);
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(joining(", ", "(", ")"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void case_overridesItsMethod(ClauseCase clause) {
        Class<?> compiler = clause.compiler().apply(STANDARD).getClass();
        assertThat(Arrays.stream(compiler.getDeclaredMethods()).map(OpenCompilersTest::signature))
                .contains(clause.method());
    }
}

package io.jalchemy.tests.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.SqlFormatter;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.testkit.StatementRecorder;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.GroupPath;
import io.jalchemy.tests.blog.UserPath;
import io.jalchemy.tests.cascades.TeamPath;
import io.jalchemy.tests.staff.EmployeePath;
import io.jalchemy.tests.staff.SamplePath;
import io.jalchemy.tests.staff.WidePath;
import java.util.ArrayList;
import java.util.List;

/** Statements that the library sends are laid out without another change; {@code SqlFormatterTest} of the engine has those of any form. */
public class FormattedStatementsTest {

    /** Asserts that formatting {@code sql} changes only white space, and formatting that again nothing. */
    public static void assertOnlyWhiteSpaceChanges(String sql) {
        String formatted = SqlFormatter.format(sql);
        assertThat(onOneLine(formatted)).as(formatted).isEqualTo(onOneLine(sql));
        assertThat(SqlFormatter.format(formatted)).isEqualTo(formatted);
        assertThat(formatted.lines()).allMatch(line -> line.isEmpty() || !line.isBlank());
    }

    /** Returns {@code sql}, which has no literals of several lines, with one space where there is white space, and none in parentheses. */
    private static String onOneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")");
    }

    @EachDatabase
    void ddl_changesNothingButWhiteSpace(TestDatabase database) {
        Engine engine = database.engine();
        List<String> texts = new ArrayList<>();
        for (EntityPath<?, ?> root : List.<EntityPath<?, ?>>of(
                UserPath.USER, TeamPath.TEAM, EmployeePath.EMPLOYEE, SamplePath.SAMPLE, WidePath.WIDE)) {
            Registry registry = root == UserPath.USER ? Registry.of(root, GroupPath.GROUP) : Registry.of(root);
            try (StatementRecorder recorder = StatementRecorder.of(engine)) {
                registry.metadata().createAll(engine);
                registry.metadata().dropAll(engine);
                texts.addAll(recorder.texts());
            }
        }
        texts.forEach(FormattedStatementsTest::assertOnlyWhiteSpaceChanges);
        assertThat(texts).hasSizeGreaterThan(20);
    }
}

package io.jalchemy.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.jalchemy.engine.spi.ConnectionSource;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

@AnalyzeClasses(
        packages = "io.jalchemy",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OwnCode.class})
class ArchitectureTest {

    /** Leaves out the byte-code library that the processor's jar carries inside. */
    static final class OwnCode implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("io/jalchemy/processor/asm/");
        }
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.jalchemy.(**)").should().beFreeOfCycles();

    /** The packages of the modules, lowest first: each may use those before it, as {@code docs/architecture.md} lists them. */
    private static final List<List<String>> LAYERS = List.of(
            List.of(
                    "sql.error",
                    "sql.type",
                    "sql.tree",
                    "sql.statement",
                    "sql.schema",
                    "sql.ddl",
                    "sql.compile",
                    "sql"),
            List.of(
                    "engine.result",
                    "engine.batch",
                    "engine.inspect",
                    "engine.spi",
                    "engine.event",
                    "engine.row",
                    "engine"),
            List.of("mapping.live", "mapping"),
            List.of(
                    "orm.error",
                    "orm.event",
                    "orm.model",
                    "orm.path",
                    "orm.state",
                    "orm.mapper",
                    "orm.load",
                    "orm.flush",
                    "orm.unitofwork",
                    "orm"),
            List.of(
                    "processor.model",
                    "processor.read",
                    "processor.check",
                    "processor.write",
                    "processor.enhance",
                    "processor"),
            List.of("migrate.graph", "migrate.operation", "migrate.revision", "migrate.run"),
            List.of("cli.generate", "cli"),
            List.of("cli.diagram", "cli"));

    @ArchTest
    static void packagesUseThoseBelowAlone(JavaClasses all) {
        for (List<String> layers : LAYERS) {
            for (int i = 0; i < layers.size() - 1; i++) {
                noClasses()
                        .that()
                        .resideInAPackage("io.jalchemy." + layers.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(layers.subList(i + 1, layers.size()).stream()
                                .map("io.jalchemy."::concat)
                                .toArray(String[]::new))
                        .check(all);
            }
        }
    }

    @ArchTest
    static final ArchRule dialectsDoNotKnowEachOther =
            slices().matching("io.jalchemy.dialect.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule sqlKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage("io.jalchemy.sql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.jalchemy.engine..", "io.jalchemy.dialect..");

    @ArchTest
    static final ArchRule theTreeKnowsNoText = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.jalchemy.sql.tree..",
                    "io.jalchemy.sql.statement..",
                    "io.jalchemy.sql.schema..",
                    "io.jalchemy.sql.ddl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.jalchemy.sql.compile..");

    @ArchTest
    static final ArchRule theOrmKnowsNoDatabase = noClasses()
            .that()
            .resideInAPackage("io.jalchemy.orm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.jalchemy.dialect..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatEntitiesUseKnowsNothingElse = noClasses()
            .that()
            .resideInAPackage("io.jalchemy.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jalchemy.sql..", "io.jalchemy.engine..", "io.jalchemy.orm..");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper");

    /** Connections belong to their sources, transactions to those that begin them. */
    @ArchTest
    static final ArchRule onlyTransactionsEndTransactions = noClasses()
            .that()
            .resideInAnyPackage("io.jalchemy.engine..", "io.jalchemy.orm..", "io.jalchemy.dialect..")
            .and()
            .doNotHaveSimpleName("LocalTransactions")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "it ends a transaction of JDBC's, or switches auto-commit",
                    access -> isOfJdbc(access, Set.of("commit", "setAutoCommit"))
                            || (isOfJdbc(access, Set.of("rollback"))
                                    && access.getTarget() instanceof CodeUnitAccessTarget target
                                    && target.getRawParameterTypes().isEmpty())));

    @ArchTest
    static final ArchRule onlySourcesCloseConnections = noClasses()
            .that()
            .resideInAnyPackage("io.jalchemy.engine..", "io.jalchemy.orm..", "io.jalchemy.dialect..")
            .and()
            .areNotAssignableTo(ConnectionSource.class)
            .and()
            .areNotAssignableTo(javax.sql.DataSource.class)
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "it closes a connection of JDBC's", access -> isOfJdbc(access, Set.of("close", "abort"))));

    private static boolean isOfJdbc(JavaAccess<?> access, Set<String> names) {
        return access.getTargetOwner().isAssignableTo(Connection.class) && names.contains(access.getName());
    }

    @ArchTest
    static final ArchRule errorsHaveTheOneRoot = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .resideOutsideOfPackages("io.jalchemy.mapping..", "io.jalchemy.processor..")
            .should()
            .beAssignableTo(io.jalchemy.sql.error.JalchemyException.class)
            .allowEmptyShould(true);
}

package io.cleverkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, and what each of them never knows. */
@AnalyzeClasses(packages = "io.cleverkit", importOptions = DoNotIncludeTests.class)
class ModuleArrowsTest {
    private static final String ROSTER = "io.cleverkit.roster..";
    private static final String SSO = "io.cleverkit.sso..";
    private static final String SSO_TESTKIT = "io.cleverkit.sso.testkit..";
    private static final String SYNC = "io.cleverkit.sync..";
    private static final String JDBC = "io.cleverkit.sync.jdbc..";
    private static final String SYNC_TESTKIT = "io.cleverkit.sync.testkit..";
    private static final String TESTKIT = "io.cleverkit.testkit..";

    @ArchTest
    static final ArchRule rosterKnowsNoStoreNoLoginNoSync = noClasses()
            .that()
            .resideInAPackage(ROSTER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SSO, SYNC, TESTKIT, "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule ssoKnowsNoSyncAndNoWebFramework = noClasses()
            .that()
            .resideInAPackage(SSO)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SYNC,
                    TESTKIT,
                    "java.sql..",
                    "javax.servlet..",
                    "jakarta..",
                    "io.javalin..",
                    "org.springframework..");

    /** It may configure a client, but what is sent goes through the one pipeline. */
    @ArchTest
    static final ArchRule ssoSendsNothingByItself = noClasses()
            .that()
            .resideInAPackage(SSO)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.http.HttpRequest");

    @ArchTest
    static final ArchRule engineKnowsNoSqlNoHttpNoJson = noClasses()
            .that()
            .resideInAPackage(SYNC)
            .and()
            .resideOutsideOfPackages(JDBC, SYNC_TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "com.fasterxml..",
                    SSO,
                    TESTKIT,
                    JDBC,
                    SYNC_TESTKIT);

    @ArchTest
    static final ArchRule engineMeetsCleverInOnePackageOnly = noClasses()
            .that()
            .resideInAPackage(SYNC)
            .and()
            .resideOutsideOfPackage("io.cleverkit.sync.clever..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROSTER);

    @ArchTest
    static final ArchRule jdbcDecidesNothingAboutRosters = noClasses()
            .that()
            .resideInAPackage(JDBC)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            ROSTER, SSO, TESTKIT, "io.cleverkit.sync.clever..", "io.cleverkit.sync.internal..")
                    .and(not(resideInAPackage("io.cleverkit.sync.internal.state"))));

    @ArchTest
    static final ArchRule contractKitsKnowOnlyTheEnginesPublicSide = noClasses()
            .that()
            .resideInAPackage(SYNC_TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROSTER, SSO, TESTKIT, JDBC, "io.cleverkit.sync.internal..", "io.cleverkit.sync.clever..");

    @ArchTest
    static final ArchRule loginContractsKnowOnlyTheLoginsPublicSide = noClasses()
            .that()
            .resideInAPackage(SSO_TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cleverkit.sso.internal..", "io.cleverkit.roster.internal..");

    @ArchTest
    static final ArchRule loginKnowsNotItsContracts = noClasses()
            .that()
            .resideInAPackage(SSO)
            .and()
            .resideOutsideOfPackage(SSO_TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SSO_TESTKIT);

    @ArchTest
    static final ArchRule fakeKnowsNoneOfUs = noClasses()
            .that()
            .resideInAPackage(TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROSTER, SSO, SYNC);

    @ArchTest
    static final ArchRule rosterInternalsAreBorrowedByLoginOnly = noClasses()
            .that()
            .resideOutsideOfPackages(ROSTER, SSO)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.cleverkit.roster.internal..");

    @ArchTest
    static final ArchRule loginBorrowsTheHttpPipelineAndNothingElse = noClasses()
            .that()
            .resideInAPackage(SSO)
            .should()
            .dependOnClassesThat(resideInAPackage("io.cleverkit.roster.internal..")
                    .and(not(resideInAnyPackage(
                            "io.cleverkit.roster.internal.http", "io.cleverkit.roster.internal.json"))));
}

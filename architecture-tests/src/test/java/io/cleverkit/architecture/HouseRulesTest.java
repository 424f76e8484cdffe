package io.cleverkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;

/** Rules that hold in every library module. */
@AnalyzeClasses(packages = "io.cleverkit", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] OTHERS_TYPES = {
        "com.fasterxml..", "io.github.resilience4j..", "com.github.tomakehurst..", "org.wiremock..", "com.nimbusds.."
    };

    @ArchTest
    static final ArchRule nobodyPrintsButMain = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Main")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule loggingIsSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..");

    @ArchTest
    static final ArchRule nobodyStopsTheProcessButMain = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule exportedSignaturesMentionNobodyElsesTypes = classes()
            .that(areExported())
            // WireMock is what the users of the fake know; reaching it is a feature.
            .and()
            .doNotHaveFullyQualifiedName("io.cleverkit.testkit.FakeClever")
            .should(mentionNoTypesOfOthers());

    private static DescribedPredicate<JavaClass> areExported() {
        return new DescribedPredicate<>("are exported") {
            @Override
            public boolean test(JavaClass type) {
                return type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getPackageName().contains(".internal");
            }
        };
    }

    private static ArchCondition<JavaClass> mentionNoTypesOfOthers() {
        DescribedPredicate<JavaClass> others = resideInAnyPackage(OTHERS_TYPES);
        return new ArchCondition<>("mention no types of others in their signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(HouseRulesTest::isPromised)
                        .forEach(method -> rawTypes(method)
                                .filter(others)
                                .forEach(other -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " mentions " + other.getName()))));
            }
        };
    }

    private static boolean isPromised(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                || method.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> rawTypes(JavaMethod method) {
        Stream<JavaType> types = Stream.concat(
                Stream.of(method.getReturnType()),
                Stream.concat(method.getParameterTypes().stream(), method.getExceptionTypes().stream()));
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }
}

package org.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import org.jooq.DSLContext;

/** The rules of STYLE.md that a compiler cannot see. */
@AnalyzeClasses(packages = "org.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final DescribedPredicate<JavaClass> DATA = describe(
            "records, enums and sealed types",
            c -> c.isRecord()
                    || c.isEnum()
                    || (c.isInterface()
                            && c.getModifiers().contains(JavaModifier.ABSTRACT)
                            && c.getName().contains(".measure.")));

    private static final Set<String> WRITES = Set.of(
            "insertInto",
            "update",
            "deleteFrom",
            "delete",
            "mergeInto",
            "batchInsert",
            "batchUpdate",
            "batchStore",
            "executeInsert",
            "executeUpdate",
            "executeDelete",
            "truncate",
            "batch",
            "loadInto");

    @ArchTest
    static final ArchRule dataIsPure = noClasses()
            .that(DATA)
            .and()
            .resideOutsideOfPackages("..schema..", "..web..", "..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "jakarta..", "java.sql..", "org.springframework.web..");

    @ArchTest
    static final ArchRule dataDoesNotReadTheClock = noClasses()
            .that(DATA)
            .should()
            .callMethodWhere(describe(
                    "a look at the clock",
                    (JavaCall<?> call) -> call.getTargetOwner().getPackageName().equals("java.time")
                            && Set.of("now", "instant", "millis").contains(call.getName())));

    @ArchTest
    static final ArchRule onlyStoresWrite = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackages("..schema..", "org.waymark.ops..")
            .should()
            .callMethodWhere(describe(
                    "a jOOQ write",
                    (JavaCall<?> call) ->
                            call.getTargetOwner().isAssignableTo(DSLContext.class) && WRITES.contains(call.getName())));

    @ArchTest
    static final ArchRule storesWriteOnlyTheirOwnTables = ArchRuleDefinition.classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .and()
            .resideOutsideOfPackage("..web..")
            .should(writeOnlyTheirOwnTables());

    @ArchTest
    static final ArchRule storesAreNotPublic =
            noClasses().that().haveSimpleNameEndingWith("Store").should().bePublic();

    @ArchTest
    static final ArchRule measureKnowsNobody = noClasses()
            .that()
            .resideInAPackage("org.waymark.measure..")
            .should()
            .dependOnClassesThat(resideOutsideOfPackages(
                    "org.waymark.measure..", "java..", "org.jspecify..", "org.springframework.modulith.."));

    @ArchTest
    static final ArchRule namesSayWhatAThingIsForNotWhichPatternItFollows = noClasses()
            .should()
            .haveNameMatching(".*\\.[A-Za-z]*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Entity|Processor)$");

    private static ArchCondition<JavaClass> writeOnlyTheirOwnTables() {
        return new ArchCondition<>("write only their own tables") {
            @Override
            public void check(JavaClass store, ConditionEvents events) {
                var own = store.getPackageName() + ".schema";
                store.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isAssignableTo(DSLContext.class)
                                && WRITES.contains(call.getName()))
                        .forEach(call -> store.getFieldAccessesFromSelf().stream()
                                .filter(access -> sameLine(access, call))
                                .filter(access ->
                                        access.getTargetOwner().getName().endsWith(".schema.Tables"))
                                .filter(access ->
                                        !access.getTargetOwner().getName().startsWith(own))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(store, access.getDescription()))));
            }
        };
    }

    private static boolean sameLine(JavaAccess<?> a, JavaAccess<?> b) {
        return a.getLineNumber() == b.getLineNumber() && a.getOrigin().equals(b.getOrigin());
    }
}

package io.cleverkit.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.AttendanceClient;
import io.cleverkit.roster.Counts;
import io.cleverkit.roster.CourseRelations;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.DistrictTokens;
import io.cleverkit.roster.LinkedListing;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.LmsSection;
import io.cleverkit.roster.ResourceRelations;
import io.cleverkit.roster.SchoolRelations;
import io.cleverkit.roster.SectionRelations;
import io.cleverkit.roster.SignedInUserClient;
import io.cleverkit.roster.TermRelations;
import io.cleverkit.roster.UserRelations;
import io.cleverkit.roster.model.AttendanceStatus;
import io.cleverkit.roster.model.EventRecordType;
import io.cleverkit.roster.model.UserRole;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The table of endpoints")
class EndpointsTest {
    /** Types whose every method asks Clever for something. */
    private static final List<Class<?>> ASKING = List.of(
            DistrictClient.class,
            SignedInUserClient.class,
            DistrictTokens.class,
            SchoolRelations.class,
            SectionRelations.class,
            CourseRelations.class,
            TermRelations.class,
            UserRelations.class,
            ResourceRelations.class,
            Counts.class,
            LmsSection.class,
            AttendanceClient.class);

    private static final Set<String> ASKING_FOR_NOTHING = Set.of("districtId", "timeout", "maxWait", "toString");

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            int.class,
            7,
            String.class,
            "58da8c63d7dc0ca068000478",
            UserRole.class,
            UserRole.TEACHER,
            LocalDate.class,
            LocalDate.of(2026, 9, 1),
            AttendanceStatus.class,
            AttendanceStatus.ABSENT,
            EventRecordType[].class,
            new EventRecordType[] {EventRecordType.USERS});

    private static SpecServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new SpecServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("has each operation of the specification once, with its path, versions and parameters, and no other")
    void operations() {
        Map<String, EndpointTable.Row> specified = new TreeMap<>();
        for (Spec spec : Spec.all()) {
            for (Spec.Operation operation : spec.operations()) {
                specified
                        .computeIfAbsent(
                                operation.id(),
                                id -> new EndpointTable.Row(
                                        id,
                                        operation.method() + " " + operation.path(),
                                        new TreeSet<>(),
                                        List.of(),
                                        new TreeSet<>()))
                        .versions()
                        .add(operation.version().segment().substring(1));
                specified.get(operation.id()).parameters().addAll(operation.query());
            }
        }

        assertThat(EndpointTable.operations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("calls")
                .containsExactlyInAnyOrderElementsOf(specified.values());
    }

    @Test
    @DisplayName("names methods that there are, and leaves out none that asks Clever for something")
    void methods() {
        Set<String> named = Stream.concat(
                        EndpointTable.operations().stream().flatMap(row -> row.calls().stream()),
                        EndpointTable.others().stream())
                .flatMap(call -> call.methods().stream())
                .map(EndpointsTest::signature)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> there = ASKING.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !ASKING_FOR_NOTHING.contains(method.getName()))
                .map(EndpointsTest::signature)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsAll(there);
        assertThat(there).hasSizeGreaterThan(60);
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/" + method.getParameterCount();
    }

    @TestFactory
    @DisplayName("leads to calls that can send each parameter of the specification, and no other")
    Stream<DynamicTest> parameters() {
        return Spec.all().stream().flatMap(spec -> spec.operations().stream()).map(operation -> {
            EndpointTable.Row row = EndpointTable.operations().stream()
                    .filter(candidate -> candidate.operation().equals(operation.id()))
                    .findFirst()
                    .orElseThrow();
            return DynamicTest.dynamicTest(
                    operation.toString(),
                    () -> assertThat(sent(operation, row)).containsExactlyInAnyOrderElementsOf(operation.query()));
        });
    }

    private static Set<String> sent(Spec.Operation operation, EndpointTable.Row row) {
        Set<String> names = new TreeSet<>();
        if (operation.query().isEmpty()) {
            return names;
        }
        server.answers(asked -> "{\"data\":[],\"links\":[],\"count\":0}");
        List<String> ids = List.of(SpecServer.DISTRICT, "a1");
        for (Call call : row.calls()) {
            readInEveryWay(call.on(server.clients(operation.version()), ids, Map.of()));
            names.addAll(server.parameters());
        }
        return names;
    }

    private static void readInEveryWay(Object result) {
        if (!(result instanceof Listing) && !(result instanceof LinkedListing)) {
            return;
        }
        Class<?> type = result.getClass();
        for (Method option : type.getMethods()) {
            boolean chosen = option.getReturnType() == type
                    && option.getParameterCount() == 1
                    && SAMPLES.containsKey(option.getParameterTypes()[0])
                    && !option.getName().equals("readAhead");
            if (chosen) {
                page(Call.invoke(option, result, SAMPLES.get(option.getParameterTypes()[0])));
            }
        }
        page(result);
        if (result instanceof Listing<?> listing) {
            listing.pageBefore("58da8c63d7dc0ca068000478");
        } else {
            pageBefore((LinkedListing<?>) result);
        }
    }

    private static void page(Object listing) {
        if (listing instanceof Listing<?> records) {
            records.page();
        } else {
            ((LinkedListing<?>) listing).page();
        }
    }

    private static void pageBefore(LinkedListing<?> listing) {
        try {
            listing.pageBefore("58da8c63d7dc0ca068000478");
        } catch (UnsupportedOperationException forwardsOnly) {
            assertThat(listing.page().previous()).isEmpty();
        }
    }
}

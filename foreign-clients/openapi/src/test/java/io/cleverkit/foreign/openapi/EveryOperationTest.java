package io.cleverkit.foreign.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation that the generated clients have is called once and must be decoded, for both versions of the Data API. */
class EveryOperationTest {
    private static final FakeClever FAKE = FakeClever.builder()
            .district(GeneratedDistrict.ofSeed(23).schools(3).students(200))
            .start();

    private static final List<String> APIS =
            List.of("CoursesApi", "DistrictsApi", "SchoolsApi", "SectionsApi", "TermsApi", "UsersApi");

    @AfterAll
    static void stop() {
        FAKE.close();
    }

    static Stream<Arguments> operations() {
        return Map.of("clever.data", "/v3.1", "clever.data30", "/v3.0").entrySet().stream()
                .flatMap(version -> APIS.stream()
                        .map(api -> type(version.getKey() + ".api." + api))
                        .flatMap(EveryOperationTest::operationsOf)
                        .map(operation -> Arguments.of(version.getValue(), operation)));
    }

    private static Stream<Method> operationsOf(Class<?> api) {
        return Arrays.stream(api.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method ->
                        method.getName().startsWith("get") && !method.getName().endsWith("WithHttpInfo"))
                .filter(method -> !List.of(method.getParameterTypes()).contains(Map.class));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    @DisplayName("is served and decoded")
    void isServed(String version, Method operation) throws Exception {
        Object api = api(operation.getDeclaringClass(), version);
        Object[] arguments = new Object[operation.getParameterCount()];
        if (arguments.length > 0 && isAboutOneRecord(operation)) {
            arguments[0] = id(operation);
        }

        Object answer;
        try {
            answer = operation.invoke(api, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(operation.getName() + ": " + e.getCause().getMessage(), e.getCause());
        }

        Object data = answer.getClass().getMethod("getData").invoke(answer);
        assertThat(data).as(operation.getName()).isNotNull();
    }

    private static Object api(Class<?> type, String version) throws Exception {
        String root = type.getPackageName().replace(".api", "");
        Class<?> clientType = type(root + ".ApiClient");
        Object client = clientType.getConstructor().newInstance();
        clientType.getMethod("updateBaseUri", String.class).invoke(client, FAKE.url() + version);
        Consumer<HttpRequest.Builder> token = request ->
                request.header("Authorization", "Bearer " + FAKE.district().token());
        clientType.getMethod("setRequestInterceptor", Consumer.class).invoke(client, token);
        return type.getConstructor(clientType).newInstance(client);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lists are named in the plural: getUsers; everything else is about one record. */
    private static boolean isAboutOneRecord(Method operation) {
        String plural = "get" + operation.getDeclaringClass().getSimpleName().replace("Api", "");
        return !operation.getName().equals(plural);
    }

    private static String id(Method operation) {
        FakeDistrict district = FAKE.district();
        return switch (operation.getDeclaringClass().getSimpleName()) {
            case "CoursesApi" -> district.courses().get(0).id();
            case "DistrictsApi" -> district.id();
            case "SchoolsApi" -> district.schools().get(0).id();
            case "SectionsApi" -> district.sections().get(0).id();
            case "TermsApi" -> district.terms().get(0).id();
            default -> person(operation.getName()).id();
        };
    }

    private static FakeUser person(String operation) {
        FakeDistrict district = FAKE.district();
        return operation.contains("Student")
                ? district.teachers().get(0)
                : district.students().get(0);
    }
}

package io.cleverkit.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.model.UserRole;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call as the table writes it: {@code district.relatedToSection(id).users()}. */
record Call(String text, String root, List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("\\.(\\w+)\\(([^)]*)\\)");

    record Step(String name, int arguments) {}

    static Call parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        while (matcher.find()) {
            String arguments = matcher.group(2);
            steps.add(new Step(matcher.group(1), arguments.isBlank() ? 0 : arguments.split(",").length));
        }
        return new Call(text, text.substring(0, text.indexOf('.')), steps);
    }

    /** The methods that are called, in order; fails if one is not there. */
    List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        Class<?> type = SpecServer.CLIENTS.get(root);
        for (Step step : steps) {
            Method method = method(type, step);
            methods.add(method);
            type = method.getReturnType();
        }
        return methods;
    }

    private Method method(Class<?> type, Step step) {
        List<Method> found = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(step.name())
                    && method.getParameterCount() == step.arguments()
                    && !method.isBridge()
                    && !Modifier.isStatic(method.getModifiers())) {
                found.add(method);
            }
        }
        assertThat(found).as("method of %s for %s", step, text).hasSize(1);
        return found.get(0);
    }

    /** Calls it with these ids, in order, and this body. */
    Object on(Map<String, Object> clients, List<String> ids, Map<Class<?>, Object> bodies) {
        Iterator<String> nextId = ids.iterator();
        Object target = clients.get(root);
        for (Method method : methods()) {
            Object[] arguments = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                Class<?> type = method.getParameterTypes()[i];
                arguments[i] = type == String.class
                        ? nextId.next()
                        : type == UserRole.class ? UserRole.STUDENT : bodies.get(type);
            }
            target = invoke(method, target, arguments);
        }
        return target;
    }

    static Object invoke(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true); // some stand in a class that is not public
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(method.toString(), thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(method.toString(), hidden);
        }
    }
}

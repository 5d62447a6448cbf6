package dev.cfbilling.client;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * The public API of the generated code, a line for each type and, indented beneath it, for each
 * member: types by name, components in their order, which is the constructor's, and the rest by
 * name.
 */
final class Surface {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

  private Surface() {}

  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String packageName : List.of("dev.cfbilling.client.api", "dev.cfbilling.client.model")) {
      for (Class<?> type : publicTypes(packageName)) {
        lines.add(kind(type) + " " + type.getName() + interfaces(type));
        members(type).forEach(member -> lines.add("  " + member));
      }
    }
    return lines;
  }

  private static List<Class<?>> publicTypes(String packageName) throws IOException {
    try (Stream<Path> files = Files.list(CLASSES.resolve(packageName.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
          .sorted()
          .<Class<?>>map(file -> load(packageName + "." + file.replace(".class", "")))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String kind(Class<?> type) {
    return type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
  }

  private static String interfaces(Class<?> type) {
    return Arrays.stream(type.getGenericInterfaces())
        .map(of -> " implements " + text(of))
        .collect(joining());
  }

  private static List<String> members(Class<?> type) {
    List<String> members = new ArrayList<>();
    Set<String> components = Set.of();
    if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents()).map(Surface::component).forEach(members::add);
      components =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getName)
              .collect(Collectors.toSet());
    } else {
      Arrays.stream(type.getConstructors())
          .map(Surface::constructor)
          .sorted()
          .forEach(members::add);
    }
    Arrays.stream(type.getFields()).map(Surface::constant).sorted().forEach(members::add);
    for (Method method : methodsByName(type)) {
      boolean implied = type.isRecord() && OF_EVERY_RECORD.contains(method.getName());
      if (!implied && !components.contains(method.getName())) {
        members.add(method(method));
      }
    }
    return members;
  }

  private static List<Method> methodsByName(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .sorted(java.util.Comparator.comparing(Method::getName))
        .toList();
  }

  private static String component(RecordComponent component) {
    String deprecated =
        component.getAccessor().isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    return deprecated + text(component.getAnnotatedType()) + " " + component.getName();
  }

  private static String constructor(Constructor<?> constructor) {
    return "new(" + parameters(constructor.getParameters()) + ")";
  }

  private static String constant(Field field) {
    try {
      Object value = field.get(null);
      return "static " + text(field.getAnnotatedType()) + " " + field.getName() + " = " + value;
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String method(Method method) {
    GET get = method.getAnnotation(GET.class);
    return (method.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "")
        + (get == null ? "" : "GET " + get.value() + " ")
        + text(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + "("
        + parameters(method.getParameters())
        + ")";
  }

  private static String parameters(Parameter[] parameters) {
    return Arrays.stream(parameters).map(Surface::parameter).collect(joining(", "));
  }

  private static String parameter(Parameter parameter) {
    Query query = parameter.getAnnotation(Query.class);
    retrofit2.http.Path path = parameter.getAnnotation(retrofit2.http.Path.class);
    String name =
        query != null ? " ?" + query.value() : path != null ? " {" + path.value() + "}" : "";
    return text(parameter.getAnnotatedType()) + name;
  }

  private static String text(AnnotatedType type) {
    return (type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "") + text(type.getType());
  }

  private static String text(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.getSimpleName();
    }
    if (type instanceof ParameterizedType generic) {
      return text(generic.getRawType())
          + Arrays.stream(generic.getActualTypeArguments())
              .map(Surface::text)
              .collect(joining(", ", "<", ">"));
    }
    return "?";
  }
}

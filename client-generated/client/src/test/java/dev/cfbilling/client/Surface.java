package dev.cfbilling.client;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * The public API, generated and written by hand, a line for each type and, indented beneath it, for
 * each member: types by name, components in their order, which is the constructor's, and the rest
 * by name.
 */
final class Surface {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

  private Surface() {}

  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Class<?> type : publicTypes()) {
      lines.add(kind(type) + " " + type.getName() + supertypes(type));
      members(type).forEach(member -> lines.add("  " + member));
    }
    return lines;
  }

  private static List<Class<?>> publicTypes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("dev/cfbilling/client"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString().replace('/', '.'))
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .<Class<?>>map(file -> load(file.replaceFirst("\\.class$", "")))
          .filter(Surface::isPublic)
          .sorted(
              Comparator.comparing((Class<?> type) -> type.getPackageName())
                  .thenComparing(type -> type.getName()))
          .toList();
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String kind(Class<?> type) {
    String kind = type.isInterface() ? "interface" : type.isEnum() ? "enum" : "class";
    return type.isRecord() ? "record" : kind;
  }

  private static String supertypes(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    boolean implied =
        superclass == null || superclass == Object.class || type.isRecord() || type.isEnum();
    return (implied ? "" : " extends " + superclass.getSimpleName())
        + Arrays.stream(type.getGenericInterfaces())
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
    members.addAll(constants(type));
    for (Method method : methodsByName(type)) {
      boolean implied =
          OF_EVERY_OBJECT.contains(method.getName())
              || (type.isEnum() && OF_EVERY_ENUM.contains(method.getName()));
      if (!implied && !components.contains(method.getName())) {
        members.add(method(method));
      }
    }
    return members;
  }

  private static List<Method> methodsByName(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .sorted(Comparator.comparing(Method::getName).thenComparing(Surface::method))
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

  /** Those of an enum in their order, which is part of what they mean. */
  private static List<String> constants(Class<?> type) {
    Stream<String> constants =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .map(Surface::constant);
    return (type.isEnum() ? constants : constants.sorted()).toList();
  }

  private static String constant(Field field) {
    return "static " + text(field.getAnnotatedType()) + " " + field.getName() + value(field);
  }

  /** None for what has no text of its own, such as a lambda. */
  private static String value(Field field) {
    try {
      Object value = Objects.requireNonNull(field.get(null));
      boolean plain = value instanceof Record || field.getType().isPrimitive();
      return plain || value instanceof List || value instanceof String ? " = " + value : "";
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String method(Method method) {
    GET get = method.getAnnotation(GET.class);
    return (method.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "")
        + (get == null ? "" : "GET " + get.value() + " ")
        + (Modifier.isStatic(method.getModifiers()) ? "static " : "")
        + text(method.getAnnotatedReturnType())
        + " "
        + method.getName()
        + "("
        + parameters(method.getParameters())
        + ")"
        + thrown(method);
  }

  private static String thrown(Method method) {
    return method.getExceptionTypes().length == 0
        ? ""
        : Arrays.stream(method.getExceptionTypes())
            .map(Class::getSimpleName)
            .collect(joining(", ", " throws ", ""));
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
    String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
    if (type instanceof AnnotatedParameterizedType generic
        && type.getType() instanceof ParameterizedType plain) {
      return nullable
          + text(plain.getRawType())
          + Arrays.stream(generic.getAnnotatedActualTypeArguments())
              .map(Surface::text)
              .collect(joining(", ", "<", ">"));
    }
    return nullable + text(type.getType());
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
    return type.getTypeName().replaceAll("[a-z]+\\.", "");
  }
}

package dev.cfbilling.generator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one tag, as the templates print them.
 *
 * @param name the Java interface
 * @param accessor the method that gives it
 * @param description what the tag says about them
 * @param operations its operations, by name
 */
record ApiModel(String name, String accessor, String description, List<Operation> operations) {

  /**
   * One operation.
   *
   * @param name its name in Java
   * @param method the annotation of its method and path
   * @param resultType the record of its success
   * @param paragraphs what the contract says about it
   * @param deprecation why not to use it, or null
   * @param parameters its parameters, those of the path first
   */
  record Operation(
      String name,
      Method method,
      String resultType,
      List<String> paragraphs,
      @Nullable String deprecation,
      List<Parameter> parameters) {

    boolean deprecated() {
      return deprecation != null;
    }

    String annotation() {
      return method.annotation();
    }

    boolean readOnly() {
      return method.readOnly();
    }

    String javadoc() {
      Javadoc javadoc = new Javadoc("  ");
      paragraphs.forEach(javadoc::prose);
      for (Parameter parameter : parameters) {
        String absence = parameter.required() ? "" : " Null leaves it out.";
        javadoc.param(parameter.name(), parameter.description() + absence);
      }
      javadoc.returns("The call, not yet made.");
      if (deprecation != null) {
        javadoc.deprecated(deprecation);
      }
      return javadoc.toString();
    }

    String declaration() {
      return JavaLines.list(
          "  ",
          "Call<" + resultType + "> " + name + "(",
          parameters.stream().map(Parameter::declaration).toList(),
          ");");
    }
  }

  /**
   * How and where an operation is asked for.
   *
   * @param name the HTTP method
   * @param path the path, relative to the base URL
   * @param withBody whether a body is sent where Retrofit expects none
   * @param readOnly whether it changes nothing, though its method does not say so
   */
  record Method(String name, String path, boolean withBody, boolean readOnly) {
    String annotation() {
      return withBody
          ? "@HTTP(method = \"%s\", path = \"%s\", hasBody = true)".formatted(name, path)
          : "@%s(\"%s\")".formatted(name, path);
    }

    String type() {
      return "retrofit2.http." + (withBody ? "HTTP" : name);
    }
  }

  /**
   * A parameter of an operation.
   *
   * @param wireName its name on the wire
   * @param name its name in Java
   * @param place {@code Path}, {@code Query}, {@code Header} or {@code Body}, as Retrofit's
   *     annotations are called
   * @param description what it means, as the contract says it
   * @param type how its values look
   * @param required whether it must be given
   */
  record Parameter(
      String wireName,
      String name,
      String place,
      String description,
      JsonType type,
      boolean required) {

    String declaration() {
      String nullable = required ? "" : "@Nullable ";
      String called = place.equals("Body") ? "" : "(" + JavaLiteral.of(wireName) + ")";
      return "@%s%s %s%s %s".formatted(place, called, nullable, type.javaType(), name);
    }
  }

  String javadoc() {
    return new Javadoc("").prose(description).toString();
  }

  String accessorJavadoc() {
    return new Javadoc("  ").prose(description).returns("The operations.").toString();
  }

  Set<String> imports(String modelPackage, String runtimePackage) {
    Set<String> imports = new TreeSet<>(Set.of("retrofit2.Call"));
    for (Operation operation : operations) {
      imports.add(operation.method().type());
      if (operation.readOnly()) {
        imports.add(runtimePackage + ".ReadOnly");
      }
      imports.add(modelPackage + "." + operation.resultType());
      for (Parameter parameter : operation.parameters()) {
        imports.add("retrofit2.http." + parameter.place());
        imports.addAll(parameter.type().imports());
        models(parameter).map(name -> modelPackage + "." + name).forEach(imports::add);
        if (parameter.type().javaType().startsWith("CommaSeparated<")) {
          imports.add(runtimePackage + ".CommaSeparated");
        }
        if (!parameter.required()) {
          imports.add("org.jspecify.annotations.Nullable");
        }
      }
    }
    return imports;
  }

  private static Stream<String> models(Parameter parameter) {
    return parameter.type().models().stream();
  }
}

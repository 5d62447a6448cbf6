package dev.cfbilling.generator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The operations of one tag, as the templates print them.
 *
 * @param name the Java interface
 * @param description what the tag says about them
 * @param operations its operations, by name
 */
record ApiModel(String name, String description, List<Operation> operations) {

  /**
   * One operation.
   *
   * @param name its id, in the contract and in Java
   * @param path where it is, relative to the base URL
   * @param resultType the schema of its success
   * @param paragraphs what the contract says about it
   * @param deprecation why not to use it, or null
   * @param parameters its parameters, those of the path first
   */
  record Operation(
      String name,
      String path,
      String resultType,
      List<String> paragraphs,
      @Nullable String deprecation,
      List<Parameter> parameters) {

    boolean deprecated() {
      return deprecation != null;
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
      return SourceLines.list(
          "  ",
          "Call<" + resultType + "> " + name + "(",
          parameters.stream().map(Parameter::declaration).toList(),
          ");");
    }
  }

  /**
   * A parameter of an operation.
   *
   * @param wireName its name on the wire
   * @param name its name in Java
   * @param place {@code Path} or {@code Query}, as Retrofit's annotations are called
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
      return "@%s(\"%s\") %s%s %s".formatted(place, wireName, nullable, type.javaType(), name);
    }
  }

  String javadoc() {
    return new Javadoc("").prose(description).toString();
  }

  Set<String> imports(String modelPackage) {
    Set<String> imports = new TreeSet<>(Set.of("retrofit2.Call", "retrofit2.http.GET"));
    for (Operation operation : operations) {
      imports.add(modelPackage + "." + operation.resultType());
      for (Parameter parameter : operation.parameters()) {
        imports.add("retrofit2.http." + parameter.place());
        imports.addAll(parameter.type().imports());
        if (!parameter.required()) {
          imports.add("org.jspecify.annotations.Nullable");
        }
      }
    }
    return imports;
  }
}

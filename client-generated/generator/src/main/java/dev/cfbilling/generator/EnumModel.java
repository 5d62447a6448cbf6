package dev.cfbilling.generator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A string schema with known values, as the templates print it. In Java it stays open: a value that
 * the contract does not know yet is kept as it came.
 *
 * @param name its name, in the contract and in Java
 * @param description what it stands for, as the contract says it
 * @param constants the known values
 */
record EnumModel(String name, String description, List<Constant> constants) {

  /**
   * A known value.
   *
   * @param type the name of the record it belongs to
   * @param name its name in Java
   * @param value the value in JSON
   */
  record Constant(String type, String name, String value) {
    String literal() {
      return JavaLiteral.of(value);
    }

    String javadoc() {
      return new Javadoc("  ").prose("The value `" + value + "`.").toString();
    }
  }

  String knownField() {
    return JavaLines.field(
        "public static final List<" + name + "> KNOWN",
        "List.of(",
        constants.stream().map(Constant::name).toList());
  }

  String scalarField() {
    return JavaLines.field(
        "static final Scalar<" + name + "> SCALAR",
        "Scalar.openEnum(",
        List.of(name + ".KNOWN", name + "::new", name + "::value"));
  }

  Set<String> adapterImports(String runtimePackage) {
    return new TreeSet<>(
        Set.of(
            "com.squareup.moshi.JsonAdapter",
            "com.squareup.moshi.JsonReader",
            "com.squareup.moshi.JsonWriter",
            runtimePackage + ".Scalar",
            "java.io.IOException"));
  }

  String javadoc() {
    return new Javadoc("")
        .prose(description)
        .prose(
            "Known values are constants; a value that the contract does not know yet is kept as it"
                + " came.")
        .param("value", "The value in JSON.")
        .toString();
  }
}

package dev.cfbilling.spec.lint;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A node and where it is written: a file of the contract and a JSON pointer in it. */
record Located(String file, String pointer, JsonNode node) {

  Located child(String name) {
    return new Located(
        file, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name));
  }

  Stream<Located> members() {
    return node.isObject() ? node.propertyNames().stream().map(this::child) : Stream.empty();
  }

  Stream<Located> elements() {
    return IntStream.range(0, node.isArray() ? node.size() : 0)
        .mapToObj(i -> new Located(file, pointer + "/" + i, node.get(i)));
  }

  /** This node and all beneath it. */
  Stream<Located> subtree() {
    return Stream.concat(
        Stream.of(this), Stream.concat(members(), elements()).flatMap(Located::subtree));
  }

  /** The last part of the pointer. */
  String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  String text(String name) {
    return node.path(name).asString("");
  }

  /** The exact number under this name, zero when there is none. */
  BigDecimal decimal(String name) {
    return node.path(name).decimalValue(BigDecimal.ZERO);
  }

  /** The node as a message quotes it. */
  String quoted() {
    return node.isMissingNode() ? "absent" : node.toString();
  }

  boolean isReference() {
    return node.path("$ref").isString();
  }

  @Override
  public String toString() {
    return pointer.isEmpty() ? file : file + "#" + pointer;
  }
}

package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.keyword.listener.RecordBuffer;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;

/** The schema of a body, compiled to run over its tokens; thread-safe. */
public final class CompiledSchema {
  private final Node root;
  private final List<Kept> kept;
  private final List<Foreign> foreign;
  private final int nodes;
  private final int literals;

  /**
   * A schema that the library networknt validates.
   *
   * @param keywords its keywords that can't be compiled
   */
  public record Foreign(SchemaAt schema, List<String> keywords) {}

  CompiledSchema(Node root, List<Kept> kept, List<Foreign> foreign, int nodes, int literals) {
    this.root = root;
    this.kept = kept;
    this.foreign = foreign;
    this.nodes = nodes;
    this.literals = literals;
  }

  /**
   * Compiles {@code envelope}.
   *
   * @param validators for schemas that can't be compiled
   * @param kept by member of the root, the properties to keep of its elements, or of itself
   */
  public static CompiledSchema of(
      SchemaAt envelope, SchemaValidators validators, Map<String, List<String>> kept) {
    List<Kept> inOrder = new ArrayList<>();
    new TreeMap<>(kept).forEach((member, fields) -> inOrder.add(new Kept(member, fields)));
    return new SchemaCompiler(validators, List.copyOf(inOrder)).compile(envelope);
  }

  /** The schemas that are left to networknt. */
  public List<Foreign> foreign() {
    return foreign;
  }

  /**
   * Reads a value to its end.
   *
   * @param parser on its first token
   */
  public void read(JsonParser parser, Listener listener) {
    BodyReading reading = new BodyReading(parser, listener, this);
    root.read(reading);
    reading.end();
  }

  RecordBuffer[] slots() {
    return kept.stream()
        .map(records -> new RecordBuffer(records.member(), records.fields()))
        .toArray(RecordBuffer[]::new);
  }

  int nodes() {
    return nodes;
  }

  int literals() {
    return literals;
  }
}

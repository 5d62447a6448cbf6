package dev.cfbilling.conformance.revision;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that tell one change from others: of a field or a parameter its name and where it is,
 * of all else the schema or the operation.
 *
 * @param owners of which one has to be told
 * @param field or parameter that has to be told too, if there is one
 */
record ChangeNames(List<String> owners, Optional<String> field) {
  private static final Pattern FIELD = Pattern.compile(".*/properties/([^/]+)");
  private static final Pattern FILE = Pattern.compile("(schemas|parameters|headers)/(.+)\\.ya?ml");
  private static final Pattern PARAMETER = Pattern.compile("the \\w+ parameter (\\S+)");

  static ChangeNames of(Difference difference) {
    Optional<String> field =
        field(difference.newer())
            .or(() -> field(difference.older()))
            .or(() -> parameter(difference.what()));
    List<String> owners = new ArrayList<>();
    Stream.of(difference.older(), difference.newer())
        .flatMap(place -> component(place).stream())
        .forEach(owners::add);
    owners.addAll(difference.operations());
    return new ChangeNames(owners.stream().distinct().toList(), field);
  }

  private static Optional<String> field(SpecLocation place) {
    Matcher field = FIELD.matcher(place.pointer());
    return field.lookingAt()
        ? Optional.of(JsonPointers.unescape(field.group(1)))
        : Optional.empty();
  }

  /** A comparison calls a parameter by its place and its name. */
  private static Optional<String> parameter(String what) {
    Matcher parameter = PARAMETER.matcher(what);
    return parameter.lookingAt() ? Optional.of(parameter.group(1)) : Optional.empty();
  }

  private static Optional<String> component(SpecLocation place) {
    Matcher file = FILE.matcher(place.file());
    return file.matches() ? Optional.of(file.group(2)) : Optional.empty();
  }

  boolean areIn(Changelog changelog, SpecVersion after, SpecVersion upTo) {
    return field.stream().allMatch(name -> changelog.names(name, after, upTo))
        && owners.stream().anyMatch(name -> changelog.names(name, after, upTo));
  }

  @Override
  public String toString() {
    String owner = String.join(" or ", owners);
    return field.map(name -> name + " of " + owner).orElse(owner);
  }
}

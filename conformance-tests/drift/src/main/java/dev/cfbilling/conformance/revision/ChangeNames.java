package dev.cfbilling.conformance.revision;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which the changelog must name a change: the field, parameter, header or status, and
 * its schema, operation, servers or credentials.
 *
 * @param owners schemas, operations or the like; the changelog must name one of them
 * @param field or parameter, header or status that the changelog must name too, if there is one
 */
record ChangeNames(List<String> owners, Optional<String> field) {
  private static final Pattern FIELD = Pattern.compile(".*/properties/([^/]+)");
  private static final Pattern FILE =
      Pattern.compile("(schemas|parameters|headers|responses)/(.+)\\.ya?ml");

  /** Places of servers, security and security schemes. */
  private static final Pattern TOP =
      Pattern.compile("/(?:components/securitySchemes/([^/]+)|(servers|security)(?:/.*)?).*");

  private static final Pattern TITLE =
      Pattern.compile("the (?:\\w+ parameter|header|response) (\\S+).*");

  static ChangeNames of(Difference difference) {
    Optional<String> field =
        field(difference.newer())
            .or(() -> field(difference.older()))
            .or(() -> title(difference.what()));
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

  /** The name of a parameter, header or response in a difference's sentence. */
  private static Optional<String> title(String what) {
    Matcher title = TITLE.matcher(what);
    return title.lookingAt() ? Optional.of(title.group(1)) : Optional.empty();
  }

  private static Optional<String> component(SpecLocation place) {
    Matcher file = FILE.matcher(place.file());
    if (file.matches()) {
      return Optional.of(file.group(2));
    }
    Matcher top = TOP.matcher(place.pointer());
    return top.matches()
        ? Optional.ofNullable(top.group(1)).or(() -> Optional.of(top.group(2)))
        : Optional.empty();
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

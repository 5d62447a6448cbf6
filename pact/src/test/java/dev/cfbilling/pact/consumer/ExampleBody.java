package dev.cfbilling.pact.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the contract's examples as a body that a provider has to match.
 *
 * <p>A provider need not send the example's values, but values that the client reads as well:
 * {@code ContractMutationTest} asks it. Some rules are easily got wrong: the type that a list
 * demands of its elements hides the literals in them, so that a code and a null need rules of their
 * own; Pact's decimals exclude 0 and 1, its whole numbers 12.0, and its numbers 1e3; its "array
 * contains" accepts an empty list; and a value for which null is as good has null in the example,
 * since Pact finds null beside a list or an object wrong before it asks any rule.
 */
final class ExampleBody {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Set<String> NOT_OF_A_FAILURE = Set.of("messages", "result");
  private static final Pattern IS_DATE_TIME = Pattern.compile(Demand.DATE_TIME);

  private final JsonNode example;
  private final List<Integer> picked;
  private final boolean isInOrder;
  private final Set<String> nullable = new HashSet<>(Set.of("errors", "messages"));
  private final Set<String> integers = new HashSet<>();
  private final Set<String> literals = new HashSet<>(Set.of("success"));
  private MatchingRule code = Demand.INTEGER;

  private ExampleBody(String name, List<Integer> picked, boolean isInOrder) {
    this.example = read(name);
    this.picked = picked;
    this.isInOrder = isInOrder;
  }

  /**
   * An example in whose lists every element is like the first, and there is one at least. What is
   * null in it is left out: a provider may send anything, and the client has to do without.
   *
   * @param name as in {@code getBillingProfile/minimal}
   */
  static ExampleBody of(String name) {
    return ofAll(name, 0);
  }

  /** The same, only that every element is like the one at {@code index}. */
  static ExampleBody ofAll(String name, int index) {
    return new ExampleBody(name, List.of(index), false);
  }

  /** An example with a list that begins with elements like the picked ones, in that order. */
  static ExampleBody ofFirst(String name, Integer... indexes) {
    return new ExampleBody(name, List.of(indexes), true);
  }

  /** The members of these names have to be there, if only as null. */
  ExampleBody withNullable(String... names) {
    nullable.addAll(List.of(names));
    return this;
  }

  /** The lists of errors and messages can't be null. */
  ExampleBody withLists() {
    nullable.removeAll(Set.of("errors", "messages"));
    return this;
  }

  /** The numbers of these names have to be whole. */
  ExampleBody withIntegers(String... names) {
    integers.addAll(List.of(names));
    return this;
  }

  /** The boolean of this name has to be the example's. */
  ExampleBody withItsOwn(String name) {
    literals.add(name);
    return this;
  }

  /** The errors have to have the example's code. */
  ExampleBody withItsCode() {
    code = EqualsMatcher.INSTANCE;
    return this;
  }

  /** The errors may have any code but these. */
  ExampleBody withoutCodes(int... codes) {
    code = Demand.integerBut(codes);
    return this;
  }

  private static JsonNode read(String name) {
    String resource = "/dev/cfbilling/spec/examples/" + name + ".json";
    try (InputStream file = ExampleBody.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("There is no example " + resource + ".");
      }
      ObjectNode body = (ObjectNode) JSON.readTree(file);
      // Of a failure the client needs no more than its errors.
      return body.path("success").booleanValue() ? body : body.remove(NOT_OF_A_FAILURE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  DslPart matched() {
    return LambdaDsl.newJsonBody(body -> members(body, example)).build();
  }

  private void members(LambdaDslObject body, JsonNode object) {
    object.properties().stream()
        .filter(member -> isWanted(member.getKey(), member.getValue()))
        .forEach(member -> member(body, member.getKey(), member.getValue()));
  }

  /** An e-mail address is not: the client needs none, and a pact is there for everybody to read. */
  private boolean isWanted(String name, JsonNode value) {
    return value.isNull()
        ? nullable.contains(name)
        : !value.isString() || !value.stringValue().contains("@");
  }

  private void member(LambdaDslObject body, String name, JsonNode value) {
    if (isNoticeOfASuccess(name, value)) {
      notices(body, name);
    } else if (value.isArray()) {
      array(body, name, value);
    } else if (value.isObject()) {
      body.object(name, nested -> members(nested, value));
    } else {
      scalar(body, name, value);
    }
  }

  private static boolean isNoticeOfASuccess(String name, JsonNode value) {
    return name.equals("messages") || (name.equals("errors") && value.isEmpty());
  }

  /** Whatever there is to say: the client needs no more than a list, or null where it may be. */
  private void notices(LambdaDslObject body, String name) {
    if (nullable.contains(name)) {
      body.or(name, null, NullMatcher.INSTANCE, Demand.NOTICES);
    } else {
      body.and(name, List.of(), TypeMatcher.INSTANCE);
    }
  }

  private void array(LambdaDslObject body, String name, JsonNode array) {
    if (array.isEmpty()) {
      body.array(name, none -> {});
    } else if (array.get(0).isString()) {
      body.and(name, List.of(array.get(0).stringValue()), new MinTypeMatcher(1));
    } else if (isInOrder) {
      body.array(
          name,
          elements ->
              picked.forEach(
                  index -> elements.object(element -> members(element, array.get(index)))));
      // Without this there could be no more.
      PactDslJsonBody owner = body.getPactDslObject();
      owner.getMatchers().addRule(owner.getRootPath() + name, new MinTypeMatcher(picked.size()));
    } else {
      JsonNode template = array.get(Math.min(picked.get(0), array.size() - 1));
      body.minArrayLike(name, 1, element -> members(element, template));
    }
  }

  private void scalar(LambdaDslObject body, String name, JsonNode value) {
    if (value.isNull()) {
      body.or(name, null, NullMatcher.INSTANCE, Demand.TEXT);
    } else if (literals.contains(name)) {
      body.booleanValue(name, value.booleanValue());
    } else if (value.isBoolean()) {
      body.booleanType(name, value.booleanValue());
    } else if (name.equals("code")) {
      body.and(name, value.numberValue(), TypeMatcher.INSTANCE, code);
    } else if (integers.contains(name)) {
      body.and(name, value.numberValue(), TypeMatcher.INSTANCE, Demand.INTEGER);
    } else if (value.isNumber()) {
      body.and(name, value.numberValue(), TypeMatcher.INSTANCE);
    } else if (IS_DATE_TIME.matcher(value.stringValue()).matches()) {
      body.stringMatcher(name, Demand.DATE_TIME, value.stringValue());
    } else {
      body.stringType(name, value.stringValue());
    }
  }
}

package dev.cfbilling.pact.consumer;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the contract's examples as a body that a provider has to match.
 *
 * <p>A provider need not send the example's values, but values of their kind: a date-time where one
 * is, a number for a number. Three rules are easily got wrong: the type that a list demands of its
 * elements hides the literals in them, so that a code and a null need rules of their own; Pact's
 * decimals exclude 0 and 1, so that costs are matched as numbers; and its "array contains" accepts
 * an empty list, so that it is not used.
 */
final class ExampleBody {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** RFC 3339, rather than Pact's own date-times: tools rewrite those when they publish a pact. */
  private static final String DATE_TIME =
      "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})";

  private static final Pattern IS_DATE_TIME = Pattern.compile(DATE_TIME);

  /** The code of a source that is not open, on which the reader goes on to the next. */
  private static final int NOT_OPEN = 10000;

  private final JsonNode example;
  private final List<Integer> picked;
  private final boolean exactly;
  private final Predicate<String> isDemandedNull;

  private ExampleBody(
      JsonNode example, List<Integer> picked, boolean exactly, Predicate<String> isDemandedNull) {
    this.example = example;
    this.picked = picked;
    this.exactly = exactly;
    this.isDemandedNull = isDemandedNull;
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
    return new ExampleBody(read(name), List.of(index), false, any -> false);
  }

  /** An example with a list of elements like the picked ones, in that order, and of no other. */
  static ExampleBody ofExactly(String name, Integer... indexes) {
    return new ExampleBody(read(name), List.of(indexes), true, any -> false);
  }

  /** The same, and the members of that name have to be null where they are. */
  ExampleBody withNull(String name) {
    return new ExampleBody(example, picked, exactly, name::equals);
  }

  /** The same, and what is null has to be null. */
  ExampleBody withNulls() {
    return new ExampleBody(example, picked, exactly, any -> true);
  }

  private static JsonNode read(String name) {
    String resource = "/dev/cfbilling/spec/examples/" + name + ".json";
    try (InputStream file = ExampleBody.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("There is no example " + resource + ".");
      }
      return JSON.readTree(file);
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
        ? isDemandedNull.test(name)
        : !value.isString() || !value.stringValue().contains("@");
  }

  private void member(LambdaDslObject body, String name, JsonNode value) {
    if (value.isArray()) {
      array(body, name, value);
    } else if (value.isObject()) {
      body.object(name, nested -> members(nested, value));
    } else {
      scalar(body, name, value);
    }
  }

  private void array(LambdaDslObject body, String name, JsonNode array) {
    if (name.equals("messages") || (name.equals("errors") && array.isEmpty())) {
      // Whatever there is to say: the client needs no more than a list.
      body.and(name, List.of(), TypeMatcher.INSTANCE);
    } else if (array.isEmpty()) {
      body.array(name, none -> {});
    } else if (exactly) {
      body.array(
          name,
          elements ->
              picked.forEach(
                  index -> elements.object(element -> members(element, array.get(index)))));
    } else {
      JsonNode template = array.get(Math.min(picked.get(0), array.size() - 1));
      body.minArrayLike(name, 1, element -> members(element, template));
    }
  }

  private static void scalar(LambdaDslObject body, String name, JsonNode value) {
    if (value.isNull()) {
      body.and(name, null, NullMatcher.INSTANCE);
    } else if (name.equals("success")) {
      body.booleanValue(name, value.booleanValue());
    } else if (value.isBoolean()) {
      body.booleanType(name, value.booleanValue());
    } else if (name.equals("code") && value.intValue() == NOT_OPEN) {
      body.and(name, value.intValue(), EqualsMatcher.INSTANCE);
    } else if (name.equals("code")) {
      body.integerType(name, value.intValue());
    } else if (value.isNumber()) {
      body.numberType(name, value.numberValue());
    } else {
      text(body, name, value.stringValue());
    }
  }

  private static void text(LambdaDslObject body, String name, String value) {
    if (IS_DATE_TIME.matcher(value).matches()) {
      body.stringMatcher(name, DATE_TIME, value);
    } else {
      body.stringType(name, value);
    }
  }
}

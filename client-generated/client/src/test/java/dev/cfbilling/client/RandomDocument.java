package dev.cfbilling.client;

import static java.util.stream.Collectors.joining;

import dev.cfbilling.client.json.TextOrTrue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes JSON that the contract allows for a model: keys in any order, with other keys among them,
 * those that need not be there at times absent or null, and values that are as often rare as they
 * are what was there before.
 */
final class RandomDocument {
  private static final Path SCHEMAS = Path.of("..", "..", "spec", "schemas");
  private static final int FEW = 3;
  private static final int DEEPEST = 3;

  private final Random random;

  RandomDocument(Random random) {
    this.random = random;
  }

  /** A document of a class of the model package. */
  String of(Class<?> model) {
    return object(model, 0);
  }

  /** The value of every key that the model can have, none of them null. */
  Map<String, String> members(Class<?> model) {
    return members(model, 0);
  }

  private Map<String, String> members(Class<?> model, int depth) {
    Map<String, String> members = new LinkedHashMap<>();
    for (ModelProperty property : ModelProperty.of(model)) {
      members.put(property.key(), value(property.type(), depth));
    }
    if (model.getSimpleName().endsWith("Envelope")) {
      members.put("success", Boolean.toString(!model.getSimpleName().startsWith("Fail")));
    }
    return members;
  }

  private String object(Class<?> model, int depth) {
    Map<String, String> members = members(model, depth);
    Set<String> required = required(model);
    for (ModelProperty property : ModelProperty.of(model)) {
      String key = property.key();
      if (!required.contains(key) && random.nextInt(4) == 0) {
        members.remove(key);
      } else if (property.tracked() && random.nextInt(4) == 0) {
        members.put(key, "null");
      }
    }
    List<Map.Entry<String, String>> inOrder = new ArrayList<>(members.entrySet());
    if (random.nextInt(4) == 0) {
      inOrder.add(Map.entry("x_Unknown", "{\"a\":[1.50,{},null,\"b\",true,-0,1e-7,1E+400]}"));
      Collections.shuffle(inOrder, random);
    }
    return object(inOrder, random.nextBoolean() ? "," : " ,\n ");
  }

  /** An object of these members. */
  static String object(Map<String, String> members) {
    return object(members.entrySet(), ",");
  }

  private static String object(Collection<Map.Entry<String, String>> members, String comma) {
    return members.stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(joining(comma, "{", "}"));
  }

  /**
   * The names that the schema's own file lists; a model of nothing but components has no others.
   */
  static Set<String> required(Class<?> model) {
    try {
      String yaml = Files.readString(SCHEMAS.resolve(model.getSimpleName() + ".yaml"));
      int start = yaml.indexOf("required:");
      int end = yaml.indexOf("properties:");
      return start < 0
          ? Set.of()
          : Stream.of(yaml.substring(start, end).split("[^A-Za-z_]+", -1))
              .collect(Collectors.toSet());
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private String value(Type type, int depth) {
    if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      Type values = map.getActualTypeArguments()[1];
      return IntStream.range(0, random.nextInt(FEW))
          .mapToObj(i -> "\"key " + i + "\":" + value(values, depth + 1))
          .collect(joining(",", "{", "}"));
    }
    if (type instanceof ParameterizedType list) {
      int size = depth >= DEEPEST ? 0 : random.nextInt(depth == 0 ? 40 : 3);
      return Stream.generate(() -> value(list.getActualTypeArguments()[0], depth + 1))
          .limit(size)
          .collect(joining(",", "[", "]"));
    }
    if (type == TextOrTrue.class && random.nextBoolean()) {
      return "true";
    }
    if (type == String.class || type == TextOrTrue.class) {
      return '"' + string() + '"';
    }
    if (type == BigDecimal.class) {
      return decimal();
    }
    if (type == OffsetDateTime.class) {
      return '"' + dateTime() + '"';
    }
    if (type == LocalDate.class) {
      return '"' + date().toString() + '"';
    }
    if (type == Long.class || type == long.class) {
      return Long.toString(random.nextLong() >> random.nextInt(64));
    }
    if (type == Boolean.class || type == boolean.class) {
      return Boolean.toString(random.nextBoolean());
    }
    Class<?> model = (Class<?>) type;
    return isOpenEnum(model) ? '"' + string() + '"' : object(model, depth + 1);
  }

  static boolean isOpenEnum(Class<?> model) {
    return model.isRecord();
  }

  private String string() {
    return random.nextBoolean()
        ? List.of("Usage", "Usage-Based", "Correction").get(random.nextInt(FEW))
        : random
            .ints(random.nextInt(20), 0, ALPHABET.size())
            .mapToObj(ALPHABET::get)
            .collect(joining());
  }

  private static final List<String> ALPHABET =
      List.of("a", "B", "7", " ", "'", "é", "—", "😀", "\\\"", "\\\\", "\\n", "\\u0041", "\\u00e9");

  private String decimal() {
    String digits = Long.toString(random.nextLong() >> random.nextInt(64));
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(FEW) + ".50";
      case 1 -> digits + "." + Math.abs(random.nextLong() >> random.nextInt(64));
      case 2 -> digits + (random.nextBoolean() ? "e" : "E+") + random.nextInt(30);
      default -> digits;
    };
  }

  private LocalDate date() {
    return random.nextBoolean()
        ? LocalDate.of(2026, 10, 1 + random.nextInt(FEW))
        : LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
  }

  private String dateTime() {
    String time =
        "T%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    return switch (random.nextInt(4)) {
      case 0 -> date() + time + "Z";
      case 1 -> date() + time + "." + random.nextInt(1_000_000) + "Z";
      case 2 -> date() + time + "%+03d:%02d".formatted(random.nextInt(-17, 18), random.nextInt(60));
      default -> date() + "T00:00:00Z";
    };
  }
}
